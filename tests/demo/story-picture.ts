import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** One column: what is done there, and the pictures of the demo that show it. */
const columns = [
  {
    ja: '1 回のクリックで記録・封印',
    en: 'Recorded and sealed with one click',
    screens: ['x-2-recorded', 'x-4-popup-answered'],
  },
  {
    ja: '読み返さずに確認し、証拠パックに',
    en: 'Reviewed without reading it again',
    screens: ['dashboard-ja', 'x-7-exported'],
  },
  { ja: '公式フォームへの記入まで', en: 'Filled into the official form', screens: ['filled-form-x', 'filled-guide-x'] },
] as const;

/** The picture at the top of the README: three steps, made of the demo's own pictures, 1600 × 560 pixels. */
export async function photographStory(context: BrowserContext, screens: string, file: string): Promise<void> {
  const parts = await Promise.all(
    columns.map(async ({ ja, en, screens: [wide, small] }) => {
      const [back, front] = await Promise.all(
        [wide, small].map((name) => readFile(join(screens, `${name}.png`), 'base64')),
      );
      const source = `data:image/png;base64,${front}`;
      const over =
        small === 'x-7-exported'
          ? `<i style="background-image:url(${source})"></i>`
          : `<img class="tall" src="${source}">`;
      return `<figure><div><img class="wide" src="data:image/png;base64,${back}">${over}</div>
        <figcaption><b>${ja}</b><br>${en}</figcaption></figure>`;
    }),
  );
  const page = await context.newPage();
  await page.setViewportSize({ width: 1_600, height: 560 });
  await page.setContent(`<!doctype html><style>
    body { display: grid; grid-template-columns: repeat(3, 1fr); gap: 36px; margin: 0; padding: 36px; background: #f5f4f0; font-family: "Noto Sans CJK JP", sans-serif; color: #22262b }
    figure { margin: 0 } figure div { position: relative; height: 392px }
    img, i { position: absolute; border-radius: 10px; box-shadow: 0 6px 28px #0003 }
    .wide { inset: 0 auto auto 0; height: 320px; width: 430px; object-fit: cover; object-position: 0 0 }
    .tall { right: 0; bottom: 0; height: 340px } 
    /* The dialog alone, out of the dimmed screen behind it */
    i { right: 0; bottom: 30px; width: 314px; height: 226px; background-size: 963px 601px; background-position: -326px -187px }
    figcaption { margin-top: 20px; font-size: 17px; line-height: 1.6; color: #5b6168 } b { font-size: 21px; color: #1f4e79 }
  </style>${parts.join('')}`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.close();
}
