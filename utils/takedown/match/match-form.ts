import type { MatchKey } from '../plan/field-keys';
import { type Control, listControls } from './controls';
import { type FieldMatch, matchOf } from './fillable';
import type { Facts, Judgement } from './judge';
import { judge } from './judge-once';
import { type KnownField, knownControls } from './known-controls';
import { says } from './labels/phrases';
import { isLaid } from './lexicon/laid-words';
import { optionWords } from './options';
import { lookOnce } from './per-look';
import { isAskedAgain, isBareConfirmation } from './settling/again';
import { givenOut, type SentBy } from './settling/by-sender';
import { dateRows, type InDate } from './settling/date-rows';
import { isClockAlone, isDayAlone } from './settling/date-words';
import { fits } from './settling/fitting';
import { BY_ROUTE, type Found, formOf } from './settling/found';
import { withLikely } from './settling/likely';
import { narrowed } from './settling/narrow';
import { isReportPage, keepReportForm, ownData } from './settling/report-form';
import { settle } from './settling/settle';
import { isAskedOtherwise } from './texts/beside-label';
import { isBesideAt, isPartOfDate, wordsAfter } from './texts/following-words';
import { sectionsOf } from './texts/form-sections';
import { type ControlText, textOf } from './texts/surrounding-texts';
import { toldWhose } from './texts/told-whose';
import { pointsBack, tidy } from './texts/wording';

/**
 * How a form is read, in six steps:
 *
 * 1. `controls.ts` lists what can be answered and `shown.ts` what a person can see of it.
 * 2. `surrounding-texts.ts` gives the texts round each control by their role: own label, text before, row header, headings,
 *    placeholder, name. (`texts/` knows the layouts.)
 * 3. `read-label.ts` (`label-parts.ts`, `joins.ts`, `pairs.ts`, `headings.ts`) reads a text as **whose × what** by the words of `lexicon/*.yml`: longest words first, English put into
 *    Japanese order, then joins of senses, then the table of pairs. An unknown noun, or a sense that does not go with the
 *    pair, refuses the label: that one rule stands for guards, lists of posters and exceptions.
 * 4. `judge.ts` decides which text speaks: the nearest that says a datum; what stands over it only says whose.
 * 5. `report-form.ts`, `narrow.ts`, `own-block.ts` and `settle.ts` see the page as a whole: which form is the report, whose
 *    the only block for contact is, pieces of a number, ties.
 * 6. `likely.ts` reads what is left of a report: what words, neighbours and what is asked for nowhere else make likely
 *    (learned from labelled forms).
 *
 * The words and what was learned of forms are laid down by `guide-words.js` (`lexicon/laid-words.ts`).
 *
 * It is this simple because Japanese is head-final and English can be turned so: `URL of the post you want removed` and
 * 削除を希望する投稿のURL become the same row of senses, so that both languages share joins and pairs.
 * The accessible name is our own: `dom-accessibility-api` computes whole names, while forms need a label without the
 * explanation inside of it, by its pieces, and the package would bring as much code as `accessible-name.ts` tenfold.
 */

export { type FieldMatch, fillable, isBeside } from './fillable';
export type { SentBy } from './settling/by-sender';
export { isShown } from './shown';
export { ownName } from './texts/accessible-name';
export { wordsOf } from './texts/wording';

/**
 * Reads the form on a page: route selectors, then accessible name, row header, placeholder, name and id. Pure: it changes
 * nothing. Fields that must not be touched are absent, and so are fields that could mean two things. Where nobody has laid
 * down the words, nothing is read. Whose a block is may hang on who sends the form; else its one sender is meant.
 */
export function matchForm(page: Document, known: readonly KnownField[] = [], sentBy?: SentBy): FieldMatch[] {
  return isLaid() ? lookOnce(() => matchOnce(page, known, sentBy)) : [];
}

function matchOnce(page: Document, known: readonly KnownField[], sentBy: SentBy | undefined): FieldMatch[] {
  const { read, textFor } = readerOf(page, known);
  const [reached, controls] = [listControls(page), listControls(page, true)];
  const shown = read(reached);
  // Where nothing waits, the page has been read
  let whole = areSame(reached, controls) ? shown : undefined;
  const all = () => {
    whole ??= read(controls);
    return whole;
  };
  const isReport = isReportPage(page, shown) || isReportPage(page, all());
  const kept = isReport ? keepReportForm(shown, all) : ownData(all());
  const asked = new Set([...kept, ...all()].map(({ meaning }) => meaning.key));
  const blocks = { all: controls, reached, judgementOf, textOf: textFor, asked };
  const { found: owned, ofClient } = isReport ? givenOut(kept, blocks, sentBy) : { found: kept, ofClient: [] };
  const { single, settled } = settle(owned, isReport);
  const isOfReport = (entry: Found) => keepReportForm([...settled, entry], all).includes(entry);
  const rivals = single.filter((entry) => !settled.includes(entry) && !entry.meaning.part);
  const rest = { controls, textOf: textFor, judgementOf, asked, rivals, isOfReport };
  const found = isReport ? withLikely(settled, rest) : settled;
  return [...found.map((each) => matchOf(each)), ...ofClient.map((each) => ({ ...matchOf(each), isOfClient: true }))];
}

const areSame = (some: readonly Control[], others: readonly Control[]) =>
  some.length === others.length && some.every((each, at) => hasSameOptions(each, others[at]));

const hasSameOptions = ({ element, options }: Control, other?: Control) =>
  element === other?.element && options.length === other.options.length;

/** Reads controls in the order of the page: what one means may hang on the one before it. */
function readerOf(page: Document, known: readonly KnownField[]) {
  const headings = sectionsOf(page);
  const told = toldWhose(page);
  const chosen = knownControls(page, known);
  const texts = new Map<Element, { of: Control; text: ControlText }>();
  return { read, textFor };

  function read(controls: readonly Control[]): Found[] {
    const found: Found[] = [];
    const dates = dateRows(controls, textFor);
    let previous: Said | undefined;
    let isRefused = false;
    for (const control of controls) {
      const text = textFor(control);
      // Boxes that go on with a fax number are that number.
      const date = dates.get(control.element);
      const label = labelOf(text);
      const day = date || previous?.meaning.key !== 'post.postedAt' ? undefined : found.at(-1);
      const isClock = day && !day.meaning.part && isDayAlone(previous?.label ?? '') && isClockAlone(label);
      if (isClock) day.meaning.part = { takes: 'date', of: day.control.element };
      const meaning: Judgement = date
        ? meaningInDate(control, date, previous)
        : isClock
          ? { ...day.meaning, part: { takes: 'time', of: day.control.element } }
          : isRefused && text.continues
            ? goesOn
            : meaningOf(control, text, previous);
      isRefused = meaning.key === undefined && meaning !== codeOfCountry && (isRefused || !text.continues);
      previous = { meaning, label };
      for (const each of [control.element, ...control.options]) judged.set(each, meaning);
      if (meaning.key) found.push({ control, meaning: { ...meaning, key: byType(control, meaning.key) } });
    }
    return narrowed(asOneDate(found));
  }

  /** The words round a box stay the same when the page is read a second time. */
  function textFor(of: Control): ControlText {
    const before = texts.get(of.element);
    if (before && hasSameOptions(before.of, of)) return before.text;
    const said = pointedBack(textOf(of, headings(of.element)));
    const whose = told(of.element) ?? (isAskedOtherwise(of, said) ? 'third' : undefined);
    const text = { ...said, told: whose };
    texts.set(of.element, { of, text });
    return text;
  }

  /** Whether a date in parts is that of the post, the words round its first box tell. */
  function meaningInDate(box: Control, date: InDate, previous: Said | undefined): Judgement {
    const facts = { ...factsOf(box), kind: 'text', type: 'text', options: [], isCut: false } as const;
    const isFirst = date.of === box.element;
    const asked = isFirst ? judge(facts, date.text, previous?.meaning) : judged.get(date.of);
    // A box for the whole date may still be told as one alone is
    if (isFirst && date.takes === 'date' && asked && !asked.key) return asked;
    return asked?.key === 'post.postedAt' && date.takes
      ? { ...asked, part: date }
      : { ...partOfDate, ...(isFirst ? { reason: asked?.reason ?? '', said: asked?.said ?? '' } : {}) };
  }

  function meaningOf(of: Control, text: ControlText, previous: Said | undefined): Judgement {
    const label = labelOf(text);
    const before = previous?.meaning;
    // A box of a few letters takes what a picture shows
    const afterEmail = before?.key === 'reporter.email' && fits('reporter.emailConfirm', of);
    const isSaidAfter = `${text.own}${text.near}` === '' && isBareConfirmation(tidy(wordsAfter(of.element)));
    const bare =
      afterEmail &&
      (isBareConfirmation(label || text.hint) || isAskedAgain(label, previous?.label ?? '') || isSaidAfter);
    if (bare)
      return { key: 'reporter.emailConfirm', score: 70, reason: `after e-mail: "${label}"`, said: '', senses: [] };
    if (before && isCutDatum(before.key)) {
      if (text.continues) return before;
      if (says('piece of a number', label)) return { ...before, reason: `goes on: "${label}"` };
    }
    const isNext = text.continues || says('piece of a number', label);
    const next = before?.key && isNext ? NEXT_PIECE[before.key] : undefined;
    if (before && next) return { ...before, key: next };
    const judgement = judge(factsOf(of), text, before);
    if (judgement.key === 'reporter.phone' && says('code of a country', text.hint)) return codeOfCountry;
    const key = chosen.get(of.element);
    // A route's selector may be wrong: it does not reach what the words forbid.
    return key && !FORBIDDEN.test(judgement.refused ?? '')
      ? { key, score: BY_ROUTE, reason: 'selector of the route', said: judgement.said, senses: [] }
      : judgement;
  }
}

/** `Requester` over a box that takes an e-mail only. */
const byType = ({ element }: Control, key: MatchKey): MatchKey =>
  key === 'reporter.name' && element.matches('input[type=email]') ? 'reporter.email' : key;

/** What a control says by itself. */
export function factsOf(control: Control): Facts {
  const { kind, element } = control;
  return {
    kind,
    type: (element as HTMLInputElement).type ?? '',
    token: element.getAttribute('autocomplete')?.trim().toLowerCase().split(/\s+/).at(-1) ?? '',
    options: optionWords(control),
    isCut:
      kind === 'text' &&
      ((element as HTMLInputElement).type === 'time' || isBesideAt(element) || isPartOfDate(element)),
  };
}

/** What a control was last read as, before the page as a whole was looked at. */
export const judgementOf = (element: Element): Judgement | undefined => judged.get(element);

const judged = new WeakMap<Element, Judgement>();
const partOfDate: Judgement = { score: 0, reason: '', said: '', refused: 'a part of an address or a date', senses: [] };
/** `Telephone + [81] [3 1234 5678]`: what is written in the first names another datum than the number. */
const codeOfCountry: Judgement = { score: 0, reason: '', said: '', refused: 'the code of a country', senses: [] };
const goesOn: Judgement = { score: 0, reason: '', said: '', refused: 'goes on with the box before', senses: [] };

/** What a control was found to mean and the words that said it: the next may hang on both. */
interface Said {
  meaning: Judgement;
  label: string;
}

/** `Did you save it? Attach it here`: what `it` is stands in the words of the row. */
const pointedBack = (text: ControlText): ControlText =>
  pointsBack(text.near) && text.head !== '' ? { ...text, near: text.head } : text;

/** A day and a day with its hour, each in one box: both take the one date. */
function asOneDate(found: readonly Found[]): Found[] {
  const typeOf = ({ control }: Found) => (control.element as HTMLInputElement).type;
  const isOfDate = (entry: Found) => entry.meaning.key === 'post.postedAt' && typeOf(entry).startsWith('date');
  const [first, second, ...others] = found.filter(isOfDate);
  if (!first || !second || others.length > 0 || typeOf(first) === typeOf(second) || formOf(first) !== formOf(second))
    return [...found];
  const part = { of: first.control.element };
  return found.map((entry) => (isOfDate(entry) ? { ...entry, meaning: { ...entry.meaning, part } } : entry));
}

const labelOf = (text: ControlText) => text.own || text.near || text.head;

/** Boxes that go on with a number: each takes the next piece. */
const NEXT_PIECE: Readonly<Partial<Record<MatchKey, MatchKey>>> = {
  'reporter.phone1': 'reporter.phone2',
  'reporter.phone2': 'reporter.phone3',
  'reporter.address.postalCode1': 'reporter.address.postalCode2',
};

/** Refusals that stand against a selector too. */
const FORBIDDEN = /never answered|part of an address|autocomplete/;

const isCutDatum = (key?: MatchKey) => key === 'reporter.phone' || key === 'reporter.address.postalCode';
