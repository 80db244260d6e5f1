import { useState } from 'preact/hooks';
import type { Capture, Incident, Profile, Standing } from '../../utils/shapes/schema';
import type { ClaimId } from '../../utils/takedown/claims';
import type { Ways } from '../../utils/takedown/route-choice';
import type { Route } from '../../utils/takedown/route-schema';
import type { Track } from '../../utils/takedown/tracks';
import { keyPart } from '../../utils/word-key';
import { Restored } from '../shared/restored';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';
import { ChooserSide } from './chooser-side';
import { type ClaimChoice, ClaimStep } from './claim-step';
import { type GateAnswer, GateStep } from './gate-step';
import { ReasonStep } from './reason-step';
import { type RouteOffer, RouteStep } from './route-step';
import { type SenderField, SenderStep } from './sender-step';
import { StandingStep } from './standing-step';

/** What was chosen, ready to be prepared. */
export interface Chosen {
  standing: Standing;
  claim: ClaimId;
  reason: string;
  route: Route;
}

interface ChooserPageProps {
  incident: Incident;
  capture: Capture;
  captures: readonly Capture[];
  profile: Profile;
  claimsOf(standing: Standing): readonly ClaimChoice[];
  routesOf(standing: Standing, claim: ClaimId): readonly RouteOffer[];
  waysOf(standing: Standing, claim: ClaimId): Pick<Ways, 'instead' | 'offices'>;
  onCapture(captureId: string): void;
  onProfile(patch: Profile): Promise<unknown>;
  openPart(profile: Profile): Profile;
  /** Whose right the person came to bring; absent: to be chosen. */
  track?: Track | undefined;
  /** The post hits a person and the company, or no longer does. */
  onBoth(hitsBoth: boolean): Promise<unknown>;
  /** Runs inside the click: the browser's permission question needs it. */
  onOpen(chosen: Chosen): Promise<boolean>;
}

const reasonLimit = 20_000;

/** Gate, standing, claim, reason, route: each step shows only what the one before allows. */
export function ChooserPage(props: ChooserPageProps) {
  const { incident, capture, profile } = props;
  const { t, lang } = useWords();
  const [gate, setGate] = useState<GateAnswer>();
  const [standing, setStanding] = useState<Standing | undefined>(props.track === 'company' ? 'company' : undefined);
  const [claim, setClaim] = useState<ClaimId>();
  const draft = useDraft('reason', props.incident.id, '');
  const reason = draft.value;
  const [asked] = useState(() => fieldsLackingIn(profile));

  const choices = standing ? props.claimsOf(standing) : [];
  const chosen = choices.find((choice) => choice.allowed && choice.claim.id === claim)?.claim;
  const offers = standing && chosen ? props.routesOf(standing, chosen.id) : [];
  const first = offers.find((offer) => offer.allowed)?.route;
  const senderFields = asked.filter((field) => isAskedOf(field, standing));
  const chosenWords = [standing && t(`dashboard_standing_${standing}`), chosen?.name[lang]]
    .filter(Boolean)
    .join(t('dashboard_between'));
  return (
    <main class="choose">
      <header class="page-head">
        <p class="muted small num">
          <a href={`#/incidents/${incident.id}`}>{incident.number}</a>
          {'　'}
          {t('chooser_crumb')}
        </p>
        <h1>{t('chooser_title')}</h1>
        <p class="text muted">{t('chooser_lead')}</p>
      </header>
      <div class="choose-main">
        <GateStep
          answer={gate}
          desk={{ name: profile.deskName, url: profile.deskUrl }}
          backHref={`#/incidents/${incident.id}`}
          onAnswer={setGate}
        />
        {gate === 'clear' && (
          <StandingStep
            standing={standing}
            onStanding={setStanding}
            hitsBoth={incident.hitsBoth === true}
            onBoth={props.onBoth}
          />
        )}
        {gate === 'clear' && standing && <ClaimStep choices={choices} chosen={chosen?.id} onClaim={setClaim} />}
        {gate === 'clear' && standing && chosen && (
          <>
            <Restored draft={draft} />
            <ReasonStep
              reason={reason}
              toState={t(`claim_toState_${keyPart(chosen.id)}`)}
              limit={reasonLimit}
              onReason={draft.change}
            />
            {senderFields.length > 0 && (
              <SenderStep
                number={4}
                fields={senderFields}
                profile={profile}
                openPart={props.openPart}
                onProfile={props.onProfile}
              />
            )}
            <RouteStep
              number={senderFields.length > 0 ? 5 : 4}
              offers={offers}
              others={props.waysOf(standing, chosen.id)}
              chosenWords={chosenWords}
              lacksReason={reason.trim() === ''}
              onOpen={async (route) => {
                if (await props.onOpen({ standing, claim: chosen.id, reason: reason.trim(), route }))
                  draft.written(reason);
              }}
            />
          </>
        )}
        <p class="muted small foot72">{t('claim_footer')}</p>
      </div>
      <ChooserSide
        capture={capture}
        captures={props.captures}
        standing={gate === 'clear' ? standing : undefined}
        claimName={chosen?.name[lang]}
        routeName={first?.name[lang]}
        senderName={profile.name}
        desk={{ name: profile.deskName, url: profile.deskUrl }}
        onCapture={props.onCapture}
      />
    </main>
  );
}

function fieldsLackingIn(profile: Profile): SenderField[] {
  return (['name', 'email', 'organization', 'victimName'] as const).filter((field) => !profile[field]);
}

/** A person is not asked for a company, nor for the name of somebody else. */
function isAskedOf(field: SenderField, standing: Standing | undefined): boolean {
  if (field === 'organization') return standing === 'company' || standing === 'counsel';
  if (field === 'victimName') return standing === 'guardian' || standing === 'counsel';
  return true;
}
