import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../utils/takedown/plan';
import { type FormPages, launchForms, press, startGuide } from '../../harness/fill/form-pages';
import { planInput, profile, route } from './samples';

/** Forms on the official host that exchange, send or lead away what is written. */
const session = planTakedown(planInput({ route: route('gmaps-legal'), claim: 'defamation' }));
const { origin } = new URL(session.route.url);

let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

interface State {
  steps: string[];
  sendsElsewhere?: string;
  stopped?: { why: string; given: number[] };
}

async function open(html: string, plan = session): Promise<{ page: Page; asked: string[] }> {
  const asked: string[] = [];
  const page = await forms.open(plan.route.url, (url) => {
    asked.push(url);
    return url === plan.route.url ? `<!doctype html><h1>権利侵害の申出</h1>${html}` : '<p>…</p>';
  });
  await startGuide(page, plan);
  return { page, asked };
}
const stateOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { guideState(): State }).guideState());
const keysOf = ({ stopped }: State) => stopped?.given.map((step) => session.steps[step]?.key);

const name = '<p><label>氏名 <input id="a" name="a"></label></p>';
const mail = '<p><label>メールアドレス <input id="b" name="b"></label></p>';
const link = '<p><label>対象の投稿のURL <input id="c" name="c"></label></p>';

describe('a form that sends to another host', () => {
  it.each([
    ['by its action', `<form action="https://collect.example/in">${name}</form>`],
    ['without a scheme', `<form action="//collect.example/in">${name}</form>`],
    ['by the base of the page', `<base href="https://collect.example/"><form action="in">${name}</form>`],
    ['by a button', `<form action="/ok">${name}<button formaction="https://collect.example/in">送信</button></form>`],
    ['by a button outside', `<form id="f">${name}</form><input type="submit" form="f" formaction="//collect.example">`],
    [
      'by the form that a field names',
      `<form id="f" action="//collect.example"></form>${name.replace('name="a"', 'form="f"')}`,
    ],
    [
      'under a field named action',
      `<form action="//collect.example">${name}<input type="hidden" name="action" value="/ok"></form>`,
    ],
    [
      'under a field named getAttribute',
      `<form action="//collect.example">${name}<input type="hidden" name="getAttribute"></form>`,
    ],
    ['without encryption', `<form action="http://${new URL(session.route.url).host}/">${name}</form>`],
    ['by mail', `<form action="mailto:in@collect.example">${name}</form>`],
  ])('is told and not filled: %s', async (_, html) => {
    const { page } = await open(html + mail);
    expect((await stateOf(page)).sendsElsewhere).toMatch(/^collect\.example$|^mailto:$|google/);
    await press(page, 'fill');
    expect(await page.inputValue('#a')).toBe('');
    expect(await page.inputValue('#b'), 'outside of that form').toBe(profile.email);
    expect((await stateOf(page)).steps).toContain('elsewhere');
    await page.close();
  });

  it('is filled where the route names the host, and nowhere but there', async () => {
    const plan = planTakedown(
      planInput({ route: { ...route('gmaps-legal'), sendsTo: ['forms.example'] }, claim: 'defamation' }),
    );
    const html = `<form action="https://forms.example/in">${name}</form><form action="https://forms.example.evil.example/">${mail}</form>`;
    const { page } = await open(html, plan);
    await press(page, 'fill');
    expect(await page.inputValue('#a')).toBe(profile.name);
    expect(await page.inputValue('#b')).toBe('');
    await page.close();
  });
});

describe('a field that is exchanged', () => {
  const swap = (what: string) => `<script>${what}</script>`;
  it.each([
    ['its label after the plan', `<p><label id="l" for="a">氏名</label><input id="a"></p>`, "l.textContent='電話番号'"],
    ['one letter of its label', `<p><label id="l" for="a">氏名</label><input id="a"></p>`, "l.firstChild.data='年齢'"],
    [
      'the head of its row',
      `<table><tr><th id="l">氏名</th><td><input id="a"></td></tr></table>`,
      "l.textContent='秘密の質問'",
    ],
    ['its type', `<p><label>氏名 <input id="a"></label></p>`, "a.type='password'"],
    ['the action of its form', `<form id="f">${name}</form>`, "f.action='https://collect.example/'"],
    ['itself, by its like', `<p><label>氏名 <input id="a"></label></p>`, 'a.replaceWith(a.cloneNode())'],
  ])('gets nothing, the moment it is entered or before: %s', async (_, html, act) => {
    // Held from the first tick after the plan, and by the focus that comes before the value.
    for (const when of [
      `a.addEventListener('focus', () => { ${act} }, { once: true })`,
      `document.querySelector('banken-test') ?? addEventListener('click', () => { ${act} }, { capture: true, once: true })`,
    ]) {
      const { page } = await open(
        `${html}${swap(`globalThis.given=[];addEventListener('input',(e)=>given.push(e.target.value));${when}`)}`,
      );
      await press(page, 'fill');
      const given = await page.evaluate(() => (globalThis as unknown as { given: string[] }).given);
      if (!act.includes('replaceWith') || when.includes('focus')) expect(given).toEqual([]);
      await page.close();
    }
  });

  it('ends the filling once something was written, and names it', async () => {
    const { page } = await open(
      `${name}<p><label id="l" for="b">メールアドレス</label><input id="b"></p>${link}
      <script>a.addEventListener('input', () => { l.textContent = '電話番号'; });</script>`,
    );
    await press(page, 'fill');
    const state = await stateOf(page);
    expect(state.stopped?.why).toBe('changed');
    expect(keysOf(state)).toEqual(['reporter.name']);
    expect([await page.inputValue('#b'), await page.inputValue('#c')]).toEqual(['', '']);
    await page.close();
  });

  it('ends the filling where the field just written is exchanged', async () => {
    const { page } = await open(
      `${name}${mail}<script>a.addEventListener('input', () => a.replaceWith(a.cloneNode()));</script>`,
    );
    await press(page, 'fill');
    expect((await stateOf(page)).stopped?.why).toBe('changed');
    expect(await page.inputValue('#b')).toBe('');
    await page.close();
  });

  it('gets nothing where a cover comes as it is entered', async () => {
    const { page } = await open(
      `<div id="w" style="position:relative">${name}</div><script>a.addEventListener('focus', () => {
        w.insertAdjacentHTML('beforeend', '<div style="position:absolute;inset:-9px;background:#fff"></div>'); });</script>`,
    );
    await press(page, 'fill');
    expect(await page.inputValue('#a')).toBe('');
    await page.close();
  });
});

/** Playwright’s own acts wait for a navigation that was begun, though it is held back; its evaluations do not. */
async function pressByMouse(page: Page): Promise<void> {
  const box = await page.locator('#fill').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  const isDone = () => page.evaluate(() => document.querySelector('banken-test[data-done=fill]') !== null);
  await expect.poll(isDone, { timeout: 10_000 }).toBe(true);
}

const valuesOf = (page: Page, ids: readonly string[]) =>
  page.evaluate((all) => all.map((id) => (document.getElementById(id) as HTMLInputElement | null)?.value), ids);

describe('a form that sends as it is written', () => {
  it.each([
    ['as a press of its button would', 'f.requestSubmit()', 'submitted'],
    ['without an event', 'f.submit()', 'submitted'],
    ['into a frame', "f.target='sink';f.submit()", 'submitted'],
    ['with data', "f.method='post';f.submit()", 'submitted'],
    ['by a press of a hidden button', 'go.click()', 'submitted'],
    ['by an address', "history.pushState({}, '', '?q=' + a.value)", 'left'],
    ['by a fragment', 'location.hash = a.value', 'left'],
  ])('is stopped after the first field, which is named: %s', async (_, act, why) => {
    const { page, asked } = await open(
      `<iframe name="sink" hidden></iframe><form id="f" action="/sent">${name}${mail}${link}<button id="go" hidden>送信</button></form>
      <script>f.addEventListener('input', () => { ${act} });</script>`,
    );
    await pressByMouse(page);
    const state = await stateOf(page);
    expect(state.stopped?.why).toBe(why);
    expect(keysOf(state)).toEqual(['reporter.name']);
    expect(await valuesOf(page, ['b', 'c'])).toEqual(['', '']);
    if (act !== "f.target='sink';f.submit()")
      expect(asked.filter((url) => url.startsWith(`${origin}/sent`))).toEqual([]);
    await page.close();
  });

  it('writes nothing more into a page that is left', async () => {
    const { page, asked } = await open(
      `${name}${mail}<script>addEventListener('input', (event) => {
        location.href = '/next?v=' + encodeURIComponent(event.target.value); });</script>`,
    );
    await page.click('#fill');
    await page.waitForURL(`${origin}/next**`);
    await page.waitForTimeout(300);
    expect(asked.filter((url) => url.includes('/next'))).toEqual([
      `${origin}/next?v=${encodeURIComponent(profile.name ?? '')}`,
    ]);
    await page.close();
  });

  it('goes on where a page only keeps what is written', async () => {
    const { page } = await open(
      `<form id="f">${name}${mail}</form><script>f.addEventListener('input', () => { globalThis.kept = [...new FormData(f)]; });</script>`,
    );
    await press(page, 'fill');
    expect(await page.inputValue('#b')).toBe(profile.email);
    expect((await stateOf(page)).stopped).toBeUndefined();
    await page.close();
  });
});
