import { useState } from 'preact/hooks';
import type { CampaignRow } from '../../utils/review/campaigns/campaign-rows';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { exactTime } from '../words/format-time';
import { useWords } from '../words/words';

/** The list of posts as a file: its first rows, and whether the words of posts go along. */
export function PostListCard({ rows, onSave }: { rows: readonly CampaignRow[]; onSave(withText: boolean): void }) {
  const { t } = useWords();
  const [withText, setWithText] = useState(false);
  return (
    <section class="card">
      <header>
        <h2>{t('campaign_list')}</h2>
      </header>
      <div class="pad gapped">
        <div class="csv">
          <table class="table" aria-label={t('campaign_list')}>
            <thead>
              <tr>
                <th>No</th>
                <th>{t('campaign_column_posted')}</th>
                <th>{t('dashboard_filter_site')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 3).map(({ no, at, incident }) => (
                <tr key={no}>
                  <td class="num">{no}</td>
                  <td class="num">{exactTime(new Date(at).toISOString())}</td>
                  <td>{incident.summary.siteName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <label class="tickrow">
          <input type="checkbox" checked={withText} onChange={() => setWithText(!withText)} />
          <span class="box">
            <Icon name="check" />
          </span>
          {t('campaign_list_text')}
        </label>
        <p class="note num">{t('campaign_list_help', [String(rows.length)])}</p>
        <Button icon="download" onPress={() => onSave(withText)}>
          {t('campaign_list_save')}
        </Button>
      </div>
    </section>
  );
}
