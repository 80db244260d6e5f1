import { threat, timeline } from '../../fixtures/sites/x/posts';
import { closedElement, closedElements } from '../../harness/browsers/closed-shadow';
import { Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

test('posts that mention a watch term carry a quiet mark, in whatever width it is written, and nothing of them is kept', {
  tag: '@long',
}, async ({ banken, words }) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const mention = page.locator('article').filter({ hasText: threat.text });
  const other = page.locator('article').filter({ hasText: timeline[0]?.text ?? '' });
  await new Marks(page, words).waitIdle(mention);

  const desk = await banken.openExtensionPage('dashboard.html#/watch');
  const addTerm = async (term: string) => {
    await desk.getByLabel(words.t('watch_term'), { exact: true }).fill(term);
    await desk.getByRole('button', { name: words.t('watch_add'), exact: true }).click();
    await desk.getByRole('button', { name: words.t('watch_remove', term) }).waitFor();
  };
  const watchName = words.t('watch_mark_name');

  await test.step('a term added while the page is open, katakana in half width for full width', async () => {
    await addTerm('ｼﾌﾄ');
    await page.bringToFront();
    const mark = await closedElement(page, 'button', watchName, mention);
    expect(mark.description).toContain('「ｼﾌﾄ」');
    await closedElement(page, 'button', words.t('mark_record_name'), other);
  });

  await test.step('a post that comes later', async () => {
    await other.evaluate((post, text) => {
      const later = post.cloneNode(true) as HTMLElement;
      for (const link of later.querySelectorAll('a'))
        link.href = link.href.replace(/\/status\/\d+/, '/status/1992775512345678901');
      const words = later.querySelector('[data-testid="tweetText"]');
      if (words) words.textContent = text;
      post.parentElement?.prepend(later);
    }, 'あすのしふとを晒す');
    await page.evaluate(() => scrollTo(0, 0));
    await closedElement(page, 'button', watchName, page.locator('article').filter({ hasText: 'あすのしふと' }));
  });

  await test.step('only the term and its day lie in the storage that pages share', async () => {
    const worker = await banken.worker();
    const shared = await worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
      ).chrome.storage.local.get(),
    );
    expect(JSON.stringify(shared)).toContain('ｼﾌﾄ');
    expect(JSON.stringify(shared)).not.toContain(threat.text.slice(0, 10));
    const { captures, jobs, files } = await readStored(banken);
    expect([captures, jobs, files]).toEqual([[], [], []]);
  });

  await test.step('the mark records like any other', async () => {
    await mention.scrollIntoViewIfNeeded();
    const mark = await closedElement(page, 'button', watchName, mention);
    await page.mouse.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
    await new Marks(page, words).waitKept(mention);
  });

  await test.step('a term taken off takes its marks with it', async () => {
    await desk.bringToFront();
    await desk.getByRole('button', { name: words.t('watch_remove', 'ｼﾌﾄ') }).click();
    await page.bringToFront();
    await expect.poll(async () => (await closedElements(page, 'button', watchName)).length).toBe(0);
  });

  await test.step('a round opens the site’s own search and remembers when', async () => {
    await banken.context.route('https://tabelog.com/rstLst/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>食べログ</title>' }),
    );
    await desk.bringToFront();
    await desk.getByLabel(words.t('watch_term'), { exact: true }).fill('みなと珈琲');
    await desk.getByRole('button', { name: words.t('watch_add'), exact: true }).click();
    const row = desk
      .getByRole('listitem')
      .filter({ has: desk.getByRole('button', { name: words.t('rounds_openName', '食べログ', 'みなと珈琲') }) });
    await expect(row).toContainText(words.t('rounds_never'));
    const opened = banken.context.waitForEvent('page');
    await row.getByRole('button').click();
    const search = await opened;
    await expect
      .poll(() => search.url())
      .toContain(`https://tabelog.com/rstLst/?vs=1&sk=${encodeURIComponent('みなと珈琲')}`);
    await expect(row).not.toContainText(words.t('rounds_never'));
  });
});
