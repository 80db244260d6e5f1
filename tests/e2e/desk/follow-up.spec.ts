import { lawFact } from '../../../utils/law/law-facts';
import { xPermalink } from '../../fixtures/sites/x/post';
import { threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { putRows } from '../../harness/fill/sample-request';
import { DashboardScreen, Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

const day = 86_400_000;

/** The part of the browser's own interface that these tests look through. */
interface Api {
  action: { getBadgeText(of: object): Promise<string> };
  alarms: { create(name: string, when: object): Promise<void> };
  notifications: { getAll(tell: (all: object) => void): void };
}

/** A request through the statutory window, sent so many days ago. */
async function sentRequest(banken: BankenBrowser, ago: number): Promise<string> {
  const [capture] = (await readStored(banken)).captures;
  if (!capture) throw new Error('no capture');
  const sentAt = new Date(Date.now() - ago * day).toISOString();
  const worker = await banken.worker();
  await worker.evaluate(putRows, {
    requests: [
      {
        id: '800b3ce7-5a31-4324-a51f-3bae12cb23e1',
        incidentId: capture.incidentId,
        captureId: capture.id,
        routeId: 'x-idpa',
        platform: 'x',
        standing: 'self',
        claim: 'privacy',
        reason: '理由',
        preparedAt: sentAt,
        state: 'sent',
        sentAt,
        answerDays: 7,
      },
    ],
  });
  return capture.incidentId;
}

const badge = async (banken: BankenBrowser) => {
  const worker = await banken.worker();
  return worker.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.action.getBadgeText({}));
};

/** The morning's alarm, now. */
async function ring(banken: BankenBrowser, name: string): Promise<void> {
  const worker = await banken.worker();
  await worker.evaluate(
    (alarm) => (globalThis as unknown as { chrome: Api }).chrome.alarms.create(alarm, { when: Date.now() + 50 }),
    name,
  );
}

test('a date that comes due shows on the badge and the desktop until somebody looks; the post is looked at again', {
  tag: '@long',
}, async ({ banken, sites, words }) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
  const incidentId = await sentRequest(banken, 9);

  await test.step('the alarm tells it once, by number and kind', async () => {
    expect(await badge(banken)).toBe('');
    await ring(banken, 'clocks');
    await expect.poll(() => badge(banken), { timeout: 15_000 }).toBe('1');
    const worker = await banken.worker();
    // The badge is drawn first, the notice comes a moment later.
    const shown = () =>
      worker.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const { notifications } = (globalThis as unknown as { chrome: Api }).chrome;
            notifications.getAll((all) => resolve(Object.keys(all)));
          }),
      );
    await expect.poll(shown).toEqual([`clock:${incidentId}`]);
  });

  const dashboard = new DashboardScreen(
    await banken.openExtensionPage(`dashboard.html#/incidents/${incidentId}`),
    words,
  );
  await test.step('looking at the incident takes the badge away; the list has past and coming days', async () => {
    const dates = dashboard.page.getByRole('region', { name: words.t('clock_dates') });
    await expect(dates).toContainText(lawFact('access-log-mobile')?.name.ja ?? 'no fact');
    await expect(dates).toContainText(words.t('clock_event_captured'));
    await expect.poll(() => badge(banken)).toBe('');
    await ring(banken, 'clocks');
    await dashboard.page.waitForTimeout(300);
    expect(await badge(banken)).toBe('');
  });

  await test.step('a day that is written down starts its clock', async () => {
    await dashboard.page.getByRole('button', { name: words.t('clock_days') }).click();
    const dialog = dashboard.page.getByRole('dialog', { name: words.t('clock_days') });
    await dialog.getByRole('radio', { name: words.t('clock_dayShort_other'), exact: true }).check();
    await dialog.getByLabel(words.t('clock_dayOther')).selectOption('offender-known');
    await dialog.locator('input[type="date"]').fill(new Date(Date.now() - day).toISOString().slice(0, 10));
    await dialog.getByRole('button', { name: words.t('clock_daysSave') }).click();
    await expect(dashboard.page.locator('.dates').first()).toContainText('告訴（名誉毀損・侮辱）');
    const { requests, custody } = await readStored(banken);
    expect(Object.keys(requests[0]?.days ?? {})).toEqual(['offender-known']);
    expect(custody.find(({ event }) => event === 'request-dated')?.detail['days']).toBe('offender-known');
  });

  await test.step('still up, then a login, then gone: each with its time and in the log', async () => {
    const place = dashboard.page.locator('.still-up');
    const look = async (state: string) => {
      await place.getByRole('button', { name: words.t('again_look') }).click();
      await expect(place).toContainText(words.t(`again_state_${state}`), { timeout: 20_000 });
      await expect(place.getByRole('button', { name: words.t('again_look') })).toBeEnabled();
    };
    await look('up');
    sites.replacePage(xPermalink(threat), '<title>X</title><h1>ログイン</h1><form><input type="password"></form>');
    await look('login');
    sites.removePage(xPermalink(threat));
    await look('gone');
    const { custody } = await readStored(banken);
    const states = custody.filter(({ event }) => event === 'read-again').map(({ detail }) => detail['state']);
    expect(states).toEqual(['up', 'login', 'gone']);
  });
});
