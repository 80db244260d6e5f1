import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { thread } from '../../fixtures/sites/5ch/posts';
import { xPermalink } from '../../fixtures/sites/x/post';
import { threat } from '../../fixtures/sites/x/posts';
import { closedElements } from '../../harness/browsers/closed-shadow';
import { DashboardScreen, GuideScreen, Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { answers, form, formTab, formValues, openChooser, prepare, window7days } from './opened-form';

/** Asks the worker for the plan as our own script in this page does. */
async function planGivenTo(page: Page, extensionId: string): Promise<{ ok: boolean; hasPlan: boolean }> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const [contextId] = worlds;
  if (contextId === undefined) throw new Error('No script of the extension is in this page.');
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `chrome.runtime.sendMessage({ name: 'guideSession', request: {} }).then((reply) => ({ ok: reply.ok, hasPlan: Boolean(reply.value && reply.value.session) }))`,
  });
  await session.detach();
  return result.value as { ok: boolean; hasPlan: boolean };
}

test("X's statutory window: the gate, the sender, the filling, the clock", { tag: '@long' }, async ({
  banken,
  sites,
  words,
}) => {
  const chooser = await prepare(banken, words);
  const dashboard = chooser.page;

  await test.step('what may be a fair complaint stops here', async () => {
    await chooser.choose('chooser_gate', words.t('chooser_gate_maybe'));
    await expect(dashboard.getByText(words.t('chooser_stop_text'))).toBeVisible();
    await expect(dashboard.getByRole('radiogroup')).toHaveCount(0);
    await expect(chooser.route(window7days)).toHaveCount(0);
    await dashboard.getByRole('button', { name: words.t('chooser_change') }).click();
  });

  await test.step('a company cannot bring the right of a person, and is told what is not known of its own', async () => {
    await chooser.choose('chooser_gate', words.t('chooser_gate_clear'));
    await chooser.choose('chooser_standing', words.t('dashboard_standing_company'));
    const claims = dashboard.getByRole('radiogroup', { name: words.t('chooser_claim') });
    await expect(claims.getByRole('radio', { name: answers.claim })).toHaveCount(0);
    const refused = claims.locator('.claim').filter({ hasText: answers.claim });
    await expect(refused).toContainText(words.t('chooser_claim_ofPerson'));
    await chooser.choose('chooser_claim', '名誉毀損');
    await expect(chooser.route(window7days)).toContainText(words.t('chooser_unknown_standing'));
    await dashboard.getByRole('button', { name: words.t('chooser_change') }).click();
  });

  await chooser.answer(answers);
  await chooser.open(window7days);
  const page = await formTab(banken);
  const guide = await GuideScreen.inSidePanel(banken, page, words);
  await guide.waitOpen();
  const mail = page.locator('[name$="Form_Email__c"]');
  await mail.fill('watashi@example.jp');
  const before = await formValues(page);

  await test.step('a click that no person made does nothing', async () => {
    await guide.pressAsThePage('guide_fill');
    await guide.pressAsThePage('guide_sent');
    // Long enough for a filling to have begun.
    await page.waitForTimeout(400);
    expect(await formValues(page)).toEqual(before);
    expect((await readStored(banken)).requests.map(({ state }) => state)).toEqual(['prepared']);
  });

  const filled = {
    ...before,
    'Reporting_Party__c=me': 'true',
    Full_Name__c: '佐伯 みのり',
    Link__c: xPermalink(threat),
    DescriptionText: answers.reason,
  };
  await test.step('the person fills: empty visible fields only; nothing is ticked, signed or sent', async () => {
    await page.bringToFront();
    await guide.fill();
    expect(await formValues(page)).toEqual(filled);
    expect(before).toMatchObject({
      Form_Email__c: 'watashi@example.jp',
      Screen_Name__c: '',
      Right_Type__c: '',
      'information-is-accurate': 'false',
      signature: '',
      'cf-chk': 'false',
      full_name: '',
    });
    await guide.waitText('guide_why_occupied');
    expect(await page.evaluate(() => document.documentElement.dataset['submitted'])).toBeUndefined();
    expect(page.url()).toBe(form);
    expect(sites.sent).toEqual([]);
  });

  await test.step('undo takes back what was filled and leaves what the person typed', async () => {
    await guide.undo();
    expect(await formValues(page)).toEqual(before);
    await guide.fill();
    expect(await formValues(page)).toEqual(filled);
  });

  await test.step('a tab that is led to another site gets no plan', async () => {
    expect(await planGivenTo(page, banken.extensionId)).toEqual({ ok: true, hasPlan: true });
    await page.goto(pageUrls.x);
    await new Marks(page, words).waitKept(page.locator('article').filter({ hasText: threat.text }));
    expect(await planGivenTo(page, banken.extensionId)).toEqual({ ok: true, hasPlan: false });
    expect(await closedElements(page, 'button', words.t('guide_fill'))).toEqual([]);
    await page.goto(form);
    await guide.waitOpen();
  });

  await test.step('the filled form is recorded without the panel, sealed by the log', async () => {
    await guide.fill();
    await guide.record('before');
    const { files, custody, requests } = await readStored(banken);
    const pictures = files.filter(({ name }) => name.startsWith('form-before-'));
    expect(pictures.length).toBeGreaterThanOrEqual(1);
    const logged = custody.filter(({ event }) => event === 'form-captured').map(({ detail }) => detail);
    expect(new Set(logged.map(({ file }) => file))).toEqual(new Set(pictures.map(({ name }) => name)));
    for (const { name, bytes, captureId } of pictures) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      expect(logged.find(({ file }) => file === name)?.['sha256']).toBe(digest);
      expect(captureId).toBe(requests[0]?.id);
    }
    await page.evaluate(() => scrollTo(0, 0));
  });

  await test.step('「送信しました」 starts the clock of seven days on the incident', async () => {
    await guide.typeReceipt('JP-2026-000123');
    await guide.sent();
    await guide.waitText('guide_sentDone');
    const { requests, custody } = await readStored(banken);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      state: 'sent',
      routeId: 'x-idpa',
      standing: 'self',
      claim: 'privacy',
      receipt: 'JP-2026-000123',
      answerDays: 7,
    });
    expect(custody.map(({ event }) => event)).toEqual(expect.arrayContaining(['request-prepared', 'request-sent']));
    await dashboard.bringToFront();
    await new DashboardScreen(dashboard, words).waitClock();
    const due = new Date(Date.parse(requests[0]?.sentAt ?? '') + (9 * 60 + 7 * 24 * 60) * 60_000);
    await expect(dashboard.getByText(`${due.getUTCMonth() + 1}/${due.getUTCDate()}`).first()).toBeVisible();
    await expect(dashboard.getByText('JP-2026-000123').first()).toBeVisible();
  });
  expect(sites.sent).toEqual([]);
});

test('a form whose fields are not found: the panel says so and guides with copy buttons', { tag: '@long' }, async ({
  banken,
  sites,
  words,
}) => {
  sites.replacePage(
    form,
    `<!doctype html><html lang="ja"><meta charset="utf-8"><title>アンケート</title><main style="width:600px">
     <form action="/survey"><label>好きな色 <input name="colour"></label> <label>感想 <input name="opinion" id="paste"></label>
     <button>次へ</button></form></main></html>`,
  );
  const chooser = await prepare(banken, words);
  await chooser.answer(answers);
  await chooser.open(window7days);
  const page = await formTab(banken);
  const guide = await GuideScreen.inSidePanel(banken, page, words);
  await guide.waitText('guide_formNotFound');
  expect(await guide.countButtons(words.t('guide_fill'))).toBe(0);
  for (const label of ['氏名（本名）', 'メールアドレス', '対象投稿のURL（個別）', '権利が侵害された理由・被害の状況']) {
    expect(await guide.countButtons(words.t('guide_copyWhat', label)), label).toBe(1);
  }
  await page.bringToFront();
  await guide.copy('対象投稿のURL（個別）');
  await page.locator('#paste').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('#paste')).toHaveValue(xPermalink(threat));
  await expect(page.locator('[name=colour]')).toHaveValue('');

  await test.step('a few seconds later it says since when, and still does on the next day', async () => {
    await guide.waitText('guide_formLacking');
    await page.reload();
    await guide.waitText('guide_formLacking');
  });

  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p><label for="late">氏名（本名）</label><input id="late"></p>');
  });
  await guide.fill();
  await expect(page.locator('#late')).toHaveValue('佐伯 みのり');
  await expect(page.locator('[name=colour]')).toHaveValue('');
});

test.describe('without optional permissions', () => {
  test.use({ grants: 'default' });

  test("the form's host is refused: the guide stands in the dashboard", { tag: '@long' }, async ({
    banken,
    sites,
    words,
  }) => {
    const chooser = await prepare(banken, words);
    const { page } = chooser;
    // The browser's own question cannot be answered by a machine.
    await page.evaluate(() => {
      for (const api of ['chrome', 'browser']) {
        const { permissions } = (Reflect.get(globalThis, api) ?? {}) as { permissions?: object };
        if (permissions) Object.assign(permissions, { request: () => Promise.resolve(false) });
      }
    });
    await chooser.answer(answers);
    await chooser.open(window7days);
    await page.waitForURL(/#\/requests\/[\w-]{36}/);
    const panel = page.getByRole('complementary', { name: words.t('guide_name') });
    await panel.waitFor();
    await page.getByRole('button', { name: words.t('chooser_request_openBeside') }).click();
    await expect(page.getByText(words.t('error_form_not_granted'))).toBeVisible();
    expect(sites.visited).not.toContain(form);

    await panel
      .getByRole('button', { name: words.t('guide_copyWhat', '対象投稿のURL（個別）') })
      .click({ timeout: 10_000 });
    await expect(panel.getByText(words.t('guide_copy_done')).first()).toBeVisible();
    const receipt = panel.getByRole('textbox', { name: words.t('guide_receipt') });
    await receipt.focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(receipt).toHaveValue(xPermalink(threat));
    await panel.getByRole('button', { name: words.t('guide_sent') }).click();
    await expect(panel.getByText(words.t('guide_sentDone'))).toBeVisible();
    expect((await readStored(banken)).requests).toMatchObject([{ state: 'sent', answerDays: 7 }]);
  });

  test('5ch: the mail holds address, number and subject, and the words of the post stay hidden', {
    tag: '@long',
  }, async ({ banken, words }) => {
    const board = await banken.context.newPage();
    await board.goto(pageUrls['5ch']);
    await new Marks(board, words).record(board.locator('[id="7"].post'));
    const [capture] = (await readStored(banken)).captures;
    const chooser = await openChooser(banken, words, /^5/);
    const { page } = chooser;
    await chooser.answer(answers);
    await chooser.open(/5ちゃんねる/);
    const panel = page.getByRole('complementary', { name: words.t('guide_name') });
    await panel.waitFor();
    await expect(panel.getByText('meiyokison@5ch.net', { exact: true })).toBeVisible();
    await expect(panel.getByText('削除申し立て', { exact: true })).toBeVisible();
    await panel.getByRole('button', { name: words.t('guide_copyWhat', words.t('guide_letter_body')) }).click();
    await expect(panel.getByText(words.t('guide_copy_done')).first()).toBeVisible();
    await board.setContent('<textarea></textarea>');
    await board.bringToFront();
    await board.locator('textarea').focus();
    await board.keyboard.press('ControlOrMeta+V');
    const body = await board.locator('textarea').inputValue();
    await page.bringToFront();
    expect(capture?.post.permalink).toBe(`${thread.url}7`);
    expect(body).toContain(`URL：${capture?.post.permalink}`);
    expect(body).toContain('レス番号：7');
    expect(body).toContain(answers.reason);
    expect(body).toContain(capture?.post.text?.split('\n')[0] ?? 'no words');

    const quote = capture?.post.text?.split('\n')[0] ?? '';
    await expect(panel).not.toContainText(quote);
    await panel.getByRole('button', { name: words.pattern('guide_maskName') }).focus();
    await page.keyboard.down('v');
    await expect(panel).toContainText(quote);
    await page.keyboard.up('v');
    await expect(panel).not.toContainText(quote);
    await expect.poll(async () => (await readStored(banken)).custody.map(({ event }) => event)).toContain('revealed');
  });
});
