import 'fake-indexeddb/auto';
import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { syncSites } from '../../../entrypoints/background/follow-added-sites';
import { addSite } from '../../../utils/evidence/settings/added-sites';

it('says so when the browser refuses to run the marks on an added host, and tries again when next asked', async () => {
  let isRefused = true;
  const registered: string[] = [];
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  // Files share the browser's double: another one counts its tabs
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async (scripts: { id: string }[]) => {
        if (isRefused) throw new Error('refused');
        registered.push(...scripts.map(({ id }) => id));
      },
    },
  });
  await addSite({ host: 'social.example.jp', platform: 'mastodon', addedAt: '2026-11-26T01:00:00.000Z' });
  await expect(syncSites({}, { from: 'page' })).rejects.toThrow('refused');
  isRefused = false;
  expect(await syncSites({}, { from: 'page' })).toEqual({ done: true });
  expect(registered).toEqual(['added:social.example.jp:first', 'added:social.example.jp:mastodon']);
});
