import type { MatchKey } from '../field-keys';
import { matchKeys } from '../field-keys';
import { wordsAfter } from './behind';
import { classify, isPostersId } from './classify';
import { type Control, listControls } from './controls';
import { cssPath } from './css-path';
import { nameEnglishPieces } from './english-pieces';
import {
  type Found,
  isAskedAgain,
  isBareConfirmation,
  narrowAddress,
  refuseHolders,
  refuseTies,
  splitParts,
} from './groups';
import { isUntouchable } from './guard';
import type { Meaning } from './meaning';
import { narrowNames } from './name-parts';
import { namePieces } from './pieces';
import { keepReportForm } from './report-form';
import { isReportPage } from './report-page';
import { sectionsOf } from './sections';
import { forgetShown, isReachable } from './shown';
import { type ControlText, textOf } from './text';
import { forgetBlocks, pointsBack, tidy } from './words';

/** A field of a form and what belongs in it. For a group of options `element` is the first of them. */
export interface FieldMatch {
  selector: string;
  key: MatchKey;
  score: number;
  reason: string;
  element: HTMLElement;
  options: HTMLElement[];
  /** A person can see it now; else it belongs to a step or dialog that waits. */
  shown: boolean;
}

/** What a route knows of a form: its fields' own selectors, most trusted first. */
export interface KnownField {
  key: string;
  selectors: readonly string[];
}

/**
 * Reads the form on a page: route selectors, then `autocomplete`, accessible name, row header, placeholder, name and
 * id. Pure: it changes nothing. Fields that must not be touched are
 * absent, and in a report so are fields that could mean two things.
 */
export function matchForm(page: Document, known: readonly KnownField[] = []): FieldMatch[] {
  forgetShown(page);
  forgetBlocks();
  const read = readerOf(page, known);
  const shown = read(listControls(page));
  let whole: Found[] | undefined;
  const all = () => {
    whole ??= read(listControls(page, true));
    return whole;
  };
  const isReport = isReportPage(page, shown) || isReportPage(page, all());
  const kept = isReport ? keepReportForm(shown, all) : read(listControls(page, true), true);
  const found = refuseTies(nameEnglishPieces(namePieces(splitParts(refuseHolders(kept), isReport))), isReport);
  return found.map(({ control, meaning }) => ({
    selector: cssPath(control.element),
    ...(isReport ? meaning : asPlain(meaning)),
    element: control.element,
    options: control.options,
    shown: isReachable(control.element),
  }));
}

/** Outside of reports the e-mail typed again is the same datum, asked a second time. */
const asPlain = (meaning: Meaning): Meaning =>
  meaning.key === 'reporter.emailConfirm' && !/[ぁ-んァ-ヶ一-龠]/.test(meaning.reason)
    ? { ...meaning, key: 'reporter.email', score: meaning.score - 5 }
    : meaning;

/** What may be filled: seen by the person, and one box a key; two boxes that mean the same are a tie and refused. */
export function fillable(matches: readonly FieldMatch[]): FieldMatch[] {
  const seen = matches.filter((match) => match.shown);
  return seen.filter(
    (match) =>
      match.key === 'post.permalink' ||
      seen.every((other) => other === match || other.key !== match.key || other.score < match.score),
  );
}

/** Reads controls in the order of the page: what one means may hang on the one before it. */
function readerOf(
  page: Document,
  known: readonly KnownField[],
): (controls: readonly Control[], isPlain?: boolean) => Found[] {
  const headings = sectionsOf(page);
  const chosen = knownControls(page, known);
  const texts = new Map<Element, ControlText>();
  return (controls, isPlain = false) => {
    const found: Found[] = [];
    let previous: Said | undefined;
    let isRefused = false;
    for (const control of controls) {
      const text = textFor(control);
      // Boxes that go on with a fax number are that number.
      const meaning: Meaning | undefined =
        isRefused && text.continues ? undefined : meaningOf(control, text, previous, isPlain);
      isRefused = meaning === undefined && (isRefused || !text.continues);
      previous = meaning && { meaning, label: labelOf(text) };
      if (meaning) found.push({ control, meaning });
    }
    return narrowNames(narrowAddress(found, isPlain));
  };

  /** The words round a box stay the same when the page is read a second time. */
  function textFor(of: Control): ControlText {
    const before = of.kind === 'choice' ? undefined : texts.get(of.element);
    const text = before ?? pointedBack(textOf(of, headings(of.element)));
    texts.set(of.element, text);
    return text;
  }

  function meaningOf(
    of: Control,
    text: ControlText,
    previous: Said | undefined,
    isPlain: boolean,
  ): Meaning | undefined {
    const label = labelOf(text);
    const afterEmail = previous?.meaning.key === 'reporter.email' && of.kind === 'text';
    const isSaidBehind = `${text.own}${text.near}` === '' && isBareConfirmation(tidy(wordsAfter(of.element)));
    const bare =
      afterEmail && (isBareConfirmation(label || text.hint) || isAskedAgain(label, previous.label) || isSaidBehind);
    if (bare) return { key: 'reporter.emailConfirm', score: 70, reason: `after e-mail: "${label}"` };
    const before = previous?.meaning;
    if (!isPostersId(of, text, before) && isUntouchable(of, text, isPlain)) return undefined;
    if (before && isCutDatum(before.key)) {
      if (text.continues) return before;
      if (PIECE_ALONE.test(label)) return { ...before, reason: `goes on: "${label}"` };
    }
    const key = chosen.get(of.element);
    return key ? { key, score: 100, reason: 'selector of the route' } : classify(of, text, before);
  }
}

/** What a control was found to mean and the words that said it: the next may hang on both. */
interface Said {
  meaning: Meaning;
  label: string;
}

/** `Did you save it? Attach it here`: what `it` is stands in the words of the row. */
const pointedBack = (text: ControlText): ControlText =>
  pointsBack(text.near) && text.head !== '' ? { ...text, near: text.head } : text;

const labelOf = (text: ControlText) => text.own || text.near || text.head;

/** `(下4桁)` beside a number's first box. */
const PIECE_ALONE = /^[(]?(下|後ろ?|残り|末尾|中|last|next|final)[^a-z]{0,4}(\d|[一二三四])(桁| digits)[)]?$/;

const isCutDatum = (key: MatchKey) => key === 'reporter.phone' || key === 'reporter.address.postalCode';

/** Controls that a route's selectors name. A selector that finds two is broken and is not used. */
function knownControls(page: Document, known: readonly KnownField[]): Map<Element, MatchKey> {
  const chosen = new Map<Element, MatchKey>();
  for (const { key, selectors } of known) {
    const matchKey = matchKeys.find((candidate) => candidate === key);
    if (!matchKey) continue;
    for (const selector of selectors) {
      const hits = page.querySelectorAll(selector);
      if (hits.length !== 1 || chosen.has(hits[0] as Element)) continue;
      chosen.set(hits[0] as Element, matchKey);
      break;
    }
  }
  return chosen;
}
