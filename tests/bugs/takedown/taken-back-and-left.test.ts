import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormState } from '../../../utils/takedown/fill/form-guide';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press } from '../../harness/fill/form-pages';
import { representatives } from '../../harness/whole';
import { planInput, profile, route } from '../../unit/takedown/match/match-samples';

/** What the panel said of boxes was not what stood in them: taken back, left alone for another reason, or never read. */
let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('../../unit/takedown/fill/fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

const session = planTakedown(planInput());
const stepOf = (key: string) => session.steps.findIndex((step) => step.key === key);
const stateOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { guideState(): FormState }).guideState());
const name = '<p><label>氏名 <input id="a"></label></p>';
const rest = '<p><label>メールアドレス <input id="b"></label></p><p><label>対象投稿のURL <input id="c"></label></p>';
const open = (html: string) => forms.start(session, `<h1>権利侵害の報告</h1><form>${html}</form>`);

it.each(
  representatives(
    [
      ['puts it back', `a.addEventListener('input',()=>{if(!a.value)setTimeout(()=>{a.value='${profile.name}'},50)})`],
      ['has a like of the box', 'setTimeout(()=>0)'],
    ],
    2,
  ),
)('names what was not taken back where the page %s', async (how, act) => {
  const page = await open(`${name}${rest}<script>${act}</script>`);
  await press(page, 'fill');
  if (how.includes('like'))
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#a');
      const like = box?.cloneNode() as HTMLInputElement;
      like.value = box?.value ?? '';
      box?.replaceWith(like);
    });
  await press(page, 'undo');
  expect(await page.inputValue('#a')).toBe(profile.name);
  const { stopped, steps } = await stateOf(page);
  expect(stopped).toEqual({ why: 'stays', given: [stepOf('reporter.name')] });
  expect(steps[stepOf('reporter.name')]).toBe('filled');
  expect(steps[stepOf('reporter.email')]).toBe('ready');
  await page.close();
});

it('says nothing where all was taken back, or the person had changed it', { tags: 'long' }, async () => {
  const page = await open(name + rest);
  await press(page, 'fill');
  await page.fill('#b', 'other@example.jp');
  await press(page, 'undo');
  expect(await page.inputValue('#a')).toBe('');
  expect((await stateOf(page)).stopped).toBeUndefined();
  await page.close();
});

it.each(
  representatives(
    [
      '<details><summary>任意</summary>BOX</details>',
      '<div hidden="until-found">BOX</div>',
      '<div style="content-visibility:hidden">BOX</div>',
    ],
    3,
  ),
)('says of an empty box that nobody sees that it is not seen: %s', { tags: 'long' }, async (block) => {
  const page = await open(block.replace('BOX', name) + rest);
  await press(page, 'fill');
  expect((await stateOf(page)).steps[stepOf('reporter.name')]).toMatch(/^(unseen|not-found)$/);
  await page.close();
});

it('keeps what a page has tidied, and takes it back', { tags: 'long' }, async () => {
  const page = await open(
    `${name}${rest}<script>for(const each of [a,b,c])each.addEventListener('blur',()=>{each.value=each===b?b.value.toUpperCase():each.value.replace('https://','').replaceAll(' ','')})</script>`,
  );
  await press(page, 'fill');
  const values = () =>
    page.evaluate(() => ['a', 'b', 'c'].map((id) => document.querySelector<HTMLInputElement>(`#${id}`)?.value));
  expect(await values()).toEqual([
    profile.name?.replaceAll(' ', ''),
    profile.email?.toUpperCase(),
    'x.com/tokumei_sample83/status/2125091629328146883',
  ]);
  expect((await stateOf(page)).stopped).toBeUndefined();
  await press(page, 'undo');
  expect(await values()).toEqual(['', '', '']);
  await page.close();
});

it('takes no other letters of an address for the same', { tags: 'long' }, async () => {
  const page = await open(
    `${name}${rest}<script>c.addEventListener('blur',()=>{c.value=c.value.replace('status','STATUS')})</script>`,
  );
  await press(page, 'fill');
  expect((await stateOf(page)).steps[stepOf('post.permalink')]).toBe('not-kept');
  await page.close();
});

it('reads so many boxes of a page, and says so where there are more', { tags: 'long' }, async () => {
  const many = Array.from({ length: 900 }, (_, at) => `<p><label>項目${at} <input></label></p>`).join('');
  const page = await open(`${name}${rest}${many}`);
  expect(await stateOf(page)).toMatchObject({ isCut: true, formFound: true });
  await page.close();
  const few = await open(name + rest);
  expect((await stateOf(few)).isCut).toBeUndefined();
  await few.close();
});

it('chooses of a list under a long label that has its own box', { tags: 'long' }, async () => {
  const plan = planTakedown(planInput({ route: route('x-idpa'), standing: 'counsel' }));
  const page = await forms.start(
    plan,
    `<style>body{font:16px sans-serif;width:640px}label{display:inline-block;min-width:160px}textarea{width:300px}</style><h1>権利侵害の報告</h1>
    <form><p><label for="t">権利が侵害されたと主張する理由</label> <textarea id="t" rows="3"></textarea></p>
    <p><label for="s">申立人の立場</label> <select id="s"><option value="">選択してください</option><option value="agent">代理人</option><option value="self">本人</option></select></p></form>`,
  );
  await press(page, 'fill');
  expect(await page.inputValue('#s')).toBe('agent');
  await page.close();
});
