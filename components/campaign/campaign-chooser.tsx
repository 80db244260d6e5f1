import { partyName } from '../../utils/takedown/sender';
import { keyPart } from '../../utils/word-key';
import { SendingNotice } from '../chooser/sending-notice';
import { ClaimStep } from '../chooser/steps/claim-step';
import { GateStep } from '../chooser/steps/gate-step';
import { StandingStep } from '../chooser/steps/standing-step';
import { useChoice } from '../chooser/use-choice';
import { FactLine } from '../facts/fact-line';
import { CareLinks } from '../shared/care-links';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';
import type { CampaignChooserProps } from './campaign-choice';
import { ManySteps } from './many-steps';
import { OthersCases, PersonStep } from './person-step';
import { useNamed } from './use-named';

/** Gate, standing, claim and reason once for all cases of a campaign; then a window for each site, and all requests at once. */
export function CampaignChooser(props: CampaignChooserProps) {
  const { incidents, parties } = props;
  const { t } = useWords();
  const who = useNamed(incidents, props.whomOf);
  const { gate, setGate, standing, isStanding, sender, statement, chosen, choices, ...choice } = useChoice({
    ...{ parties, claimsOf: props.claimsOf, incidents: who.named, mustState: who.isAsked },
    onStated: () => props.onStated(who.named.map(({ id }) => id)),
  });
  const isPart = standing === 'self' && who.isAsked;
  const others = isPart ? incidents.filter((incident) => !who.named.includes(incident)) : [];
  const desk = { name: props.desk.deskName, url: props.desk.deskUrl };
  const back = `#/campaigns/${incidents[0]?.id}`;
  const count = String(incidents.length);
  return (
    <main class="choose">
      <header class="page-head">
        <p class="muted small num">
          <a href={back}>{t('campaign_of', [incidents[0]?.number ?? ''])}</a>
          {'　'}
          {t('chooser_crumb')}
        </p>
        <h1>{t('campaign_requests_title', [count])}</h1>
        <p class="text muted">{t('campaign_requests_lead')}</p>
      </header>
      <div class="choose-main">
        {props.isAlone && (
          <Notice icon="alert" tone="caution" alert>
            {t('campaign_requests_alone')}
          </Notice>
        )}
        <GateStep answer={gate} desk={desk} backHref={back} onAnswer={setGate} />
        {gate === 'clear' && (
          <StandingStep
            incidents={who.named.length > 0 ? who.named : incidents}
            standing={standing}
            onStanding={choice.chooseStanding}
            wantsStatement={statement.isWanted}
            stated={statement.isStated}
            onStated={statement.onTick}
          >
            {who.isAsked && <PersonStep {...who} />}
          </StandingStep>
        )}
        {gate === 'clear' && standing && isStanding && (
          <ClaimStep choices={choices} chosen={chosen?.id} onClaim={choice.setClaim} />
        )}
        {gate === 'clear' && standing && chosen && (
          <>
            <OthersCases numbers={others.map(({ number }) => number)} />
            <ManySteps
              key={isPart ? who.picked.join(' ') : ''}
              {...props}
              {...(isPart ? partOf(props, who.named) : {})}
              {...{ standing, claim: chosen, sender, onSender: choice.pickSender }}
            />
          </>
        )}
        <p class="muted small foot72">{t('claim_footer')}</p>
      </div>
      <aside class="choose-side" aria-label={t('shared_aside')}>
        <section class="card" aria-label={t('chooser_side')}>
          <header>
            <h2>{t('chooser_side')}</h2>
          </header>
          <dl class="facts pad">
            <FactLine label={t('campaign_column_count')}>{t('dashboard_count', [count])}</FactLine>
            <FactLine label={t('chooser_standing')}>{standing && t(`dashboard_standing_${standing}`)}</FactLine>
            <FactLine label={t('chooser_claim')}>{chosen && t(`claim_name_${keyPart(chosen.id)}`)}</FactLine>
            <FactLine label={t('chooser_side_sender')}>
              {partyName(parties.find(({ id }) => id === sender.partyId)) ?? (
                <span class="muted">{t('chooser_side_noSender')}</span>
              )}
            </FactLine>
          </dl>
        </section>
        <SendingNotice />
        <CareLinks desk={desk} />
      </aside>
    </main>
  );
}

/** What is asked for of these cases alone. */
const partOf = ({ captures }: CampaignChooserProps, incidents: CampaignChooserProps['incidents']) => ({
  incidents,
  captures: captures.filter(({ incidentId }) => incidents.some(({ id }) => id === incidentId)),
});
