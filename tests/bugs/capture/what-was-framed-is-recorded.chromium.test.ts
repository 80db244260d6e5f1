import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { representatives } from '../../harness/whole';
import { launchMarks, type MarkBrowser } from '../../unit/mark/mark-browser';

let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

const threat = '店員の佐伯は今夜殺す。';
const praise = '店員さんはとても親切です。';

interface Choosing {
  banken: { choose(): Promise<{ element: Element; before?: string } | undefined> };
  chosen?: { text: string; before?: string };
}

/** Two parts, one under the other, and what a page does to them while a person points at the first and presses. */
async function chosen(acts: {
  css?: string;
  first?: string;
  rested?: string;
  down?: string;
  restMilliseconds?: number;
  /** The hand of a person is never quite still. */
  jitter?: boolean;
}): Promise<{ text: string; before?: string } | undefined> {
  const page = await marks.open();
  await marks.start(page);
  await page.evaluate(
    ([first, second, css]) => {
      document.body.innerHTML = `<style>body{display:flex;flex-direction:column}p{margin:0;height:60px;width:400px;background:#eee}${css}</style><div id="ad" style="height:80px">広告</div><p id="one">${first}</p><p id="two">${second}</p>`;
      const choosing = globalThis as unknown as Choosing;
      void choosing.banken.choose().then((found) => {
        if (!found) return;
        const { element, before } = found;
        choosing.chosen = { text: element.textContent ?? '', ...(before === undefined ? {} : { before }) };
      });
    },
    [acts.first ?? threat, praise, acts.css ?? ''] as const,
  );
  await press(page, acts);
  const found = await page.evaluate(() => (globalThis as unknown as Choosing).chosen);
  await page.close();
  return found;
}

async function press(
  page: Page,
  { rested = '0', down = '0', restMilliseconds = 100, jitter }: Parameters<typeof chosen>[0],
) {
  const box = await page.locator('#one').boundingBox();
  await page.mouse.move(5, 5);
  await page.mouse.move(box!.x + 30, box!.y + 20, { steps: 3 });
  await page.waitForTimeout(restMilliseconds);
  await page.evaluate(rested);
  await page.waitForTimeout(60);
  if (jitter) await page.mouse.move(box!.x + 31, box!.y + 20);
  await page.mouse.down();
  await page.evaluate(down);
  await page.waitForTimeout(60);
  await page.mouse.up();
}

// An attacker's pages of 2026-12-01: the neighbour's praise was recorded, and nothing was told
it.each(
  representatives(
    [
      ['an advertisement above folds up', "document.querySelector('#ad').style.display='none'"],
      ['two parts change places', "document.querySelector('#one').style.order=5"],
    ],
    2,
  ),
)('records the part that was framed where between press and release %s', async (_, down) => {
  expect(await chosen({ down })).toEqual({ text: threat });
});

it('records the framed part where the page moves it away from under a resting pointer', { tags: 'long' }, async () => {
  expect(await chosen({ rested: "document.querySelector('#one').style.order=5" })).toEqual({ text: threat });
});

it.each(
  representatives(
    [
      ['as the pointer rests', { rested: `document.querySelector('#one').textContent='${praise}'` }],
      ['between press and release', { down: `document.querySelector('#one').textContent='${praise}'` }],
      ['in one node', { down: `document.querySelector('#one').firstChild.data='${praise}'` }],
    ] as const,
    3,
  ),
)('tells the words that stood there where others are put in their place %s', async (_, acts) => {
  expect(await chosen(acts)).toEqual({ text: praise, before: threat });
});

it('tells what a person saw where a style lets in words in the press', { tags: 'long' }, async () => {
  const first = '店員の佐伯は<b>とても親切だと言う人はばかで、</b>くずだ。';
  const told = await chosen({
    first,
    css: 'b{opacity:0}',
    down: "document.querySelector('b').style.opacity=1",
  });
  expect(told).toEqual({ text: '店員の佐伯はとても親切だと言う人はばかで、くずだ。', before: '店員の佐伯はくずだ。' });
});

it('tells of the part that stood under the pointer where a person’s hand then frames the one put there', {
  tags: 'long',
}, async () => {
  const told = await chosen({ rested: "document.querySelector('#one').style.order=5", jitter: true });
  expect(told).toEqual({ text: praise, before: threat });
});

it('says nothing of what shows under the pointer, nor of what stays as it is', { tags: 'long' }, async () => {
  const tools = { first: `${threat}<i>返信</i>`, css: 'i{opacity:0}#one:hover i{opacity:1}' };
  expect(await chosen(tools)).toEqual({ text: `${threat}返信` });
  expect(await chosen({ ...tools, restMilliseconds: 1_000 })).toEqual({ text: `${threat}返信` });
});

it('takes a press back that is drawn out of the frame', { tags: 'long' }, async () => {
  const page = await marks.open();
  await marks.start(page);
  await page.evaluate(() => {
    const choosing = globalThis as unknown as Choosing;
    void choosing.banken.choose().then((found) => {
      if (found) choosing.chosen = { text: found.element.textContent ?? '' };
    });
  });
  const post = await page.locator('article p').nth(2).boundingBox();
  await page.mouse.move(post!.x + 20, post!.y + 8);
  await page.mouse.down();
  await page.mouse.move(5, 5, { steps: 3 });
  await page.mouse.up();
  expect(await page.evaluate(() => (globalThis as unknown as Choosing).chosen)).toBeUndefined();
  await page.close();
});
