import { whyWords } from '../../../components/campaign/why-words';
import type { Translate } from '../../../components/words/translate';
import { noteExports } from '../../../utils/evidence/store/incidents';
import { postListCsv } from '../../../utils/export/tables/post-list-csv';
import { japanDay } from '../../../utils/japan-time';
import type { CampaignRow } from '../../../utils/review/campaigns/campaign-rows';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import { named } from '../../shared/named-incident';
import { paperWords } from '../../shared/page-words';
import { instantNow, reviewer } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';

/** Saves 投稿一覧 of a campaign, in Japanese whatever the language of the page. */
export async function savePostList(rows: readonly CampaignRow[], withText: boolean, to?: FreeRecipient): Promise<void> {
  const t = await paperWords();
  const name = `${t('campaign_list')}-${rows[0]?.incident.number ?? ''}-${japanDay(instantNow())}.csv`;
  const ids = rows.map(({ incident }) => incident.id);
  await noteExports([...new Set(ids)], 'post-list', reviewer, instantNow(), to);
  saveBlob(new Blob([postList(rows, withText, t)], { type: 'text/csv' }), name);
}

/** The same as bytes. */
export function postList(rows: readonly CampaignRow[], withText: boolean, t: Translate): Uint8Array<ArrayBuffer> {
  const posts = rows.map((row) => ({ ...row, incident: named(row.incident, 'ja'), why: whyWords(row.why, t) }));
  return postListCsv(posts, withText);
}
