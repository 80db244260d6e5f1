import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormState } from '../../../utils/takedown/fill/form-guide';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press } from '../../harness/fill/form-pages';
import { planInput, xPost } from '../../unit/takedown/match/match-samples';

/** A fault in the middle of a filling left the panel busy until the page was closed, and nothing said what the page had been given. */
let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('../../unit/takedown/fill/fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

const form = `<!doctype html><meta charset="utf-8"><title>削除依頼</title><h1>削除依頼フォーム</h1><form>
<p><label>お名前 <input id="name"></label></p><p><label>メールアドレス <input id="mail"></label></p>
<p><label>投稿のURL <input id="url"></label></p></form>`;

const stateOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { guideState(): FormState }).guideState());
const valuesOf = (page: Page) =>
  page.evaluate(() =>
    ['name', 'mail', 'url'].map((id) => Reflect.get(HTMLInputElement.prototype, 'value', document.getElementById(id))),
  );

it('a fault while filling ends it with a reason and what was given, and a further press fills the rest', async () => {
  const session = planTakedown(planInput());
  const stepOf = (key: string) => session.steps.findIndex((step) => step.key === key);
  const page = await forms.start(session, form);
  // A box at which our own code breaks, as it once did at a button without a placeholder.
  await page.evaluate(() => {
    const fail = () => {
      throw new Error('broken');
    };
    Object.assign(document.getElementById('mail') as HTMLInputElement, { focus: fail });
  });
  await press(page, 'fill');
  const broken = await stateOf(page);
  expect(broken).toMatchObject({ busy: false, filled: true, stopped: { why: 'failed' } });
  expect(broken.stopped?.given).toContain(stepOf('reporter.name'));
  expect(broken.stopped?.given).not.toContain(stepOf('post.permalink'));
  const [name, mail, url] = await valuesOf(page);
  expect([name !== '', mail, url]).toEqual([true, '', '']);
  // Pressed again while that box still fails: the others are filled all the same.
  await press(page, 'fill');
  expect(await valuesOf(page)).toEqual([name, '', xPost.permalink]);
  await page.evaluate(() => Reflect.deleteProperty(document.getElementById('mail') as HTMLElement, 'focus'));
  await press(page, 'fill');
  expect((await stateOf(page)).stopped).toBeUndefined();
  expect((await valuesOf(page)).every(Boolean)).toBe(true);
  await press(page, 'undo');
  expect(await valuesOf(page)).toEqual(['', '', '']);
  await page.close();
});
