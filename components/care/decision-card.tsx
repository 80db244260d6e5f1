import { dayStart } from '../../utils/japan-time';
import { type PublicDecision, reachCounts } from '../../utils/shapes/desk/care';
import { Facts } from '../facts/facts';
import { Badge } from '../shared/badge';
import { Button } from '../shared/button';
import { Dated, ShortDay } from '../shared/spoken';
import { dayAndMinute, shortDay } from '../words/format-time';
import { useWords } from '../words/words';
import { personKey } from './decision-dialog';

interface DecisionCardProps {
  decision?: (PublicDecision & { at: string }) | undefined;
  onOpen(): void;
}

/** What was decided about an answer in public, and on what grounds. */
export function DecisionCard({ decision, onOpen }: DecisionCardProps) {
  const { t, lang } = useWords();
  return (
    <section class="card" aria-label={t('decision_title')}>
      <header>
        <div class="titled">
          <h2>{t('decision_title')}</h2>
          <small>{t('decision_record')}</small>
        </div>
        {decision && (
          <Badge tone="positive" icon="check">
            {t('decision_done', [dayAndMinute(decision.at, lang)])}
          </Badge>
        )}
        <Button kind="quiet" size="s" onPress={onOpen}>
          {t(decision ? 'decision_again' : 'decision_open')}
        </Button>
      </header>
      {decision ? <Decided decision={decision} /> : <p class="pad muted small">{t('decision_none')}</p>}
    </section>
  );
}

function Decided({ decision }: { decision: PublicDecision }) {
  const { t, lang } = useWords();
  const { reach, reasonsFor, reasonsAgainst, text, template, approvedBy, person, reviewOn } = decision;
  const number = new Intl.NumberFormat(lang);
  const facts = [
    { label: t('decision_what'), value: <b>{t(`decision_answers_${decision.answers ? 'yes' : 'no'}`)}</b> },
    ...(text
      ? [
          {
            label: t('decision_text'),
            value: <p class="quote-t">{text}</p>,
            behind: template && t('decision_fromTemplate', [template]),
          },
        ]
      : []),
    { label: t('decision_approvedBy'), value: approvedBy.join(t('campaign_between')) },
    { label: t('decision_personLabel'), value: t(`decision_person_${personKey[person]}`) },
    ...(reviewOn
      ? [
          {
            label: t('decision_reviewOn'),
            value: (
              <span class="num">
                <ShortDay iso={dayStart(reviewOn)} />
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <div class="pad gapped">
      <dl class="reach">
        {reachCounts.map((name) => (
          <div key={name}>
            <dt>{t(`decision_${name}`)}</dt>
            <dd>
              {reach[name] === undefined ? (
                <span class="muted small">{t('decision_notShown')}</span>
              ) : (
                number.format(reach[name])
              )}
            </dd>
          </div>
        ))}
      </dl>
      {reach.on && (
        <p class="note num">
          <Dated>{t('decision_reachNote', [shortDay(dayStart(reach.on), lang)])}</Dated>
        </p>
      )}
      <div class="procon">
        <Reasons title={t('decision_for')} lines={reasonsFor} />
        <Reasons title={t('decision_against')} lines={reasonsAgainst} />
      </div>
      <Facts facts={facts} />
    </div>
  );
}

function Reasons({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
