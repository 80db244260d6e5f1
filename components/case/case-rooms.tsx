import { useContext } from 'preact/hooks';
import type { Alike } from '../../utils/review/campaigns/campaigns-at-hand';
import { isShown, Role } from '../frame/rail';
import { Icon } from '../icon';
import { useWords } from '../words/words';

interface CaseRoomsProps {
  incidentId: string;
  current: 'record' | 'decision' | 'care';
  /** Steps that have ended, of how many. */
  tally?: string;
  alike?: Alike | undefined;
}

/** The rooms of one case that one’s role has, and the way to the posts that are like its own. */
export function CaseRooms({ incidentId, current, tally, alike }: CaseRoomsProps) {
  const { t } = useWords();
  const role = useContext(Role);
  const rooms = (
    [
      { id: 'record', of: 'incidents', href: `#/incidents/${incidentId}`, words: t('care_room_record') },
      { id: 'decision', of: 'desk', href: `#/decision/${incidentId}`, words: t('opinion_open') },
      { id: 'care', of: 'care', href: `#/care/${incidentId}`, words: t('care_open') },
      { id: 'path', of: 'incidents', href: `#/path/${incidentId}`, words: t('path_open') },
    ] as const
  ).filter(({ of }) => isShown(role, of));
  return (
    <nav class="tabs case-rooms" aria-label={t('care_rooms')}>
      {rooms.map(({ id, href, words }) => (
        <a key={id} href={href} {...(id === current ? { 'aria-current': 'page' as const } : {})}>
          {words}
          {id === 'care' && tally && <span class="num"> {tally}</span>}
        </a>
      ))}
      {alike && isShown(role, 'desk') && (
        <a href={`#/campaigns/${alike.head}`}>
          <Icon name="stack" />
          <span class="num">
            {alike.of > 1
              ? t('triage_alike', [String(alike.no), String(alike.of)])
              : t('triage_alikeAsk', [String(alike.asks)])}
          </span>
        </a>
      )}
      <a href={`#/print/${incidentId}`}>{t('print_open')}</a>
    </nav>
  );
}
