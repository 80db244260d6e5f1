import { useWords } from '../words/words';

/** What a page of cases that are looked at as one shows beside what is in. */
export const campaignRooms = ['notes', 'custody'] as const;
export type CampaignRoom = (typeof campaignRooms)[number];

interface CampaignRoomsProps {
  /** A case by which the campaign is opened. */
  head: string;
  cases: number;
  /** Notes and tasks of all its cases; absent until they are read. */
  notes: number | undefined;
  current: CampaignRoom | undefined;
}

/** The rooms of a campaign. */
export function CampaignRooms({ head, cases, notes, current }: CampaignRoomsProps) {
  const { t } = useWords();
  const here = (isHere: boolean) => (isHere ? { 'aria-current': 'page' as const } : {});
  return (
    <nav class="tabs" aria-label={t('campaign_rooms')}>
      <a href={`#/campaigns/${head}`} {...here(current === undefined)}>
        {t('campaign_room_cases')} <span class="num">{cases}</span>
      </a>
      <a href={`#/campaigns/${head}/requests`}>{t('campaign_requests')}</a>
      <a href={`#/campaigns/${head}/notes`} {...here(current === 'notes')}>
        {t('campaign_room_notes')} {notes !== undefined && <span class="num">{notes}</span>}
      </a>
      <a href={`#/campaigns/${head}/custody`} {...here(current === 'custody')}>
        {t('custody_title')}
      </a>
    </nav>
  );
}
