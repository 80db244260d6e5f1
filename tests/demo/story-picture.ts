import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

interface Panel {
  ja: string;
  en: string;
  /** A picture of the demo, and the part of it that tells, CSS pixels; all of it where none is named. */
  wide: string;
  part?: readonly [left: number, top: number, width: number];
  /** A popup or panel before it. */
  front?: string;
}

const panels: readonly Panel[] = [
  { ja: '投稿のそばの印を押す', en: 'Press the dog beside the post', wide: 'x-1-marks', part: [290, 100, 690] },
  { ja: '記録・封印。消えても残る', en: 'Recorded and sealed', wide: 'x-2-recorded', part: [290, 100, 690] },
  { ja: '二つの質問に答える', en: 'Two questions', wide: 'x-2-recorded', front: 'x-4-popup-answered' },
  { ja: '読み返さずに確認する', en: 'Reviewed without reading it again', wide: 'dashboard-ja' },
  { ja: '証拠パックに書き出す', en: 'A pack that stock tools check', wide: 'x-7-exported', part: [430, 262, 590] },
  {
    ja: '公式フォームへ記入（送信は人）',
    en: 'Filled in; a person sends it',
    wide: 'filled-form-x',
    front: 'filled-guide-x',
  },
];

const SHOWN = { width: 496, height: 318 };

async function figure(screens: string, { ja, en, wide, part, front }: Panel, index: number): Promise<string> {
  const read = (name: string) => readFile(join(screens, `${name}.png`));
  const source = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
  const picture = await read(wide);
  // The width stands in the head of every PNG
  const whole = picture.readUInt32BE(16);
  const [left, top, width] = part ?? [0, 0, whole];
  const scale = SHOWN.width / width;
  const place = `width:${whole * scale}px;left:${-left * scale}px;top:${-top * scale}px`;
  const over = front ? `<img class="front" src="${source(await read(front))}">` : '';
  return `<figure><div><img style="${place}" src="${source(picture)}">${over}</div>
    <figcaption><i>${index + 1}</i><b>${ja}</b>${en}</figcaption></figure>`;
}

/** The picture story at the top of the README: six steps of half a minute, made of the demo's own pictures. */
export async function photographStory(context: BrowserContext, screens: string, file: string): Promise<void> {
  const figures = await Promise.all(panels.map((panel, index) => figure(screens, panel, index)));
  const page = await context.newPage();
  await page.setViewportSize({ width: 1_600, height: 860 });
  await page.setContent(`<!doctype html><style>
    body { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px 24px; margin: 0; padding: 32px; background: #f5f4f0; font-family: "Noto Sans CJK JP", sans-serif; color: #22262b }
    figure { margin: 0 } figure div { position: relative; overflow: hidden; height: ${SHOWN.height}px; border-radius: 10px; background: #fff; box-shadow: 0 4px 20px #0002 }
    img { position: absolute } .front { right: 12px; bottom: 10px; height: 298px; border-radius: 8px; box-shadow: 0 6px 28px #0005 }
    figcaption { display: grid; grid-template-columns: auto 1fr; gap: 0 14px; margin-top: 12px; font-size: 16px; color: #5b6168 }
    i { grid-row: span 2; align-self: center; width: 34px; line-height: 34px; text-align: center; border-radius: 50%; background: #1f4e79; color: #fff; font-style: normal; font-size: 15px }
    b { font-size: 20px; color: #1f4e79 }
  </style>${figures.join('')}`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.close();
}
