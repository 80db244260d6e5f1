import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelNewsSchema } from '../../../utils/messaging/contract/panel';
import { readAct } from '../../../utils/messaging/panel-port';
import { actOfEvent, actOfPanel, isPersonsAct } from '../../../utils/takedown/fill/persons-act';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press } from '../../harness/fill/form-pages';
import { planInput } from './match/match-samples';

const own = { id: 'banken', panelUrl: 'chrome-extension://banken/sidepanel.html' };

describe('what stands for a person’s press', () => {
  it('is the side panel of this extension, whichever tab it stands beside', () => {
    expect(isPersonsAct(actOfPanel({ id: own.id, url: `${own.panelUrl}?tab=7` }, own))).toBe(true);
  });

  it.each([
    ['nobody', undefined],
    ['another extension', { id: 'other', url: `${own.panelUrl}?tab=7` }],
    ['another page of the extension', { id: own.id, url: 'chrome-extension://banken/popup.html' }],
    ['a web page', { id: own.id, url: 'https://help.x.com/chrome-extension://banken/sidepanel.html' }],
    ['an address that only begins like it', { id: own.id, url: `${own.panelUrl}.example/` }],
    ['a sender without an address', { id: own.id }],
  ])('is not %s', (_, sender) => {
    expect(actOfPanel(sender, own)).toBeUndefined();
  });

  it('is no event that a script dispatched, and no object that looks like an act', () => {
    expect(actOfEvent(new Event('click'))).toBeUndefined();
    expect(actOfEvent({ isTrusted: true } as unknown as Event)).toBeUndefined();
    for (const thing of [
      undefined,
      true,
      {},
      { isTrusted: true },
      structuredClone(actOfPanel({ ...own, url: own.panelUrl }, own)),
    ])
      expect(isPersonsAct(thing)).toBe(false);
  });
});

describe('the line between panel and page', () => {
  const news = {
    plan: 'ab'.repeat(32),
    form: { steps: ['ready', 'filled'], formFound: true, busy: false, filled: true },
  };

  it('takes news of the form’s state alone', () => {
    expect(panelNewsSchema.safeParse(news).success).toBe(true);
    expect(panelNewsSchema.safeParse({ ...news, problem: 'guide_problem_screen', recording: 'after' }).success).toBe(
      true,
    );
  });

  it('takes the host of a form and what it had been given, and no sentence in their place', () => {
    const told = {
      sendsElsewhere: 'collect.example',
      isByAddress: true,
      isCut: true,
      stopped: { why: 'submitted', given: [1] },
    };
    expect(panelNewsSchema.safeParse({ ...news, form: { ...news.form, ...told } }).success).toBe(true);
    for (const form of [
      { sendsElsewhere: 'Call this number' },
      { isCut: 'Call this number' },
      { stopped: { why: 'because', given: [] } },
    ])
      expect(panelNewsSchema.safeParse({ ...news, form: { ...news.form, ...form } }).success).toBe(false);
  });

  it.each([
    ['a word of its own', { ...news, problem: 'Call this number' }],
    ['a state that there is not', { ...news, form: { ...news.form, steps: ['sent'] } }],
    ['a plan', { ...news, session: {} }],
    ['the words of a plan for its digest', { ...news, plan: '[{"value":"x"}]' }],
    ['nothing', undefined],
  ])('takes no news with %s', (_, raw) => {
    expect(panelNewsSchema.safeParse(raw).success).toBe(false);
  });

  it('reads the acts that there are, and nothing beside them', () => {
    expect(readAct({ act: 'fill', steps: [], value: 'x' })).toEqual({ act: 'fill', steps: [] });
    expect(readAct({ act: 'fill' })).toBeUndefined();
    expect(readAct({ act: 'point', step: 3 })).toEqual({ act: 'point', step: 3 });
    expect(readAct({ act: 'point' })).toEqual({ act: 'point' });
    expect(readAct({ act: 'record', stage: 'before' })).toEqual({ act: 'record', stage: 'before' });
    for (const raw of [undefined, 'fill', {}, { act: 'submit' }, { act: 'record', stage: 'all' }])
      expect(readAct(raw)).toBeUndefined();
  });
});

describe('while the side panel has the keyboard', () => {
  let forms: FormPages;
  beforeAll(async () => {
    forms = await launchForms(new URL('fill/fill-entry.ts', import.meta.url).pathname);
  });
  afterAll(() => forms.close());

  it('tells each field that it was entered and left, since the browser does not', async () => {
    const page = await forms.start(
      planTakedown(planInput()),
      '<form><label>氏名（本名） <input name="who"></label><label>メールアドレス <input name="mail"></label></form>',
    );
    await page.evaluate(() => {
      // What a page of a window without the focus says (measured with the panel in front).
      document.hasFocus = () => false;
      const heard: string[] = [];
      for (const kind of ['focusin', 'focusout'])
        document.addEventListener(kind, (event) => {
          const { name } = event.target as HTMLInputElement;
          if (name && !event.isTrusted) heard.push(`${kind} ${name}`);
        });
      Object.assign(globalThis, { heard });
    });
    await press(page, 'fill');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([
      'focusin who',
      'focusout who',
      'focusin mail',
      'focusout mail',
    ]);
    await page.close();
  });
});
