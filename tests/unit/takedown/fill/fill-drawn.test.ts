import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press } from '../../../harness/fill/form-pages';
import { representatives } from '../../../harness/whole';
import { planInput, profile, route } from '../match/match-samples';

/** Choices that a page draws itself, and places to drop files on. */
const session = planTakedown(
  planInput({
    route: route('x-idpa'),
    standing: 'counsel',
    profile: { ...profile, region: '東京都', city: '見本区', victimName: '高梨 あおい' },
  }),
);
const form = (name: string) =>
  readFileSync(new URL(`../../../fixtures/forms/kinds/${name}.html`, import.meta.url), 'utf8');

let forms: FormPages;

beforeAll(async () => {
  forms = await launchForms(new URL('fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

const open = (html: string) => forms.start(session, html);

/** What the page itself holds, by the functions it gives out. */
const held = (page: Page, names: readonly string[]) =>
  page.evaluate((all) => all.map((name) => (globalThis as unknown as Record<string, () => unknown>)[name]?.()), names);
const touched = (page: Page) => page.evaluate(() => (globalThis as unknown as { __touched: string[] }).__touched);
const stateOf = async (page: Page, key: string) => {
  const states = await page.evaluate(
    () => (globalThis as unknown as { guideState(): { steps: string[] } }).guideState().steps,
  );
  return states[session.steps.findIndex((step) => step.key === key)];
};

describe('filling what a page draws itself', () => {
  it('chooses drawn radios and lists, and takes lists back; a radio that keeps its choice is said to stay', {
    tags: 'long',
  }, async () => {
    const page = await open(form('drawn-choices'));
    await press(page, 'fill');
    expect(await held(page, ['who', 'land', 'prefState', 'langState'])).toEqual(['w-agent', 'Japan', '東京都', '']);
    expect(await page.getAttribute('#oath', 'aria-checked')).toBe('false');
    await press(page, 'undo');
    expect(await held(page, ['who', 'land', 'prefState'])).toEqual(['w-agent', '', '']);
    expect(await page.inputValue('#name')).toBe('');
    expect(await stateOf(page, 'case.relationship')).toBe('filled');
    expect(await stateOf(page, 'reporter.address.region')).toBe('ready');
    expect(await page.getAttribute('html', 'data-submitted')).toBeNull();
    await page.close();
  });

  it('hears pointer lists, types into long ones, types plainly where only words are suggested, presses no sender', async () => {
    const page = await open(form('drawn-others'));
    await press(page, 'fill');
    expect(await held(page, ['who', 'prefState'])).toEqual(['代理人', '東京都']);
    expect(await page.inputValue('#city')).toBe('見本区');
    expect(await touched(page)).not.toContain('land');
    expect(await page.getAttribute('html', 'data-submitted')).toBeNull();
    await press(page, 'undo');
    expect(await page.inputValue('#pref')).toBe('');
    expect(await page.inputValue('#city')).toBe('');
    expect(await held(page, ['prefState'])).toEqual(['']);
    await page.close();
  });

  it('leaves a choice of the person alone', { tags: 'long' }, async () => {
    const page = await open(form('drawn-choices'));
    await page.click('#w-own');
    await page.click('.control');
    await page.click('[role=option]:text("Germany")');
    await page.waitForTimeout(300);
    await press(page, 'fill');
    expect(await held(page, ['who', 'land'])).toEqual(['w-own', 'Germany']);
    expect(await stateOf(page, 'reporter.address.country')).toBe('occupied');
    await press(page, 'undo');
    expect(await held(page, ['who', 'land'])).toEqual(['w-own', 'Germany']);
    await page.close();
  });

  it('opens a list without the words, leaves it, and chooses nothing', { tags: 'long' }, async () => {
    const page = await open(form('drawn-choices').replace("'Japan', ", ''));
    await press(page, 'fill');
    expect(await held(page, ['land'])).toEqual(['']);
    expect(await page.inputValue('#react-select-2-input')).toBe('');
    expect(await page.locator('.css-box [role=listbox]').count()).toBe(0);
    expect(await stateOf(page, 'reporter.address.country')).toBe('no-option');
    await page.close();
  });

  it.each(representatives(['drawn-choices', 'drawn-others'], 2))(
    'puts the picture into the place for evidence alone: %s',
    async (name) => {
      const page = await open(form(name));
      await press(page, 'attach');
      expect(await page.textContent('#zone li')).toBe('K-2026-0001-1.png');
      expect(await page.locator('li').count()).toBe(1);
      await press(page, 'attach');
      expect(await page.locator('li').count()).toBe(1);
      await page.close();
    },
  );
});
