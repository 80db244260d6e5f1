import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { listenToNotices, lookAtClocks, setClockAlarm, showClocks } from '../../../entrypoints/background/due-dates';
import { companyLog, sayForCompany } from '../../../utils/desk/company-acts';
import { noteRound } from '../../../utils/evidence/settings/held-watch-terms';
import { daysAfter, japanDate } from '../../../utils/japan-time';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { freshDevice, now, reviewer } from '../handoff/invented-device';

const shown: string[] = [];
/** Those that stand, by their id. */
const standing = new Map<string, string>();
const badge = vi.fn();

beforeEach(async () => {
  await freshDevice();
  useSessionForRecordKeys();
  shown.length = 0;
  standing.clear();
  badge.mockReset();
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ text }: { text: string }) => badge(text),
      setBadgeBackgroundColor: async () => {},
    },
    notifications: {
      create: async (id: string, { title, message }: { title: string; message: string }) => {
        shown.push(`${title} ${message}`);
        standing.set(id, message);
      },
      clear: async (id: string) => standing.delete(id),
      getAll: async () => Object.fromEntries(standing),
      onClicked: { addListener: () => {} },
    },
  });
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, values: string[] = []) => [key, ...values].join(' '),
    getUILanguage: () => 'ja',
  });
  listenToNotices();
  await setClockAlarm();
});

const today = () => japanDate(now());
const look = async (seen?: string) => {
  await lookAtClocks({ ...(seen ? { seen } : {}) }, {} as never);
  await showClocks();
  await vi.waitFor(() => Promise.resolve());
  await new Promise((done) => setTimeout(done, 100));
};
const plan = (from: string, ...sites: string[]) =>
  sayForCompany(
    'watch',
    ['x', ...sites].map((id) => ({ id, owner: '田所', rhythm: 'weekly' as const, from })),
    reviewer,
    now(),
  );

it('a round that is due is told once, and counted until somebody has looked', async () => {
  await plan(today());
  await look();
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain('X');
  expect(badge).toHaveBeenLastCalledWith('1');
  await look();
  expect(shown).toHaveLength(1);
  await look(companyLog);
  expect(badge).toHaveBeenLastCalledWith('');
});

it('each round of one day has a notice of its own, and all go when somebody has looked', { tags: 'long' }, async () => {
  await plan(today(), 'instagram');
  await look();
  expect(standing.size).toBe(2);
  await look(companyLog);
  expect(standing.size).toBe(0);
});

it('whoever has looked is told again when the next one is due, not before', async () => {
  await plan(daysAfter(today(), -30));
  await noteRound('x', '番犬', now());
  await look();
  expect(shown).toEqual([]);
  expect(badge).toHaveBeenLastCalledWith('');
});

it('nothing is told of a round whose first day has not come', async () => {
  await plan(daysAfter(today(), 3));
  await look();
  expect(shown).toEqual([]);
});
