import { threat } from '../../fixtures/sites/x/posts';
import { closedElement, closedElements } from '../../harness/browsers/closed-shadow';
import { pressOfBrowser } from '../../harness/browsers/press-of-browser';
import { putRows } from '../../harness/fill/sample-request';
import { Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

/** Runs in a page or in the worker: from now on its disk is full, or has room again. */
function fillDisk(isFull: boolean): void {
  const world = globalThis as unknown as { room?: Pick<IDBObjectStore, 'put' | 'add'> };
  world.room ??= { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };
  const refuse = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, isFull ? { put: refuse, add: refuse } : world.room);
}

test('a full disk: dialogs stay open with what was typed, say so, offer it again, and write once there is room', {
  tag: '@long',
}, async ({ banken, words }) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
  const [capture] = (await readStored(banken)).captures;
  if (!capture) throw new Error('no capture');
  const { incidentId } = capture;
  const request = {
    id: '800b3ce7-5a31-4324-a51f-3bae12cb23e1',
    incidentId,
    captureId: capture.id,
    routeId: 'x-idpa',
    platform: 'x',
    standing: 'self',
    claim: 'privacy',
    reason: '理由',
    preparedAt: '2026-11-25T05:00:00.000Z',
    state: 'sent',
    sentAt: '2026-11-25T05:00:00.000Z',
    answerDays: 7,
  };
  await (await banken.worker()).evaluate(putRows, { requests: [request] });

  for (const dialog of [
    {
      open: words.t('requests_answer'),
      field: words.t('requests_answer_reason'),
      typed: '規約に反しないとのこと',
      first: words.t('requests_outcome_refused'),
      save: words.t('requests_answer_save'),
    },
    {
      open: words.t('clock_days'),
      field: words.t('clock_day_received'),
      typed: '2026-11-26',
      first: undefined,
      save: words.t('clock_daysSave'),
    },
  ])
    await test.step(dialog.open, async () => {
      const looks = async () => (await readStored(banken)).custody.filter(({ event }) => event === 'opened').length;
      const openDialog = async () => {
        const before = await looks();
        const desk = await banken.openExtensionPage(`dashboard.html#/incidents/${incidentId}`);
        await desk.getByText(words.t('clock_export')).first().waitFor({ state: 'attached' });
        await desk.locator('details').evaluateAll((all) => {
          for (const each of all) (each as HTMLDetailsElement).open = true;
        });
        // That the case was opened is written a little later, on the same disk
        await expect.poll(looks).toBe(before + 1);
        await desk.getByRole('button', { name: dialog.open, exact: true }).click();
        return desk;
      };
      const desk = await openDialog();
      if (dialog.first) await desk.getByRole('radio', { name: dialog.first }).check();
      await desk.getByLabel(dialog.field).fill(dialog.typed);
      await desk.evaluate(fillDisk, true);
      await desk.getByRole('button', { name: dialog.save, exact: true }).click();
      await expect(desk.getByRole('alert')).toContainText(words.t('error_quota_exceeded'));
      await expect(desk.getByLabel(dialog.field)).toHaveValue(dialog.typed);
      // As at an update of the extension
      await desk.close();

      const again = await openDialog();
      await expect(again.getByLabel(dialog.field)).toHaveValue(dialog.typed);
      await expect(again.getByRole('button', { name: words.t('draft_discard') })).toBeVisible();
      await again.getByRole('button', { name: dialog.save, exact: true }).click();
      await expect(again.getByRole('dialog')).toHaveCount(0);
      expect(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')))).toEqual(
        [],
      );
      await again.close();
    });

  await test.step('nothing in the worker went wrong unseen', async () => {
    const told = await (await banken.worker()).evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }
      ).chrome.storage.local.get('told'),
    );
    expect(told).toEqual({});
  });
});

test('a record that is refused says so on the page: asked for in the menu, and by the shortcut', async ({
  banken,
  words,
}) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.unsupported);
  const said = words.t('capture_refused', words.t('error_quota_exceeded'));
  const notices = () => closedElements(page, 'StaticText', said);
  await (await banken.worker()).evaluate(fillDisk, true);

  await pressOfBrowser(banken, 'menu');
  await closedElement(page, 'StaticText', said);
  expect(await notices()).toHaveLength(1);
  await page.reload();
  expect(await notices()).toHaveLength(0);

  await pressOfBrowser(banken, 'shortcut');
  await closedElement(page, 'StaticText', words.t('choose_hint'));
  await page.mouse.click(300, 200);
  await closedElement(page, 'StaticText', said);
  expect(await notices()).toHaveLength(1);
  expect((await readStored(banken)).captures).toEqual([]);
});

test.describe('without the permission to read the page', () => {
  test.use({ grants: 'default' });

  test('a record that is refused is told by the badge and in the popup', { tag: '@long' }, async ({
    banken,
    words,
  }) => {
    const page = await banken.context.newPage();
    await page.goto(pageUrls.unsupported);
    await pressOfBrowser(banken, 'menu');
    const popup = await banken.openedPopup();
    await expect(popup.page.getByRole('alert')).toContainText(words.t('error_page_not_readable'));
    await popup.close();
  });
});
