import { afterAll, beforeAll } from 'vitest';
import { oneChromium } from '../browsers/one-chromium';
import { bundleForPage } from '../browsers/page-bundle';

const entry = new URL('../../attacks/forms/trap-entry.ts', import.meta.url).pathname;

/** What came of a press. */
interface Came {
  values: Record<string, string>;
  url: string;
  steps: string[];
  stopped?: { why: string };
  isForOthers?: true;
}

/** Takes part in a file of tests: gives what a page has in its boxes once the guide has filled it, and what the guide says. */
export function pageFiller() {
  let script = '';
  let url = '';
  let context: Awaited<ReturnType<Awaited<ReturnType<typeof oneChromium>>['newContext']>>;

  beforeAll(async () => {
    script = await bundleForPage(entry);
    context = await (await oneChromium()).newContext();
    const blank = await context.newPage();
    await blank.addScriptTag({ content: script });
    url = await blank.evaluate(() => (globalThis as unknown as { banken: { url: string } }).banken.url);
    await blank.close();
  }, 60_000);
  afterAll(() => context.close());

  return async function filled(form: string, act = '', style = ''): Promise<Came> {
    const page = await context.newPage();
    const html = `<!doctype html><html lang="ja"><title>x</title><style>body{margin:20px;width:640px;background:#fff;font:16px sans-serif}label{display:inline-block;min-width:160px}input,textarea{width:300px}${style}</style>
    <body><h1>権利侵害の申出</h1><form id="f" method="post">${form}<button>送信</button></form><script>${act}</script>`;
    await page.route('**/*', (way) =>
      way.request().url() === url
        ? way.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : way.fulfill({ body: '', contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }),
    );
    await page.goto(url);
    await page.addScriptTag({ content: script });
    await page.evaluate(() => (globalThis as unknown as { banken: { begin(): unknown } }).banken.begin());
    await page.locator('#fill').click();
    await page.waitForSelector('banken-test[data-done=fill]', { state: 'attached' });
    const came = await page.evaluate(() => ({
      url: location.href,
      values: Object.fromEntries(
        [...document.querySelectorAll<HTMLInputElement>('input[type=text], textarea')].map(({ id, value }) => [
          id,
          value,
        ]),
      ),
      ...(globalThis as unknown as { guideState(): Pick<Came, 'steps'> }).guideState(),
    }));
    await page.close();
    return came;
  };
}
