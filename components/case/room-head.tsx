import type { ComponentChildren } from 'preact';
import type { Incident } from '../../utils/shapes/schema';
import { Ring } from '../facts/status-ring';
import { Icon } from '../icon';
import { useVocabulary } from '../words/vocabulary';

interface RoomHeadProps {
  incident: Incident;
  back: { href: string; words: string };
  /** Beside the number. */
  badges?: ComponentChildren;
  /** What this room says first of the case, after its state. */
  facts: readonly { label: string; value: ComponentChildren }[];
}

/** The head of a room of a case: the way back, number and acts, where the case stands. */
export function RoomHead({ incident, back, badges, facts }: RoomHeadProps) {
  const { t, titleOf, word } = useVocabulary();
  return (
    <>
      <div class="c-bar">
        <a class="btn quiet s" href={back.href}>
          <Icon name="left" />
          {back.words}
        </a>
      </div>
      <header class="case-head">
        <div>
          <p class="num muted crumb">
            {[incident.summary.siteName, incident.number].join(t('dashboard_between'))}
            {badges}
          </p>
          <h1>{titleOf(incident)}</h1>
        </div>
        <dl class="case-meta">
          <div>
            <dt>{t('dashboard_status')}</dt>
            <dd>
              <span class="status">
                <Ring status={incident.status} />
                <b>{word('status', incident.status)}</b>
              </span>
            </dd>
          </div>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd class="num">{value}</dd>
            </div>
          ))}
        </dl>
      </header>
    </>
  );
}
