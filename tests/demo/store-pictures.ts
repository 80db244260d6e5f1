import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** What a store shows: a picture of the demo under one line, 1,280 × 800 pixels. */
const pictures = {
  ja: [
    ['x-1-marks', '投稿のそばの印を 1 回押すだけ'],
    ['dashboard-ja', '読み返さずに確認する'],
    ['x-7-exported', '証拠パックに書き出す'],
    ['x-8-chooser', '立場と権利に合う窓口を選ぶ'],
    ['settings-ja', '記録はこの端末の中だけに'],
  ],
  en: [
    ['marks-en', 'One press beside the post'],
    ['dashboard-en', 'Reviewed without reading it again'],
    ['export-en', 'A pack that stock tools can check'],
    ['verify-pack-en', 'Anybody can verify it, offline'],
    ['settings-en', 'Records stay on this machine'],
  ],
} as const;

/** Leaves `store-<language>-<n>.png` by `fileOf`. */
export async function photographForStores(
  context: BrowserContext,
  screens: string,
  fileOf: (name: string) => Promise<string>,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1_280, height: 800 });
  for (const [lang, list] of Object.entries(pictures))
    for (const [index, [name, line]] of list.entries()) {
      const source = await readFile(join(screens, `${name}.png`), 'base64');
      await page.setContent(`<!doctype html><html lang="${lang}"><style>
        body { margin: 0; height: 800px; overflow: hidden; background: #1f4e79; font-family: "Noto Sans CJK JP", sans-serif }
        h1 { margin: 0; padding: 30px 60px 26px; color: #fff; font-size: 38px }
        div { margin: 0 60px; height: 690px; overflow: hidden; border-radius: 12px 12px 0 0; background: #fff; box-shadow: 0 8px 40px #0006 }
        img { display: block; width: 1160px }
      </style><h1>${line}</h1><div><img src="data:image/png;base64,${source}"></div></html>`);
      await page.screenshot({ path: await fileOf(`store-${lang}-${index + 1}.png`), animations: 'disabled' });
    }
  await page.close();
}
