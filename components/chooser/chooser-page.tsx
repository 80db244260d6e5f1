import type { Capture, Incident, Party, Profile, Standing, WishAnswer } from '../../utils/shapes/schema';
import type { ClaimId } from '../../utils/takedown/claims';
import type { ClockDate } from '../../utils/takedown/clocks/dates';
import type { Ways } from '../../utils/takedown/route-choice';
import type { Route } from '../../utils/takedown/route-schema';
import { partyName } from '../../utils/takedown/sender';
import type { Track } from '../../utils/takedown/tracks';
import { useWords } from '../words/words';
import { ChooserSide } from './chooser-side';
import { type ClaimChoice, ClaimStep } from './claim-step';
import { CounselOnly } from './counsel-only';
import { GateStep } from './gate-step';
import { RequestSteps } from './request-steps';
import type { RouteOffer } from './route-step';
import type { SenderChoice } from './sender-step';
import { StandingStep } from './standing-step';
import { useChoice } from './use-choice';

/** What was chosen, ready to be prepared. */
export interface Chosen {
  standing: Standing;
  claim: ClaimId;
  reason: string;
  route: Route;
  sender: SenderChoice;
}

export interface ChooserPageProps {
  incident: Incident;
  capture: Capture;
  captures: readonly Capture[];
  desk: Pick<Profile, 'deskName' | 'deskUrl'>;
  parties: readonly Party[];
  /** The parties are under a passphrase: nothing that is typed of them may lie in the open. */
  isSecret: boolean;
  claimsOf(standing: Standing): readonly ClaimChoice[];
  routesOf(standing: Standing, claim: ClaimId): readonly RouteOffer[];
  waysOf(standing: Standing, claim: ClaimId): Pick<Ways, 'instead' | 'offices'>;
  onCapture(captureId: string): void;
  onParty(party: Party): Promise<unknown>;
  onAbout(name: string): Promise<unknown>;
  /** When to begin, should somebody want to know who posted it. */
  logDates: readonly ClockDate[];
  onWish(answer: WishAnswer): void;
  /** Somebody said to be the person named in the post: it is logged. */
  onStated(): void;
  /** Whose right the person came to bring; absent: to be chosen. */
  track?: Track | undefined;
  /** The post hits a person and the company, or no longer does. */
  onBoth(hitsBoth: boolean): Promise<unknown>;
  /** Runs inside the click: the browser's permission question needs it. */
  onOpen(chosen: Chosen): Promise<boolean>;
}

/** Gate, standing, claim, reason, route: each step shows only what the one before allows. */
export function ChooserPage(props: ChooserPageProps) {
  const { incident, capture, parties } = props;
  const { t, lang } = useWords();
  const { gate, setGate, standing, isStanding, sender, statement, chosen, choices, offers, ...choice } =
    useChoice(props);
  const first = offers.find((offer) => offer.allowed)?.route;
  const named = parties.find(({ id }) => id === sender.partyId);
  const desk = { name: props.desk.deskName, url: props.desk.deskUrl };
  return (
    <main class="choose">
      <ChooserHead incident={incident} />
      <div class="choose-main">
        <GateStep answer={gate} desk={desk} backHref={`#/incidents/${incident.id}`} onAnswer={setGate} />
        {gate === 'clear' && (
          <StandingStep
            incident={incident}
            standing={standing}
            onStanding={choice.chooseStanding}
            hitsBoth={incident.hitsBoth === true}
            onBoth={props.onBoth}
            wantsStatement={statement.isWanted}
            stated={statement.isStated}
            onStated={statement.onTick}
            onAbout={props.onAbout}
          />
        )}
        {gate === 'clear' && standing && isStanding && (
          <ClaimStep choices={choices} chosen={chosen?.id} onClaim={choice.setClaim}>
            {standing === 'company' && <CounselOnly incidentId={incident.id} />}
          </ClaimStep>
        )}
        {gate === 'clear' && standing && chosen && (
          <RequestSteps
            {...props}
            standing={standing}
            claim={chosen}
            offers={offers}
            sender={sender}
            onSender={choice.setPicked}
          />
        )}
        <p class="muted small foot72">{t('claim_footer')}</p>
      </div>
      <ChooserSide
        capture={capture}
        captures={props.captures}
        standing={gate === 'clear' ? standing : undefined}
        claimName={chosen?.name[lang]}
        routeName={first?.name[lang]}
        senderName={partyName(named)}
        desk={desk}
        onCapture={props.onCapture}
      />
    </main>
  );
}

function ChooserHead({ incident }: Pick<ChooserPageProps, 'incident'>) {
  const { t } = useWords();
  return (
    <header class="page-head">
      <p class="muted small num">
        <a href={`#/incidents/${incident.id}`}>{incident.number}</a>
        {'　'}
        {t('chooser_crumb')}
      </p>
      <h1>{t('chooser_title')}</h1>
      <p class="text muted">{t('chooser_lead')}</p>
    </header>
  );
}
