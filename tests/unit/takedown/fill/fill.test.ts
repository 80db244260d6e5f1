import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press, startGuide } from '../../../harness/fill/form-pages';
import { planInput, route, xPost } from '../match/match-samples';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/forms/route/${name}.html`, import.meta.url), 'utf8');

let forms: FormPages;

beforeAll(async () => {
  forms = await launchForms(new URL('fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

const read = (page: Page) =>
  page.evaluate(() => ({
    submitted: document.documentElement.dataset['submitted'] ?? '',
    ticked: document.querySelectorAll('input[type=checkbox]:checked').length,
    signed: [...document.querySelectorAll<HTMLInputElement>('[id$=signature], [name*=signature]')]
      .map((box) => box.value)
      .join(''),
    hidden: [...document.querySelectorAll<HTMLInputElement>('[name=full_name], [name=q], [name=sw]')]
      .map((box) => box.value)
      .join(''),
    values: [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
      .filter((box) => box.type !== 'radio' && box.value !== '' && !/^(hidden|submit|checkbox)$/.test(box.type))
      .map((box) => box.value),
    radio: document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '',
    outlined: [...document.querySelectorAll<HTMLElement>('*')].filter((each) => each.style.outline.includes('dashed'))
      .length,
  }));

const untouched = { submitted: '', ticked: 0, signed: '', hidden: '' };

describe('filling in a real browser', () => {
  it('fills X’s form, which forgets what no event told it, and nothing else', async () => {
    const session = planTakedown(planInput({ claim: 'defamation' }));
    const page = await forms.start(session, fixture('x-japan-report'));
    await press(page, 'fill');
    const now = await read(page);
    expect(now).toMatchObject({ ...untouched, radio: 'me', outlined: 5 });
    expect(now.values).toEqual([
      '佐伯 みのり',
      'm.saeki@example.jp',
      xPost.permalink,
      session.steps.find((step) => step.key === 'case.reason')?.value,
    ]);
    await press(page, 'undo');
    expect(await read(page)).toMatchObject({ ...untouched, values: [], radio: '', outlined: 0 });
    await page.close();
  });

  it('fills Google’s form, its country by the exact words', { tags: 'long' }, async () => {
    const session = planTakedown(planInput({ route: route('gmaps-legal'), claim: 'defamation' }));
    const page = await forms.start(session, fixture('google-legal'));
    await press(page, 'fill');
    const now = await read(page);
    expect(now).toMatchObject(untouched);
    expect(now.values).toEqual([
      'JP',
      '佐伯 みのり',
      '株式会社見本',
      'm.saeki@example.jp',
      xPost.permalink,
      planInput().reason,
      xPost.text,
    ]);
    await page.close();
  });

  it('fills 食べログ’s table', { tags: 'long' }, async () => {
    const session = planTakedown(
      planInput({ route: route('tabelog-contact'), standing: 'company', claim: 'credit-damage' }),
    );
    const page = await forms.start(session, fixture('tabelog-contact'));
    await press(page, 'fill');
    const now = await read(page);
    expect(now).toMatchObject(untouched);
    expect(now.values).toEqual([
      xPost.permalink,
      xPost.text,
      planInput().reason,
      '佐伯 みのり',
      'm.saeki@example.jp',
      'm.saeki@example.jp',
    ]);
    await page.close();
  });

  it('ignores a click that no person made', async () => {
    const page = await forms.start(planTakedown(planInput()), fixture('x-japan-report'));
    await page.evaluate(() =>
      document.querySelector('banken-test')?.shadowRoot?.querySelector<HTMLElement>('#fill')?.click(),
    );
    await page.waitForTimeout(400);
    expect((await read(page)).values).toEqual([]);
    await page.close();
  });

  it('writes nothing on another site', async () => {
    const page = await forms.start(
      planTakedown(planInput()),
      fixture('x-japan-report'),
      'https://help.x.com.example/ja/forms/japan-report',
    );
    await page.click('#fill');
    await page.waitForTimeout(400);
    expect((await read(page)).values).toEqual([]);
    await page.close();
  });

  it('leaves what the person wrote, and takes back only its own', { tags: 'long' }, async () => {
    const page = await forms.start(planTakedown(planInput()), fixture('x-japan-report'));
    await page.fill('[id$=Full_Name__c]', '別の名前');
    await press(page, 'fill');
    expect((await read(page)).values[0]).toBe('別の名前');
    await page.fill('[id$=Form_Email__c]', 'changed@example.jp');
    await press(page, 'undo');
    expect((await read(page)).values).toEqual(['別の名前', 'changed@example.jp']);
    await page.close();
  });

  it('takes back what was filled before it was closed, once it is opened again', { tags: 'long' }, async () => {
    const session = planTakedown(planInput({ claim: 'defamation' }));
    const page = await forms.start(session, fixture('x-japan-report'));
    await press(page, 'fill');
    const filled = (await read(page)).values;
    await page.click('#end');
    expect(await read(page)).toMatchObject({ values: filled, outlined: 0 });
    await startGuide(page, session);
    expect(await read(page)).toMatchObject({ values: filled, outlined: 5 });
    await press(page, 'undo');
    expect(await read(page)).toMatchObject({ ...untouched, values: [], radio: '', outlined: 0 });
    await page.close();
  });

  it('takes the beginning of an address that the page put there for empty, and puts it back', {
    tags: 'long',
  }, async () => {
    const html = `<form><label>対象投稿のURL <input id="a" value="https://"></label>
      <label>メールアドレス <input id="b" value="https://"></label></form>`;
    const page = await forms.start(planTakedown(planInput()), html);
    await page.fill('#b', 'http://');
    await press(page, 'fill');
    expect(await page.inputValue('#a')).toBe(xPost.permalink);
    expect(await page.inputValue('#b'), 'typed by the person').toBe('http://');
    await press(page, 'undo');
    expect(await page.inputValue('#a')).toBe('https://');
    await page.close();
  });

  it('says so when the page does not keep the text, and leaves no half of it', { tags: 'long' }, async () => {
    const html = `<form><label>氏名（本名） <input id="a" oninput="this.value=this.value.slice(0,2)"></label>
      <label>対象投稿のURL <input id="b"></label></form>`;
    const page = await forms.start(planTakedown(planInput()), html);
    await press(page, 'fill');
    const steps = await page.evaluate(
      () => (globalThis as unknown as { guideState(): { steps: string[] } }).guideState().steps,
    );
    expect(steps[1]).toBe('not-kept');
    expect(await page.inputValue('#a')).toBe('');
    expect(steps[4]).toBe('filled');
    await page.close();
  });

  it('finds fields that come later, and stops when it is closed', { tags: 'long' }, async () => {
    const page = await forms.start(planTakedown(planInput()), '<form id="f"></form>');
    const found = () =>
      page.evaluate(() => (globalThis as unknown as { guideState(): { formFound: boolean } }).guideState().formFound);
    expect(await found()).toBe(false);
    await page.evaluate(() => {
      const label = document.createElement('label');
      label.append('メールアドレス ', document.createElement('input'));
      document.getElementById('f')?.append(label);
    });
    await expect.poll(found).toBe(true);
    await page.click('#end');
    await page.close();
  });
});
