import type { Page } from '@playwright/test';
import { xPermalink } from '../../fixtures/sites/x/post';
import { threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { closedElement, closedElements, partsIn } from '../../harness/browsers/closed-shadow';
import type { Words } from '../../harness/locale-words';
import { GuideScreen } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import type { Sites } from '../../harness/sites';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { answers, form, formTab, formValues, prepare, window7days } from './opened-form';

async function openForm(banken: BankenBrowser, words: Words): Promise<Page> {
  const chooser = await prepare(banken, words);
  await chooser.answer(answers);
  await chooser.open(window7days);
  return formTab(banken);
}

/** The popup over a form offers the guide of its request. */
async function openGuideFromToolbar(banken: BankenBrowser, words: Words, page: Page): Promise<void> {
  const popup = await banken.toolbarClick(page);
  await popup.page.getByRole('button', { name: words.t('popup_guide') }).waitFor();
  await popup.page.getByRole('button', { name: words.t('popup_guide') }).click();
  await expect.poll(() => popup.page.isClosed()).toBe(true);
  await popup.close();
}

/** Another address in the settings, after the page beside has got its plan. */
async function changeEmail(banken: BankenBrowser, email: string): Promise<void> {
  const worker = await banken.worker();
  await worker.evaluate(async (changed) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('banken');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const store = database.transaction('settings', 'readwrite').objectStore('settings');
    await new Promise<void>((resolve) => {
      const asking = store.get('personal');
      asking.addEventListener('success', () => {
        const { value, ...row } = asking.result as { value: { parties: { data: object }[] } };
        const parties = value.parties.map((party) => ({ ...party, data: { ...party.data, email: changed } }));
        store.put({ ...row, value: { ...value, parties } }).addEventListener('success', () => resolve());
      });
    });
    database.close();
  }, email);
}

const outlined = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('*')].filter((each) => each.style.outline).length);
const overlays = async (page: Page) => (await partsIn(page)).filter((part) => part === 'guide').length;

test('closing the side panel takes the outlines away and ends; what was filled stays; the page loaded again has the guide', {
  tag: '@long',
}, async ({ banken, words }) => {
  const page = await openForm(banken, words);
  const panel = await banken.sidePanel(page);
  const guide = await GuideScreen.inSidePanel(banken, page, words);
  const empty = await formValues(page);
  await guide.fill();
  expect(await outlined(page)).toBeGreaterThan(0);
  expect(await overlays(page), 'one place at a time').toBe(0);
  expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
  const filled = await formValues(page);

  await panel.press('Escape');
  expect(await panel.isOpen()).toBe(true);
  await guide.waitText('guide_counts');
  await guide.press('guide_close');
  await expect.poll(() => panel.isOpen()).toBe(false);
  await expect.poll(() => outlined(page)).toBe(0);
  expect(await formValues(page)).toEqual(filled);
  expect(await overlays(page)).toBe(0);

  await test.step('opened again from the toolbar, it knows what it filled and can take it back', async () => {
    await openGuideFromToolbar(banken, words, page);
    const second = await banken.sidePanel(page);
    const again = await GuideScreen.inSidePanel(banken, page, words);
    await again.waitText('guide_counts');
    expect(await outlined(page)).toBeGreaterThan(0);
    expect(await formValues(page)).toEqual(filled);
    await again.undo();
    expect(await formValues(page)).toEqual(empty);
    await again.fill();
    expect(await formValues(page)).toEqual(filled);
    expect(await overlays(page)).toBe(0);
    await again.press('guide_close');
    await expect.poll(() => second.isOpen()).toBe(false);
  });

  await page.reload();
  const over = GuideScreen.overPage(page, words);
  await over.waitOpen();
  await test.step('and from there it goes back into the side panel, with what was filled', async () => {
    await over.fill();
    await over.press('guide_move');
    const again = await GuideScreen.inSidePanel(banken, page, words);
    await again.waitText('guide_counts');
    await expect.poll(() => overlays(page)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
    await again.undo();
  });
});

const step = (title: string, body: string) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><main style="width:600px"><h1>${title}</h1>${body}</main></html>`;

function serveWizard(sites: Sites): void {
  sites.replacePage(
    form,
    step('1/2', `<form><label>氏名（本名） <input name="who"></label></form><a href="${form}/2">次へ</a>`),
  );
  sites.replacePage(
    `${form}/2`,
    step('2/2', '<form><label>メールアドレス <input type="email" name="mail"></label></form>'),
  );
}

test('the side panel stays when the form goes to its next page, and reads and fills that page', {
  tag: '@long',
}, async ({ banken, sites, words }) => {
  serveWizard(sites);
  const page = await openForm(banken, words);
  const panel = await banken.sidePanel(page);
  const guide = await GuideScreen.inSidePanel(banken, page, words);
  await guide.fill();
  await expect(page.locator('[name=who]')).toHaveValue('佐伯 みのり');
  await guide.typeReceipt('JP-1');

  await page.getByText('次へ').click();
  await page.waitForURL(`${form}/2`);
  await guide.fill();
  await expect(page.locator('[name=mail]')).toHaveValue('m.saeki@example.jp');
  expect(await panel.isOpen()).toBe(true);

  await test.step('back: the page from the cache is read again', async () => {
    await page.goBack();
    await expect(page.locator('[name=who]')).toHaveCount(1);
    await expect.poll(async () => (await closedElements(panel, 'StaticText', /loading|読み込んで/)).length).toBe(0);
    expect(await overlays(page)).toBe(0);
  });

  await test.step('another site: said calmly, copying goes on, nothing is written, and one press leads back', async () => {
    await page.goto(pageUrls.x);
    await guide.waitText('guide_beside_away');
    expect(await guide.countButtons(words.t('guide_fill'))).toBe(0);
    await guide.copy('対象投稿のURL（個別）');
    await guide.press('guide_return');
    await page.waitForURL(form);
    await guide.waitOpen();
  });

  await test.step('the receipt that was typed on the way is still there', async () => {
    await guide.press('guide_sent');
    await guide.waitText('guide_sentDone');
    expect((await readStored(banken)).requests).toMatchObject([{ state: 'sent', receipt: 'JP-1' }]);
  });
});

test('the panel is of its tab: in another tab nothing is offered, and behind it nothing ends', {
  tag: '@long',
}, async ({ banken, words }) => {
  const page = await openForm(banken, words);
  const guide = await GuideScreen.inSidePanel(banken, page, words);
  await guide.fill();
  const other = await banken.context.newPage();
  await other.goto(pageUrls.x);
  await other.waitForTimeout(1_500);
  await page.bringToFront();
  expect(await outlined(page)).toBeGreaterThan(0);
  const again = await GuideScreen.inSidePanel(banken, page, words);
  await again.undo();
});

test.describe('a browser without side panels', () => {
  test.use({ without: { names: ['sidePanel'] } });

  test('the guide lies over the page: it fills on a press of a person only, and closes for good', {
    tag: '@long',
  }, async ({ banken, words }) => {
    const page = await openForm(banken, words);
    const guide = GuideScreen.overPage(page, words);
    await guide.waitOpen();
    expect(await guide.countButtons(words.t('guide_move'))).toBe(0);
    const before = await formValues(page);
    for (const key of ['guide_showValues', 'guide_fill', 'guide_sent']) await guide.pressAsThePage(key);
    // Long enough for a filling to have begun.
    await page.waitForTimeout(400);
    expect(await formValues(page)).toEqual(before);
    expect((await readStored(banken)).requests.map(({ state }) => state)).toEqual(['prepared']);

    await test.step('a person may look at what will be written first', async () => {
      expect(await guide.countTexts(/佐伯/)).toBe(0);
      await page.bringToFront();
      await guide.press('guide_showValues');
      await guide.waitWords(/^佐伯 みのり$/);
      await guide.waitWords(/佐伯 みのり.*として/);
      expect(await guide.countButtons(words.t('guide_showValues'))).toBe(0);
      expect(await formValues(page)).toEqual(before);
    });
    await guide.fill();
    expect(await formValues(page)).toMatchObject({ Full_Name__c: '佐伯 みのり', signature: '' });
    await guide.record('before');
    await guide.typeReceipt('JP-2');
    await guide.sent();
    await guide.waitText('guide_sentDone');
    expect((await readStored(banken)).requests).toMatchObject([{ state: 'sent', receipt: 'JP-2' }]);
    await guide.press('guide_close');
    await expect.poll(() => overlays(page)).toBe(0);
    expect(await outlined(page)).toBe(0);
  });
});

test('a side panel that the browser refuses to open: the guide lies over the page instead', { tag: '@long' }, async ({
  banken,
  words,
}) => {
  const chooser = await prepare(banken, words);
  await chooser.page.evaluate(() => {
    const { sidePanel } = (globalThis as unknown as { chrome: { sidePanel: object } }).chrome;
    Object.assign(sidePanel, { open: () => Promise.reject(new Error('no press of a person')) });
  });
  await chooser.answer(answers);
  await chooser.open(window7days);
  const page = await formTab(banken);
  const guide = GuideScreen.overPage(page, words);
  await guide.waitOpen();
  await guide.fill();
  expect(await formValues(page)).toMatchObject({ Full_Name__c: '佐伯 みのり', Form_Email__c: 'm.saeki@example.jp' });

  await test.step('moved over after the settings changed, it fills what it shows', async () => {
    await guide.undo();
    await changeEmail(banken, 'new@example.jp');
    await guide.press('guide_move');
    const beside = await GuideScreen.inSidePanel(banken, page, words);
    await beside.waitText('guide_countOpen');
    await beside.fill();
    expect(await formValues(page)).toMatchObject({ Form_Email__c: 'new@example.jp' });
  });
});

test('a form that the person found alone gets the guide of the request that is prepared for it', {
  tag: '@long',
}, async ({ banken, words }) => {
  const opened = await openForm(banken, words);
  await opened.close();
  const page = await banken.context.newPage();
  await page.goto(`${form}#top`);
  expect(await overlays(page)).toBe(0);
  await openGuideFromToolbar(banken, words, page);
  const guide = await GuideScreen.inSidePanel(banken, page, words);
  await guide.fill();
  expect(Object.values(await formValues(page))).toContain(answers.sender?.name);

  await test.step('another page of the site is no form of it', async () => {
    const elsewhere = await banken.context.newPage();
    await elsewhere.goto(pageUrls.x);
    const popup = await banken.toolbarClick(elsewhere);
    await popup.page.getByRole('heading').first().waitFor();
    expect(await popup.page.getByRole('button', { name: words.t('popup_guide') }).count()).toBe(0);
    await popup.close();
  });
});

test('the steps of X’s own menu are drawn, in the dashboard and beside the post, where nothing is touched', {
  tag: '@long',
}, async ({ banken, words }) => {
  const { page: desk, ...chooser } = await prepareMenu(banken, words);
  expect(chooser.steps).toEqual([`…${words.t('guide_menu_dots')}`, 'ポストを報告', '理由を選ぶ', '送信']);
  await desk.getByRole('button', { name: words.t('chooser_request_openPostBeside') }).click();
  const url = xPermalink(threat);
  await expect.poll(() => banken.context.pages().map((each) => each.url())).toContain(url);
  const page = banken.context.pages().find((each) => each.url() === url) as Page;
  const panel = await banken.sidePanel(page);
  await closedElement(panel, 'StaticText', words.t('guide_menu_sketch'));
  const before = await page.content();
  expect((await closedElements(panel, 'button', words.t('guide_fill'))).length).toBe(0);
  expect(await overlays(page)).toBe(0);
  await page.bringToFront();
  expect(await page.content()).toBe(before);

  await test.step('other pages of the site are left in peace', async () => {
    await page.goto(pageUrls.x);
    await closedElement(panel, 'StaticText', words.t('guide_beside_away'));
    await panel.press('Escape');
    expect(await overlays(page)).toBe(0);
  });
});

async function prepareMenu(banken: BankenBrowser, words: Words) {
  const chooser = await prepare(banken, words);
  await chooser.answer(answers);
  await chooser.open(/メニュー/);
  const steps = chooser.page.locator('.guide-lead ol li b');
  await steps.first().waitFor();
  return { page: chooser.page, steps: await steps.allTextContents() };
}
