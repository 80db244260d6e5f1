import { JSDOM, VirtualConsole } from 'jsdom';
import { explainForm, matchForm } from '../../../utils/takedown/match/match-form';
import { isShown } from '../../../utils/takedown/match/shown';
import type { FormAct, LabelledForm } from './labelled-forms';

/**
 * How often the matcher reads what a labelled page says. Right and missed count keys a page (in whatever state), wrong
 * counts prints on another key's control, never counts prints on what must be left alone. Sets labelled by
 * `data-manual-scoring` (sign-ups, check-outs) count for never only.
 */
export interface Score {
  right: number;
  wrong: number;
  never: number;
  missed: number;
}

/** Nothing counted yet. */
export const noScore = (): Score => ({ right: 0, wrong: 0, never: 0, missed: 0 });

/** Takes a line for each print that is not right and each key that was missed. */
export type Tell = (line: string) => void;

const PERSONAL: Readonly<Record<string, string>> = {
  name: 'fullName',
  kana: 'fullName',
  firstName: 'firstName',
  firstKana: 'firstName',
  lastName: 'lastName',
  lastKana: 'lastName',
  email: 'emailAddress',
  emailConfirm: 'emailAddress',
  phone: 'phone',
};

/** What must not be written into, in sets of forms that are no reports. */
const UNTOUCHABLE = /password|card|unknown|^username|cvv|expiration|otp|birth/i;

/** Scores one form in all its states, or with `onlyLoad` as it loads. */
export function scoreForm({ html, states }: LabelledForm, tell: Tell, onlyLoad = false): Score {
  const want = new Set<string>();
  const right = new Set<string>();
  const wrong = new Set<string>();
  const never = new Set<string>();
  const why = new Map<string, string>();
  for (const acts of [[], ...(onlyLoad ? [] : states.map((state) => state.acts))]) {
    const page = opened(html, acts, onlyLoad);
    const labels = new Map<Element, string>();
    for (const each of page.querySelectorAll<HTMLElement>('[data-expect], [data-manual-scoring]')) {
      labels.set(each, each.dataset['expect'] ?? `other:${each.dataset['manualScoring'] ?? ''}`);
      each.removeAttribute('data-expect');
      each.removeAttribute('data-manual-scoring');
    }
    for (const [each, label] of labels)
      if (label !== 'never' && !label.startsWith('other:') && (!onlyLoad || isShown(each))) want.add(label);
    const explained = new Map(explainForm(page).map((each) => [each.element, each]));
    for (const { element, options, key, shown, reason: words } of matchForm(page)) {
      const reason = `${words} — ${explained.get(element)?.said ?? ''}`;
      const label = [element, ...options].map((each) => labels.get(each)).find((each) => each !== undefined) ?? 'none';
      const where = element.getAttribute('name') || element.id || element.tagName;
      if (label.startsWith('other:')) judgeOther(label.slice(6), key, `${key} on ${where}: ${reason}`);
      else if (label === 'never') never.add(`${key} on ${where}: ${reason}`);
      else if (label !== key) wrong.add(`${key} on ${where} = ${label}: ${reason}`);
      else if (shown) right.add(key);
    }
    for (const { element, reason, said, refused } of explained.values()) {
      const label = labels.get(element);
      if (label && want.has(label) && refused && !why.get(label)?.includes('"'))
        why.set(label, `${reason} — ${refused} — ${said}`);
    }
  }
  const missed = [...want].filter((key) => !right.has(key));
  for (const each of never) tell(`  NEVER ${each}`);
  for (const each of wrong) tell(`  wrong ${each}`);
  for (const each of missed) tell(`  missed ${each}: ${why.get(each) ?? ''}`);
  return { right: right.size, wrong: wrong.size, never: never.size, missed: missed.length };

  function judgeOther(label: string, key: string, said: string): void {
    const kind = PERSONAL[key.replace('reporter.', '')];
    if (kind !== undefined && label.includes(kind)) right.add(said);
    else if (UNTOUCHABLE.test(label)) never.add(`${said} = ${label}`);
  }
}

function opened(html: string, acts: readonly FormAct[], onlyLoad: boolean): Document {
  const waiting: (() => void)[] = [];
  const { window } = new JSDOM(
    html,
    onlyLoad && !/<template|customElements|attachShadow/.test(html)
      ? {}
      : {
          runScripts: 'dangerously',
          virtualConsole: new VirtualConsole(),
          // What a page puts off to the next turn is done by the time that a person looks.
          beforeParse(page) {
            Object.assign(page, { setTimeout: (act: () => void) => waiting.push(act) });
          },
        },
  );
  for (const [act, css, value] of acts) {
    const element = window.document.querySelector<HTMLSelectElement>(css);
    if (act === 'click') element?.click();
    else if (element) {
      element.value = value;
      element.dispatchEvent(new window.Event('input', { bubbles: true }));
      element.dispatchEvent(new window.Event('change', { bubbles: true }));
    }
    for (const put of waiting.splice(0)) put();
  }
  return window.document;
}
