import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press, startGuide } from '../../../harness/fill/form-pages';
import { planInput, profile, route } from '../match/match-samples';

/** Kinds of pages that fill.test.ts does not have. */
const session = planTakedown(
  planInput({ route: route('gmaps-legal'), claim: 'defamation', reason: '一行目です。\n二行目です。' }),
);
const origin = new URL(session.route.url).origin;

let forms: FormPages;

beforeAll(async () => {
  forms = await launchForms(new URL('fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

async function open(html: string, others: Record<string, string> = {}, plan = session): Promise<Page> {
  const pages: Record<string, string> = { [plan.route.url]: html, ...others };
  const page = await forms.open(plan.route.url, (url) => pages[url]);
  await startGuide(page, plan);
  return page;
}

/** An editor that reads its text on `input` alone and throws out every change that came without one. */
const editor = `<h1>削除の申出</h1><label>対象の投稿のURL <input id="url"></label>
  <p id="l">権利が侵害された理由</p><div id="box" contenteditable="true" role="textbox" aria-labelledby="l"><p><br></p></div>
  <script>
    const box = document.getElementById('box'); let lines = [''];
    const read = () => [...box.childNodes].map((each) => each.textContent);
    box.addEventListener('input', (event) => { if (event.isTrusted) lines = read(); });
    new MutationObserver(() => {
      if (read().join('|') === lines.join('|')) return;
      box.replaceChildren(...lines.map((words) => { const p = document.createElement('p'); p.append(words || document.createElement('br')); return p; }));
    }).observe(box, { subtree: true, childList: true, characterData: true });
    globalThis.model = () => lines;
  </script>`;

describe('filling pages of every kind', () => {
  it('types into an editor that keeps its own state, line by line, and takes it back', { tags: 'long' }, async () => {
    const page = await open(editor);
    await press(page, 'fill');
    const model = () => page.evaluate(() => (globalThis as unknown as { model(): string[] }).model());
    expect(await model()).toEqual(['一行目です。', '二行目です。']);
    await press(page, 'undo');
    expect((await model()).join('')).toBe('');
    await page.close();
  });

  it('leaves an editor alone that already holds words', { tags: 'long' }, async () => {
    const page = await open(
      '<h1>削除の申出</h1><p id="l">理由</p><div id="box" contenteditable="true" aria-labelledby="l">私の文</div>',
    );
    await press(page, 'fill');
    expect(await page.textContent('#box')).toBe('私の文');
    await page.close();
  });

  it('fills what a chosen country brings up, within the same press', { tags: 'long' }, async () => {
    const page =
      await open(`<h1>削除の申出</h1><label>居住国 <select id="c"><option></option><option>日本</option></select></label>
      <div id="more"></div><script>document.getElementById('c').addEventListener('change', () => {
        document.getElementById('more').innerHTML = '<label>メールアドレス <input id="m"></label>';
      });</script>`);
    await press(page, 'fill');
    expect(await page.inputValue('#m')).toBe(profile.email);
    await page.close();
  });

  it('goes on with the next step of a wizard and never presses “next”', { tags: 'long' }, async () => {
    const page = await open(`<h1>権利侵害の申出</h1><form id="f"><section id="s1"><label>氏名 <input id="a"></label>
      <button type="button" id="next" onclick="s1.hidden=true;s2.hidden=false">次へ</button></section>
      <section id="s2" hidden><label>対象の投稿のURL <input id="b"></label><label>理由 <textarea id="c"></textarea></label></section></form>`);
    await press(page, 'fill');
    expect(await page.inputValue('#a')).toBe(profile.name);
    expect(await page.inputValue('#b')).toBe('');
    expect(await page.isVisible('#s1')).toBe(true);
    await page.click('#next');
    await page.waitForTimeout(400);
    await press(page, 'fill');
    expect(await page.inputValue('#b')).toBe(planInput().post.permalink);
    expect(await page.inputValue('#c')).toContain('一行目です。');
    await page.close();
  });

  it('fills inside open shadow roots and keeps out of closed ones', { tags: 'long' }, async () => {
    const page = await open(`<h1>権利侵害の申出</h1><x-open id="o"></x-open><x-closed id="k"></x-closed><script>
      const put = (id, mode, html) => { const root = document.getElementById(id).attachShadow({ mode }); root.innerHTML = html; return root; };
      put('o', 'open', '<label>氏名 <input id="a"></label>');
      globalThis.inner = put('k', 'closed', '<label>メールアドレス <input id="b"></label>');</script>`);
    await press(page, 'fill');
    expect(await page.inputValue('x-open >> #a')).toBe(profile.name);
    expect(
      await page.evaluate(
        () => (globalThis as unknown as { inner: ShadowRoot }).inner.querySelector<HTMLInputElement>('#b')?.value,
      ),
    ).toBe('');
    await page.close();
  });

  it('fills a frame of the same origin, and neither a sandboxed nor a foreign one', async () => {
    const form = (id: string, label: string) => `<form><label>${label} <input id="${id}"></label></form>`;
    const page = await open(
      `<h1>権利侵害の申出</h1><iframe src="${origin}/inner"></iframe><iframe sandbox src="${origin}/boxed"></iframe>
      <iframe src="https://other.example/form"></iframe>`,
      {
        [`${origin}/inner`]: form('a', '氏名'),
        [`${origin}/boxed`]: form('b', 'メールアドレス'),
        'https://other.example/form': form('c', '会社名'),
      },
    );
    await page.waitForLoadState();
    await press(page, 'fill');
    const value = (url: string, id: string) => page.frame({ url })?.inputValue(`#${id}`);
    expect(await value(`${origin}/inner`, 'a')).toBe(profile.name);
    expect(await value(`${origin}/boxed`, 'b')).toBe('');
    expect(await value('https://other.example/form', 'c')).toBe('');
    await page.close();
  });
});
