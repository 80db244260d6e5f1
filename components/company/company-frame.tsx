import type { ComponentChildren } from 'preact';
import { useWords } from '../words/words';

/** The rooms of the company by their addresses. Never renamed. */
const companyRooms = {
  care: ['identity', 'watch', 'desks', 'papers', 'playbook'],
  keep: ['keep', 'register'],
} as const;
type CompanyRoom = (typeof companyRooms)[keyof typeof companyRooms][number];

const rooms: readonly CompanyRoom[] = Object.values(companyRooms).flat();

/** The room that an address names; the first where it names none. */
export const roomIn = (address: string | undefined): CompanyRoom =>
  rooms.find((room) => room === address) ?? 'identity';

interface CompanyFrameProps {
  current: CompanyRoom;
  /** Small numbers beside the rooms: how many rows, or how many are due. */
  counts: Partial<Record<CompanyRoom, number>>;
  children: ComponentChildren;
}

/** What does not end with one case: the rooms at the left, one of them open. */
export function CompanyFrame({ current, counts, children }: CompanyFrameProps) {
  const { t } = useWords();
  return (
    <div class="with-rooms">
      <nav class="room-list" aria-label={t('company_rooms')}>
        {Object.entries(companyRooms).map(([group, names]) => (
          <div key={group}>
            <h2>{t(`company_group_${group as keyof typeof companyRooms}`)}</h2>
            {names.map((room) => (
              <a
                key={room}
                href={`#/company/${room}`}
                {...(room === current ? { 'aria-current': 'page' as const } : {})}
              >
                {t(`company_room_${room}`)}
                {counts[room] !== undefined && <span class="num">{counts[room]}</span>}
              </a>
            ))}
          </div>
        ))}
      </nav>
      <main class="c-page">
        <header class="page-head">
          <h1>{t(`company_room_${current}`)}</h1>
          <p class="muted">{t(`company_lead_${current}`)}</p>
        </header>
        {children}
      </main>
    </div>
  );
}
