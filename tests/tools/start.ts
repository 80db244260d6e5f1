import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { practicePage } from '../fixtures/sites/practice/page';
import { launchBanken } from '../harness/browsers/banken-browser';
import { buildExtension } from '../harness/build';
import { formUrls, pageUrls } from '../harness/site-responses';
import { serveSites } from '../harness/sites';

/** `npm start`: the built extension in a visible browser, with a practice page, until the window is closed. */
const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
if (needsDisplay) {
  console.error('画面がありません。デスクトップで実行するか、`xvfb-run -a npm start` を使います。');
  console.error('There is no display. Run this on a desktop, or use `xvfb-run -a npm start`.');
  process.exit(1);
}

const copies = [
  { url: pageUrls.x, ja: 'X のタイムライン', en: 'X timeline' },
  { url: pageUrls.xTall, ja: 'X の長い投稿', en: 'A tall post on X' },
  { url: pageUrls['google-maps'], ja: 'Google マップのクチコミ', en: 'Google Maps reviews' },
  { url: pageUrls.tabelog, ja: '食べログの口コミ', en: 'Tabelog reviews' },
  { url: pageUrls['5ch'], ja: '5ch のスレッド', en: 'A 5ch thread' },
  { url: pageUrls.unsupported, ja: '対応していない掲示板', en: 'A board without an adapter' },
];
const formNames = [
  { ja: 'X：日本の法律に基づく報告', en: 'X: report under Japanese law' },
  { ja: 'Google：法律に基づく削除', en: 'Google: legal removal' },
  { ja: '食べログ：ヘルプ', en: 'Tabelog: help' },
];
const forms = formUrls.map((url, index) => ({ url, ...(formNames[index] ?? { ja: url, en: '' }) }));

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(practicePage(copies, forms));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const banken = await launchBanken(buildExtension(), { headless: false, viewport: null, network: true });
await serveSites(banken.context, { mode: 'practice' });
const page = await banken.context.newPage();
await page.goto(address);

console.log(`
番犬をブラウザーで開きました。練習ページ: ${address}
  1. 写しのページを開き、投稿の右に付く犬の印を押します。その場で記録されます。
  2. ツールバーの犬（パズルの印の中）を押し、2 つの質問に答えます。
  3. 「一覧を開く」から事案を開き、「書き出す」「窓口へ申し出る」を試します。
写しの中では、何も外へ送られません。終えるときは、ブラウザーを閉じます。

Banken is open in a browser. Practice page: ${address}
  1. Open a copy and press the small dog beside a post: it is recorded at once.
  2. Press the dog in the toolbar (behind the puzzle piece) and answer two questions.
  3. Open the list, then an incident; try "Export" and "Report to the platform".
Inside the copies nothing leaves this device. Close the browser to end.
`);
await new Promise<void>((resolve) => banken.context.once('close', () => resolve()));
server.close();
await banken.close().catch(() => undefined);
process.exit(0);
