import { partyName } from '../../utils/takedown/sender';
import { keyPart } from '../../utils/word-key';
import { useWords } from '../words/words';
import type { ChooserPageProps } from './chooser-props';
import { ChooserSide } from './chooser-side';
import { CounselOnly } from './counsel-only';
import { RequestSteps } from './request-steps';
import { ClaimStep } from './steps/claim-step';
import { GateStep } from './steps/gate-step';
import { StandingStep } from './steps/standing-step';
import { useChoice } from './use-choice';

/** Gate, standing, claim, reason, route: each step shows only what the one before allows. */
export function ChooserPage(props: ChooserPageProps) {
  const { incident, capture, parties } = props;
  const { t, lang } = useWords();
  const { gate, setGate, standing, isStanding, sender, statement, chosen, choices, ...choice } = useChoice({
    ...props,
    incidents: [incident],
  });
  const offers = standing && chosen ? props.routesOf(standing, chosen.id) : [];
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
            incidents={[incident]}
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
            onSender={choice.pickSender}
          />
        )}
        <p class="muted small foot72">{t('claim_footer')}</p>
      </div>
      <ChooserSide
        capture={capture}
        captures={props.captures}
        standing={gate === 'clear' ? standing : undefined}
        claimName={chosen && t(`claim_name_${keyPart(chosen.id)}`)}
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
