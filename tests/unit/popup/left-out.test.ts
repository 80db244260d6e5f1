import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findPage } from '../../../entrypoints/popup/front-page';
import { db } from '../../../utils/evidence/db';
import { saveQuiet } from '../../../utils/evidence/settings/quiet-mode';
import { takePolicy } from '../../harness/keep-policy';

const now = new Date().toISOString();
const counts = { posts: 2, incomplete: 0, broken: 0, heads: 0, likely: 2, isFirst: true };
const tabelog = { id: 'tabelog', name: { ja: '食べログ', en: 'Tabelog' } };

/** What stands in the page of tabelog answers so, or nobody there answers. */
const answers = (ours?: 'marks' | 'quiet', posts = 2) =>
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async () => (ours ? { ...counts, posts, ours, platform: tabelog } : undefined),
  });
const found = (url: string) => findPage({ id: 1, windowId: 1, url }, 'ja');

beforeEach(async () => {
  fakeBrowser.reset();
  await db.settings.clear();
});

it('tells quiet mode from a site that the company’s setting leaves out', async () => {
  answers('quiet');
  await takePolicy({ allowedSites: ['x'] }, now);
  expect(await found('https://tabelog.com/a')).toMatchObject({ kind: 'posts', ours: 'left-out' });
  answers('quiet', 0);
  expect(await found('https://tabelog.com/a')).toMatchObject({ kind: 'no-posts', ours: 'left-out' });
  await saveQuiet(true);
  expect(await found('https://tabelog.com/a')).toMatchObject({ ours: 'quiet' });
  await takePolicy({ allowedSites: ['tabelog'] }, now);
  await saveQuiet(false);
  answers('marks');
  expect(await found('https://tabelog.com/a')).toMatchObject({ ours: 'marks' });
});

it.each([{ allowedSites: ['x'] }, { featuresOff: ['addedSites'] }])(
  'offers marks for a site of another country only where they would come: not under %j',
  async (policy) => {
    answers();
    const place = 'https://www.google.de/maps/place/a';
    const server = { host: 'www.google.de', platform: 'google-maps' };
    expect(await found(place)).toMatchObject({ kind: 'unread', server });
    await takePolicy(policy, now);
    expect(await found(place)).toMatchObject({ kind: 'unread', leftOut: server });
    expect(await found(place)).not.toHaveProperty('server');
  },
);
