import type { Control } from '../controls';
import { says } from '../labels/phrases';
import { oncePerLook } from '../per-look';
import { isShown } from '../shown';
import { tidy } from '../texts/wording';
import { BUTTONS, isForOthers, isOnPageForOthers, wordsOfButton, writable } from './form-purpose';
import { BY_ROUTE, type Found, formOf } from './found';

/** A field about the post or the case; a form with one may be the report. */
const ABOUT_CASE = 10;

/** How much of a report each form asks. */
function weightsOf(found: readonly Found[]): Map<Element | null, number> {
  const weights = new Map<Element | null, number>();
  for (const entry of found) {
    const aboutCase = /^(post|case|thread|victim|agent)\./.test(entry.meaning.key);
    weights.set(formOf(entry), (weights.get(formOf(entry)) ?? 0) + (aboutCase ? ABOUT_CASE : 1));
  }
  return weights;
}

/**
 * A report form asks about a post; where one is found, also one that waits for its step, boxes of other forms (search,
 * login, newsletter) are not its fields. Nor are those of a lesser form that asks for the same again (a new post, a word
 * about this page).
 */
export function keepReportForm(found: readonly Found[], all: () => readonly Found[]): Found[] {
  const seen = weightsOf(found);
  const isAlone = seen.size === 1 && heaviest(seen).weight >= ABOUT_CASE;
  const whole = isAlone ? seen : weightsOf(all());
  // Where the report only shows what was written, a smaller form beside it (a comment) is the only one that asks.
  const standing = heaviest(whole).form;
  const isStanding = standing === null || isShown(standing);
  const weights = isStanding || heaviest(seen).weight < ABOUT_CASE ? whole : seen;
  const { form: main, weight: best } = heaviest(weights);
  const isThere = (seen.get(main) ?? 0) >= ABOUT_CASE;
  const asked = new Set(found.filter((entry) => formOf(entry) === main).map(({ meaning }) => meaning.key));
  const repeats = new Set(found.filter((entry) => formOf(entry) !== main && asked.has(entry.meaning.key)).map(formOf));
  const isLesser = (form: Element | null, weight = weights.get(form) ?? 0) =>
    form !== main && (repeats.has(form) ? weight < best : form !== null && !isThere && weight * 2 <= best);
  // The report's last page shows what was written and asks for nothing; a step before it shows nothing of the report.
  const isEarlierStep = !isThere && !(main && isShown(main));
  return found.filter((entry) => {
    const form = formOf(entry);
    if (isOfOwnButton(entry, found) || isLoginBox(entry.control.element) || isLesser(form) || (form && isSearch(form)))
      return false;
    if (isForOthers(entry.control.element) || (form && isForOthers(form))) return false;
    if (form?.closest('footer, nav, aside, [role=contentinfo]')) return false;
    const weight = weights.get(form) ?? 0;
    // A step before the report (a code by e-mail) needs no form.
    if (isEarlierStep && form === null) return true;
    return weight === best || weight >= ABOUT_CASE || best < ABOUT_CASE;
  });
}

/**
 * What a page that is no report may be given: the person's own data, not where they work; and what a route names. A form
 * with a password opens an account, and one may be for others (a comment, a word to the poster): all of it is left alone.
 */
export function ownData(found: readonly Found[]): Found[] {
  return found.filter(
    ({ control, meaning: { key, score } }) =>
      !isOnPageForOthers(control.element) &&
      (score === BY_ROUTE ||
        (/^reporter\.(?!organization|department)/.test(key) && !isOfPassword(control) && !isOfLogin(control))),
  );
}

const isOfPassword = ({ element }: Control) =>
  (element.closest('form') ?? element.ownerDocument).querySelector('input[type=password]') !== null;

/** A box that its page calls one of an account, whatever its label: `login`, `newUsername`. */
const isOfLogin = ({ element }: Control) =>
  says('of an account', `${element.getAttribute('name') ?? ''} ${element.id}`);

function heaviest(weights: ReadonlyMap<Element | null, number>): { form: Element | null; weight: number } {
  const weight = Math.max(0, ...weights.values());
  return { form: [...weights].find(([, each]) => each === weight)?.[0] ?? null, weight };
}

/** A box alone or with one other beside a password opens an account; a report asks for none. */
const isLoginBox = oncePerLook((element): boolean => {
  const block = element.parentElement;
  if (!block || block.tagName === 'BODY' || block.querySelectorAll(writable).length > 2) return false;
  return block.querySelector('input[type=password]') !== null || isLoginBox(block);
});

/** Of boxes with a button of their own that registers for news or looks for something, in whatever form they stand, the block. */
const blockOfOwnButton = oncePerLook((element): Element | undefined => {
  const block = element.parentElement;
  if (!block || block.matches('body, form') || block.querySelectorAll(writable).length > 4) return undefined;
  if (block.querySelector('textarea, input[type=file]')) return undefined;
  const said = [...block.querySelectorAll(BUTTONS)].map(wordsOfButton);
  if (said.length === 0) return blockOfOwnButton(block);
  const isNews = said.some((words) => says('joins news', words));
  const isOwn =
    said.some((words) => says('searches', words)) || (isNews && says('news', tidy(block.textContent ?? '')));
  return isOwn ? block : undefined;
});
/**
 * An address is looked up whole or by its postcode, alone; a town by itself beside such a button, a `City or ZIP` and what
 * stands beside a box for something else is where something is looked for.
 */
function isOfOwnButton({ control, meaning }: Found, found: readonly Found[]): boolean {
  const block = blockOfOwnButton(control.element);
  if (!block) return false;
  const inside = found.filter((other) => block.contains(other.control.element));
  const isLookedUp = inside.some(
    ({ meaning: { key, said } }) => /address$|postalCode/.test(key) && !/=or\b/.test(said),
  );
  const isOther = (box: Element) => !inside.some(({ control }) => control.element === box);
  return (
    !isLookedUp || !meaning.key.startsWith('reporter.address') || [...block.querySelectorAll(writable)].some(isOther)
  );
}

/** A form whose button looks for something: what it asks of a poster narrows a search. */
const isSearch = oncePerLook((form) => {
  if (form.closest('[role=search], search')) return true;
  if (form.querySelector('textarea, input[type=file], input[type=email]')) return false;
  const said = [...form.querySelectorAll(BUTTONS)].map(wordsOfButton);
  return said.length > 0 && said.every((words) => says('searches', words));
});

/**
 * Whether a page is a report: a field asks about a post or a right, or its title says so. Elsewhere (an order with two
 * addresses, a sign-up beside a login) a datum is rightly asked for more than once.
 */
export function isReportPage(page: Document, found: readonly Found[]): boolean {
  if (
    found.some(({ meaning }) => meaning.score > 40 && /^(post|case|thread|victim|agent)\.(?!reason)/.test(meaning.key))
  )
    return true;
  const titles = [page.title, ...[...page.querySelectorAll('h1')].map((title) => title.textContent ?? '')];
  return titles.some((title) => says('report', tidy(title)));
}
