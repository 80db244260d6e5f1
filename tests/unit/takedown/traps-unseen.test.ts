import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../utils/takedown/plan';
import { unreadableStyles, unseenFrames, unseenMarkup, unseenStyles } from '../../fixtures/traps/unseen-styles';
import { type FormPages, launchForms, press, startGuide } from '../../harness/fill/form-pages';
import { planInput, profile, route } from './samples';

/** Fields on the official host that ask for private data where nobody sees them, beside one that is honest. */
const session = planTakedown(planInput({ route: route('gmaps-legal'), claim: 'defamation' }));
const { origin } = new URL(session.route.url);

let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

const honest = '<p><label>メールアドレス <input id="honest"></label></p>';

async function fill(html: string, inner?: string): Promise<Page> {
  const pages: Record<string, string> = {
    [session.route.url]:
      `<!doctype html><body style="margin:20px;background:#fff"><h1>権利侵害の申出</h1>${honest}${html}`,
    ...(inner === undefined ? {} : { [`${origin}/inner`]: `<!doctype html>${inner}` }),
  };
  const page = await forms.open(session.route.url, (url) => pages[url]);
  await page.waitForLoadState();
  await startGuide(page, session);
  await press(page, 'fill');
  return page;
}

/** Values of the trap's fields, in frames too; the honest one has to be filled. */
async function trapped(page: Page): Promise<string[]> {
  expect(await page.inputValue('#honest')).toBe(profile.email);
  const values = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[data-trap]')].map(({ value }) => value)),
      ),
  );
  await page.close();
  return values.flat();
}

const field = (id: string, style = '') => `<input id="${id}" data-trap style="${style}">`;
const nestings: readonly [label: string, wrap: (style: string) => string][] = [
  ['氏名', (style) => field('a', style)],
  ['対象の投稿のURL', (style) => `<div style="${style}">${field('b')}</div>`],
  ['権利が侵害された理由', (style) => `<div style="${style}"><div><p><span>${field('c')}</span></p></div></div>`],
];
const nested = (style: string) =>
  nestings
    .map(([label, wrap], index) => `<div><label for="${'abc'[index]}">${label}</label>${wrap(style)}</div>`)
    .join('\n');

describe('fields that a person does not see', () => {
  it.each(Object.entries(unseenStyles))('are left empty, by themselves and in two blocks: %s', async (_, style) => {
    expect(await trapped(await fill(nested(style)))).toEqual(['', '', '']);
  });

  it.each(Object.entries(unreadableStyles))('are left empty where words could not be read: %s', async (_, style) => {
    const page = await fill(`<div><label for="a">氏名</label>${field('a', style)}</div>`);
    expect(await trapped(page)).toEqual(['']);
  });

  it.each(Object.entries(unseenMarkup))('are left empty: %s', async (name, wrap) => {
    const trap = `<div><label for="a">氏名</label>${wrap(field('a'))}</div>`;
    const page = await fill(trap);
    // Then the honest field is behind the dialog too.
    if (name !== 'behind an open dialog') expect(await page.inputValue('#honest')).toBe(profile.email);
    expect(await page.inputValue('#a')).toBe('');
    await page.close();
  });

  it.each(Object.entries(unseenFrames))('are left empty in a frame that is %s', async (_, attributes) => {
    const page = await fill(
      `<iframe src="${origin}/inner" ${attributes}></iframe>`,
      `<label>氏名 ${field('a')}</label>`,
    );
    expect(await trapped(page)).toEqual(['']);
  });
});

describe('fields that a person does see', () => {
  const seen: Record<string, string> = {
    'far down the page': `<div style="height:4000px"></div><label>氏名 ${field('a')}</label>`,
    'in a block that can be scrolled': `<div style="overflow:auto;height:60px"><div style="height:900px"></div><label>氏名 ${field('a')}</label></div>`,
    'with a floating label over it': `<div style="position:relative"><label for="a" style="position:absolute;left:4px;top:3px;pointer-events:none">氏名</label>${field('a')}</div>`,
    'with a line drawn after it': `<style>.u{position:relative}.u::after{content:"";position:absolute;left:0;right:0;bottom:0;border-bottom:1px solid #888;pointer-events:none}</style><div class="u"><label>氏名 ${field('a')}</label></div>`,
    'with a button in its corner': `<div style="position:relative;width:300px"><label>氏名 ${field('a', 'width:100%;box-sizing:border-box')}</label><button type="button" style="position:absolute;right:0;top:0;width:28px;height:22px;background:#ccc">×</button></div>`,
    'under a clear layer': `<div style="position:relative"><label>氏名 ${field('a')}</label><div style="position:absolute;inset:0"></div></div>`,
    'white on dark': `<div style="background:#111;color:#fff"><label>氏名 ${field('a', 'background:transparent;color:#fff;border:1px solid #fff')}</label></div>`,
    'under the test’s own bar': `<div style="position:fixed;right:0;bottom:0"><label>氏名 ${field('a')}</label></div>`,
    'round like a pill': `<label>氏名 ${field('a', 'border-radius:99px;height:44px;width:260px')}</label>`,
    'in a component': `<x-in></x-in><script>document.querySelector('x-in').attachShadow({mode:'open'}).innerHTML='<label>氏名 <input id="a" part="a"></label>'</script>`,
  };

  it.each(Object.entries(seen))('are filled: %s', async (_, html) => {
    const page = await fill(html);
    expect(await page.inputValue('#a')).toBe(profile.name);
    await page.close();
  });

  it('are filled in a frame that is scrolled to', async () => {
    const page = await fill(
      `<div style="height:2500px"></div><iframe src="${origin}/inner" style="width:400px;height:120px;border:6px solid #999;padding:5px"></iframe>`,
      `<div style="height:900px"></div><label>氏名 ${field('a')}</label>`,
    );
    expect(await page.frame({ url: `${origin}/inner` })?.inputValue('#a')).toBe(profile.name);
    await page.close();
  });

  it('are chosen where the label stands for a radio that is not drawn', async () => {
    const sender = planTakedown(planInput({ route: route('x-idpa'), standing: 'counsel' }));
    const page = await forms.start(
      sender,
      `<h1>申出</h1><fieldset><legend>申立人</legend>
      ${['本人', '代理人'].map((word) => `<label style="display:block"><input type="radio" name="who" value="${word}" style="position:absolute;opacity:0;width:1px;height:1px"> ${word}</label>`).join('')}</fieldset>`,
    );
    await press(page, 'fill');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>(':checked')?.value)).toBe('代理人');
    await page.close();
  });
});
