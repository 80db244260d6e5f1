import type { Incident } from '../../utils/shapes/schema';
import { Tile } from '../shared/badge';
import { ShortDay } from '../shared/spoken';
import { actWord, targetWord } from '../words/code-words';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';

interface RecordListProps {
  incidents: readonly Incident[];
  nameOf: (incident: Incident) => string;
  onOpen: (id: string) => void;
}

/** Records of a page without a word of theirs. */
export function RecordList({ incidents, nameOf, onOpen }: RecordListProps) {
  const { t } = useWords();
  if (incidents.length === 0) return <p class="muted small">{t('popup_noRecords')}</p>;
  return (
    <section class="recent">
      <h2>{t('popup_pageRecordsTitle')}</h2>
      <ul>
        {incidents.map((incident) => {
          const [act] = incident.acts;
          const site = nameOf(incident);
          return (
            <li key={incident.id}>
              <button type="button" class="recent-row" onClick={() => onOpen(incident.id)}>
                <Tile site={site} />
                <span class="cut">
                  <span class="sr">{site} </span>
                  {act ? actWord(act, t) : t('popup_notAnswered')}
                  <small class="muted num">{smallWords(incident, t)}</small>
                </span>
                <time class="num muted" dateTime={incident.createdAt}>
                  <ShortDay iso={incident.createdAt} clock />
                </time>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function smallWords({ target, summary }: Incident, t: Translate): string {
  const words = [
    target && targetWord(target, t),
    summary.textLength !== undefined && t('shared_length', [String(summary.textLength)]),
  ].filter(Boolean);
  return words.join(t('popup_between'));
}
