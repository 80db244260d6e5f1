import { expect, test } from '@playwright/test';
import { thread } from '../../fixtures/sites/5ch/posts';
import { wallUrls } from '../../fixtures/sites/walls';
import { xPermalink } from '../../fixtures/sites/x/post';
import { answers, timeline } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../../harness/site-responses';
import { onEveryStage } from '../on-every-stage';

/** So long a list of twenty may take on a machine that does other things too. */
const patience = 900_000;
const posts = [...timeline, ...answers]
  .filter(({ promoted, withoutPermalink }) => !promoted && !withoutPermalink)
  .map((post) => xPermalink(post));
const others = [
  pageUrls['google-maps'],
  pageUrls.tabelog,
  thread.url,
  pageUrls.unsupported,
  ...Object.values(wallUrls),
];
const twenty = [...posts.slice(0, 20 - others.length), ...others];

interface Read {
  url: string;
  state: string;
  isArchive?: true;
  redirects?: number;
  captureId?: string;
}

onEveryStage(
  'a list of addresses becomes records with their way noted; walls, ends and copies are said',
  async (stage) => {
    test.setTimeout(patience + 60_000);
    const { words } = stage;
    const records = await stage.page('records.html');
    await records.press('button', new RegExp(`^${words.t('records_fromAddress')}`.replace(/[()（）]/g, '.')));
    await records.waitText(words.t('address_visit'));
    // As somebody has sent them to themselves
    await records.fill(words.t('address_label'), twenty.map((url, at) => `${at + 1}つめ ${url} `).join(''));
    await records.waitText(words.t('address_found', String(twenty.length)));
    await records.press('button', words.t('address_start'));

    const read = async (): Promise<Read[]> => {
      const row = (await stage.stored())['settings']?.find(({ key }) => key === 'addresses');
      return (row?.['value'] ?? []) as Read[];
    };
    const open = async () => (await read()).filter(({ state }) => state === 'waiting' || state === 'reading').length;
    await expect.poll(async () => (await read()).length, { timeout: 60_000 }).toBe(twenty.length);
    await expect.poll(open, { timeout: patience, intervals: [2_000] }).toBe(0);

    const states = new Map((await read()).map((job) => [job.url, job]));
    expect(states.get(wallUrls.login)).toMatchObject({ state: 'login', redirects: 1 });
    expect(states.get(wallUrls.gone)).toMatchObject({ state: 'gone' });
    expect(states.get(wallUrls.archive)).toMatchObject({ state: 'recorded', isArchive: true });
    const recorded = [...states.values()].filter(({ state }) => state === 'recorded');
    // A list of reviews gives nothing to Firefox's tab behind the others, which its line says (seen on 2026-11-28)
    const unsure = stage.browser === 'firefox' ? [pageUrls.tabelog] : [];
    const sure = twenty.filter((url) => ![wallUrls.login, wallUrls.gone, ...unsure].some((each) => each === url));
    expect(recorded.map(({ url }) => url)).toEqual(expect.arrayContaining(sure));
    const { captures = [] } = await stage.stored();
    expect(new Set(captures.map(({ environment }) => (environment as { way?: string }).way))).toEqual(
      new Set(['address']),
    );
    for (const permalink of posts.slice(0, 20 - others.length))
      expect(captures.map(({ post }) => (post as { permalink?: string }).permalink)).toContain(permalink);
    await records.waitText(words.t('address_why_login'));
    await records.waitText(words.t('address_why_gone'));
    await records.waitText(words.t('address_isArchive'));
  },
  { isLong: true },
);
