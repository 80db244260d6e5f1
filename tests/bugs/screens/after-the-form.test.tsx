// @in-a-document
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { GuidePanel } from '../../../components/guide/guide-panel';
import { rowsOf } from '../../../components/guide/guide-view';
import { isAfterFilling } from '../../../entrypoints/sidepanel/after-filling';
import type { PanelNews } from '../../../utils/messaging/contract/panel';
import type { FormState, StepState } from '../../../utils/takedown/fill/form-guide';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { t } from '../../unit/components/dashboard-parts';
import { planInput } from '../../unit/takedown/match/match-samples';

const session = planTakedown(planInput());
const stateOf = (found: Readonly<Record<string, StepState>>, more: Partial<FormState> = {}): FormState => ({
  steps: session.steps.map(({ key }) => found[key] ?? 'not-found'),
  formFound: Object.keys(found).length > 0,
  busy: false,
  filled: false,
  ...more,
});
const view = { session, t, lang: 'ja' as const };
const keysOf = (form: FormState) => rowsOf({ ...view, form }).map(({ step }) => step.key);
const nothing = () => undefined;

const mount = document.createElement('div');
afterEach(() => render(null, mount));
function said(form: FormState, isAfter?: boolean): string {
  render(
    <GuidePanel {...view} form={form} isAfter={isAfter} onCopy={() => Promise.resolve(true)} onSent={nothing} />,
    mount,
  );
  return mount.textContent ?? '';
}

it('counts no name that the form asks for in two boxes, nor its parts where it asks for the whole', () => {
  const split = keysOf(stateOf({ 'reporter.lastName': 'filled', 'reporter.firstName': 'filled' }));
  expect(split).toEqual(expect.arrayContaining(['reporter.lastName', 'reporter.firstName']));
  expect(split).not.toContain('reporter.name');
  expect(keysOf(stateOf({ 'reporter.name': 'filled' }))).not.toContain('reporter.lastName');
  expect(keysOf(stateOf({}))).toContain('reporter.name');
});

it('says on a page behind the form what is left to do, and not that all is left to fill', () => {
  const before = said(stateOf({}));
  expect(before).toContain(t('guide_formNotFound'));
  expect(before).toMatch(/残り \d+ 項目/);
  const after = said(stateOf({}), true);
  expect(after).toContain(t('guide_afterFilling'));
  expect(after).not.toMatch(/残り \d+ 項目/);
  expect(mount.querySelector('details:not([open]) .fields')).not.toBeNull();
  expect(mount.querySelector('footer .btn.primary')).not.toBeNull();
});

it('says of a confirmation that it sends elsewhere, behind a page that was filled alone', () => {
  const words = t('guide_confirmsElsewhere', ['collect.example']);
  expect(said(stateOf({}, { confirmsElsewhere: 'collect.example' }), true)).toContain(words);
  expect(said(stateOf({}, { confirmsElsewhere: 'collect.example' }))).not.toContain(words);
});

it('says that forms of another purpose are none to fill', () => {
  expect(said(stateOf({}, { isForOthers: true }))).toContain(t('guide_isForOthers'));
});

const news = (form: FormState, plan = 'ab'.repeat(32)): PanelNews => ({ plan, form });
const filled = news(stateOf({ 'reporter.name': 'filled' }, { filled: true }));
const bare = news(stateOf({}));

it('knows the pages that come after a filled one, and no others', () => {
  expect(isAfterFilling({ news: filled }, bare)).toBe(true);
  expect(isAfterFilling({ news: bare, isAfter: true }, bare)).toBe(true);
  expect(isAfterFilling({}, bare)).toBe(false);
  expect(isAfterFilling({ news: bare }, bare)).toBe(false);
  expect(isAfterFilling({ news: filled }, news(stateOf({}), 'cd'.repeat(32)))).toBe(false);
  expect(isAfterFilling({ news: filled }, news(stateOf({ 'reporter.name': 'ready' })))).toBe(false);
  expect(isAfterFilling({ news: filled }, news(stateOf({}, { stopped: { why: 'left', given: [0] } })))).toBe(false);
});
