import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press, startGuide } from '../../../harness/fill/form-pages';
import { representatives } from '../../../harness/whole';
import { planInput, profile, route } from './match-samples';

/** Fields on the official host that look odd, and are seen all the same; those that nobody sees are in tests/attacks/forms. */
const session = planTakedown(planInput({ route: route('gmaps-legal'), claim: 'defamation' }));
const { origin } = new URL(session.route.url);

let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('../fill/fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

const field = (id: string, style = '') => `<input id="${id}" style="${style}">`;

async function fill(html: string, inner?: string): Promise<Page> {
  const pages: Record<string, string> = {
    [session.route.url]: `<!doctype html><body style="margin:20px;background:#fff"><h1>権利侵害の申出</h1>${html}`,
    ...(inner === undefined ? {} : { [`${origin}/inner`]: `<!doctype html>${inner}` }),
  };
  const page = await forms.open(session.route.url, (url) => pages[url]);
  await page.waitForLoadState();
  await startGuide(page, session);
  await press(page, 'fill');
  return page;
}

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
    'beside an open popover': `<label>氏名 ${field('a')}</label><div popover="manual" id="v">お知らせ</div><script>v.showPopover()</script>`,
    'in a popover over its own backdrop': `<div popover="manual" id="v"><label>氏名 ${field('a')}</label></div><style>#v::backdrop{background:#555}</style><script>v.showPopover()</script>`,
    'among words and cards with shadows': `<h2 style="text-shadow:0 2px 4px #000">申出人</h2><div style="box-shadow:0 4px 24px #000;padding:20px"><label>氏名 ${field('a')}</label></div><p style="text-decoration:underline #000 3px">注意</p>`,
    'with captions under the boxes': `<div>${field('z')}<br><label for="z">ご連絡事項</label></div><div style="margin-top:20px">${field('a')}<br><label for="a">氏名</label></div>`,
    'with a grid of labels': `<div style="display:grid;grid-template-columns:200px 1fr;gap:8px"><label for="z">ご連絡事項</label>${field('z')}<label for="a">氏名</label>${field('a')}</div>`,
    'with notes on how to answer': `<p><label>氏名 ${field('a')}</label><small>旧字は<b>入力しないで</b>ください。該当しない場合は、空欄のままにしてください。</small></p>`,
    'in a component': `<x-in></x-in><script>document.querySelector('x-in').attachShadow({mode:'open'}).innerHTML='<label>氏名 <input id="a" part="a"></label>'</script>`,
  };

  it.each(representatives(Object.entries(seen), 16))('are filled: %s', async (_, html) => {
    const page = await fill(html);
    expect(await page.inputValue('#a')).toBe(profile.name);
    await page.close();
  });

  it('are filled in a frame that is scrolled to', { tags: 'long' }, async () => {
    const page = await fill(
      `<div style="height:2500px"></div><iframe src="${origin}/inner" style="width:400px;height:120px;border:6px solid #999;padding:5px"></iframe>`,
      `<div style="height:900px"></div><label>氏名 ${field('a')}</label>`,
    );
    expect(await page.frame({ url: `${origin}/inner` })?.inputValue('#a')).toBe(profile.name);
    await page.close();
  });

  it('are chosen where the label stands for a radio that is not drawn', { tags: 'long' }, async () => {
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
