import { countLetters } from '../../utils/count-letters';
import { type CampaignRow, maskedAuthor } from '../../utils/review/campaigns/campaign-rows';
import { RowMask } from '../facts/row-mask';
import { StatusRing } from '../facts/status-ring';
import { Icon, Sign } from '../icon';
import { usePagedRows } from '../rows/paged-rows';
import { Button } from '../shared/button';
import { ShortDay } from '../shared/spoken';
import { clockMinute } from '../words/format-time';
import { useWords } from '../words/words';
import { WhyHere } from './why-here';

interface CampaignTableProps {
  rows: readonly CampaignRow[];
  asked: readonly CampaignRow[];
  /** Who works on a case, by its id. */
  holders?: ReadonlyMap<string, string> | undefined;
  ticked: ReadonlySet<string>;
  onTick(incidentId: string): void;
  /** Takes one out. */
  onPart(row: CampaignRow): void;
  onAnswer(row: CampaignRow, belongs: boolean): void;
}

/** What is in and why, and what a person is asked about. */
export function CampaignTable({ rows, asked, holders, ticked, onTick, onPart, onAnswer }: CampaignTableProps) {
  const { t } = useWords();
  const { shown, foot } = usePagedRows(rows);
  return (
    <>
      <table class="table" aria-label={t('campaign_inside')}>
        <thead>
          <tr>
            <th>
              <span class="sr">{t('campaign_column_tick')}</span>
            </th>
            <th class="r">{t('campaign_column_no')}</th>
            <th>{t('campaign_column_posted')}</th>
            <th>{t('campaign_column_author')}</th>
            <th>{t('campaign_column_case')}</th>
            <th>{t('campaign_column_text')}</th>
            <th>{t('campaign_column_why')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.incident.id}>
              <td>
                <Tick no={row.no ?? 0} isTicked={ticked.has(row.incident.id)} onTick={() => onTick(row.incident.id)} />
              </td>
              <td class="r">
                <b>{row.no}</b>
              </td>
              <Facts row={row} holder={holders?.get(row.incident.id)} />
              <td>
                <span class="campaign-why">
                  <span>
                    <WhyHere why={row.why} />
                  </span>
                  <Button kind="quiet" size="s" onPress={() => onPart(row)}>
                    {t('campaign_part')}
                    <span class="sr">{row.no}</span>
                  </Button>
                </span>
              </td>
            </tr>
          ))}
          {asked.map((row) => (
            <tr key={row.incident.id} class="asked">
              <td />
              <td class="r">
                <Sign kind="missing" />
              </td>
              <Facts row={row} holder={holders?.get(row.incident.id)} />
              <td>
                <span class="answer">
                  <span class="answer-words">
                    <b>{t('campaign_ask')}</b>
                    <WhyHere why={row.why} />
                  </span>
                  <Button size="s" onPress={() => onAnswer(row, true)}>
                    {t('campaign_belongs')}
                  </Button>
                  <Button size="s" onPress={() => onAnswer(row, false)}>
                    {t('campaign_apart')}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {foot}
    </>
  );
}

function Tick({ no, isTicked, onTick }: { no: number; isTicked: boolean; onTick(): void }) {
  const { t } = useWords();
  return (
    <label class="tick">
      <input type="checkbox" checked={isTicked} onChange={onTick} />
      <span class="box">
        <Icon name="check" />
      </span>
      <span class="sr">{t('campaign_tick', [String(no)])}</span>
    </label>
  );
}

function Facts({ row: { incident, capture, at }, holder }: { row: CampaignRow; holder: string | undefined }) {
  const { t } = useWords();
  const moment = new Date(at).toISOString();
  const { post } = capture;
  return (
    <>
      <td class="num nowrap">
        <ShortDay iso={moment} /> {clockMinute(moment)}
      </td>
      <td class="nowrap">
        {incident.summary.siteName}
        <span class="sub mono">{maskedAuthor(capture)}</span>
      </td>
      <td class="num campaign-case">
        <a class="lnk" href={`#/incidents/${incident.id}`}>
          {incident.number}
        </a>
        <span class="sub campaign-state">
          <StatusRing status={incident.status} /> <span>{holder || t('triage_nobody')}</span>
        </span>
        <Ways id={incident.id} number={incident.number} />
      </td>
      <td>
        <RowMask length={countLetters(post.text)} mediaCount={post.media?.length ?? 0} />
      </td>
    </>
  );
}

/** Into the rooms of one case. */
function Ways({ id, number }: { id: string; number: string }) {
  const { t } = useWords();
  return (
    <span class="sub case-ways">
      {(['decision', 'care', 'requests'] as const).map((room) => (
        <a key={room} href={room === 'requests' ? `#/requests/new/${id}` : `#/${room}/${id}`}>
          {t(`campaign_room_${room}`)}
          <span class="sr">{t('shared_of', [number])}</span>
        </a>
      ))}
    </span>
  );
}
