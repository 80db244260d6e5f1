import { type Browser, chromium } from '@playwright/test';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import { bundleForPage } from '../browsers/page-bundle';
import type { FormAct, LabelledForm } from './labelled-forms';
import type { SeenForm } from './score-entry';

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

export interface FormScorer {
  /** Scores one form in all its states, or with `onlyLoad` as it loads. */
  score(form: LabelledForm, tell: Tell, onlyLoad?: boolean): Promise<Score>;
  close(): Promise<void>;
}

/** A Chromium for the matcher alone. */
async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...plainArguments] });
}

/** A page of a real browser, offline, in which an entry of ours looks at others: in frames, so that it is warm after the first. */
export async function launchLooker<Entry>(entry: string, shared?: Promise<Browser>) {
  const path = new URL(entry, import.meta.url).pathname;
  const [script, browser] = await Promise.all([bundleForPage(path), shared ?? launchChromium()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const start = 'https://scorer.example/';
  await page.route('**/*', (route) =>
    route.request().url() === start ? route.fulfill({ body: '', contentType: 'text/html' }) : route.abort(),
  );
  await page.goto(start);
  await page.addScriptTag({ content: script });
  await page.evaluate('banken.layWords()');
  return {
    /** What the entry says of one state of a page. */
    look: (html: string, acts: readonly FormAct[]): Promise<Entry> =>
      page.evaluate(
        ([text, done]) =>
          (globalThis as unknown as { banken: { look(text: string, acts: unknown): Promise<Entry> } }).banken.look(
            text,
            done,
          ),
        [html, acts] as const,
      ),
    page,
    close: () => (shared ? page.close() : browser.close()),
  };
}

/** The matcher over labelled pages. */
export async function launchScorer(shared?: Promise<Browser>): Promise<FormScorer> {
  const { look, close } = await launchLooker<SeenForm>('score-entry.ts', shared);
  return {
    async score({ html, states }, tell, onlyLoad = false) {
      const seen = [await look(html, [])];
      for (const state of onlyLoad ? [] : states) seen.push(await look(html, state.acts));
      return judge(seen, tell, onlyLoad);
    },
    close,
  };
}

function judge(states: readonly SeenForm[], tell: Tell, onlyLoad: boolean): Score {
  const want = new Set<string>();
  const right = new Set<string>();
  const wrong = new Set<string>();
  const never = new Set<string>();
  const why = new Map<string, string>();
  for (const { labels, prints, refused } of states) {
    for (const { label, shown } of labels)
      if (label !== 'never' && !label.startsWith('other:') && (!onlyLoad || shown)) want.add(label);
    for (const { key, label, where, shown, reason, isPart } of prints) {
      // No key is for the year of a date alone: some authors give its box the key of the date, some none
      if (isPart && label === 'none') continue;
      const said = `${key} on ${where}: ${reason}`;
      if (label.startsWith('other:')) judgeOther(label.slice(6), key, said);
      else if (label === 'never') never.add(said);
      else if (label !== key) wrong.add(`${key} on ${where} = ${label}: ${reason}`);
      else if (shown) right.add(key);
    }
    for (const { label, why: because } of refused)
      if (want.has(label) && !why.get(label)?.includes('"')) why.set(label, because);
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
