import { type MatchKey, matchKeys } from '../../plan/field-keys';
import type { Control } from '../controls';
import type { Judgement } from '../judge';
import { remembered } from '../labels/remembered';
import { optionsThat } from '../options';
import { isReachable } from '../shown';
import type { ControlText } from '../texts/surrounding-texts';
import { fits } from './fitting';
import { BY_ROUTE, type Found } from './found';
import { strangersIn } from './strangers';
import { surenessFor } from './sureness';
import { traitsBeside, traitsLacking, traitsOf, wordsIn } from './traits';
import { classesOf, weighed } from './weights';

/** How much speaks for each class that a form asks for none but these keys elsewhere. */
const lacking = remembered((keys) => weighed(traitsLacking(keys.split(' '))));

/** Which key is likelier than all else, and how likely; none where it may well be left alone. */
function likeliest(sums: readonly number[]): { key: MatchKey | undefined; share: number } {
  const most = Math.max(...sums);
  const key = matchKeys.find((each) => each === classesOf()[sums.indexOf(most)]);
  return { key, share: shareOf(sums, sums[0] ?? 0) < LEFT_ALONE ? shareOf(sums, most) : 0 };
}
/**
 * On forms that nobody here had seen, what was to be left alone with less than this chance was read rightly 218 times of
 * 223, with more 9 times of 14.
 */
const LEFT_ALONE = 0.015;

/** How likely what comes to so much is. */
const shareOf = (sums: readonly number[], sum: number) => 1 / sums.reduce((all, each) => all + Math.exp(each - sum), 0);

/** How far a key leads whatever else is likely there, in natural logarithms; less than nothing where another is likelier. */
function leadOf(key: MatchKey, sums: readonly number[]): number {
  const place = classesOf().indexOf(key);
  return (sums[place] ?? 0) - Math.max(...sums.filter((_, at) => at !== place));
}

/** What a page holds besides what its words say for sure. */
interface Rest {
  /** All its controls, those of a block that waits too. */
  controls: readonly Control[];
  textOf(control: Control): ControlText;
  judgementOf(element: Element): Judgement | undefined;
  /** What is asked for somewhere by words that say so. */
  asked: ReadonlySet<MatchKey>;
  /** What was read as well as another control, or less surely, and is one box too many. */
  rivals: readonly Found[];
  /** Whether a control belongs to the report. */
  isOfReport(entry: Found): boolean;
}

/**
 * What words, neighbours and what a report asks for nowhere else together make likely, where no rule reads a control, where
 * two say the same, and where a rule is far from what is likely. It was learned from labelled forms and labels
 * (`lexicon/learned.txt`). Each datum once, the surest first, and what was read tells of the rest; what a rule forbids, or
 * reads and then refuses, stays alone.
 */
export function withLikely(found: readonly Found[], rest: Rest): Found[] {
  const { controls, judgementOf, asked, rivals } = rest;
  const kinds = controls.map(({ kind }) => kind);
  const own = controls.map((control) =>
    isReachable(control.element) ? weighed(traitsOf(control, rest.textOf(control))) : undefined,
  );
  const keysOf = (entries: readonly Found[]) =>
    controls.map(({ element }, at) => {
      const said = entries.find(({ control }) => control.element === element)?.meaning.key;
      return said ?? (own[at] ? undefined : judgementOf(element)?.key);
    });
  let keys = keysOf(found);
  const sumsAt = (at: number) => {
    const others = keys.filter((key, place) => key !== undefined && place !== at);
    return weighed(traitsBeside(keys, kinds, at), own[at], lacking(others.join(' ')));
  };
  const placeOf = ({ control }: Found) => controls.findIndex(({ element }) => element === control.element);
  const leadOfEntry = (entry: Found) => leadOf(entry.meaning.key, sumsAt(placeOf(entry)));
  const doubted = found.filter((entry) => isDoubted(entry));
  const all = found.filter((entry) => !doubted.includes(entry));
  keys = keysOf(all);
  const reopened = [...rivals, ...doubted];
  for (;;) {
    const guesses = controls.flatMap((control, at) => {
      const judgement = judgementOf(control.element);
      const rival = reopened.find((entry) => entry.control.element === control.element);
      const isOpen = keys[at] === undefined && own[at] && (!judgement?.key || rival);
      if (!isOpen || !judgement || FORBIDDEN.test(judgement.refused ?? '')) return [];
      // What is as likely as it must be is likelier than all else together
      const { key, share } = likeliest(sumsAt(at));
      if (!key || share < surenessFor(key, judgement, rest.textOf(control).told)) return [];
      const isRead = all.some(({ meaning }) => meaning.key === key);
      if (isRead || PIECE.test(key) || !isOpenTo(key, rival) || !fits(key, control) || !isSaid(key, judgement))
        return [];
      const keysBefore = controls.slice(0, at).map(({ element }, place) => keys[place] ?? judgementOf(element)?.key);
      if (key === 'reporter.emailConfirm' && !keysBefore.includes('reporter.email')) return [];
      if (!isKnown(key, control, judgement)) return [];
      const next = controls[at + 1];
      if (PIECES.test(key) && next && rest.textOf(next).continues) return [];
      if (!isAnswered(key, control)) return [];
      if (rival?.meaning.key === key && !leads(rival)) return [];
      // A reason on one line that gave way to another box asks for no kind
      if (key === 'case.claim' && rival?.meaning.key === 'case.reason') return [];
      const reason = `likely ${share.toFixed(2)}: ${judgement.reason}`;
      return [{ share, at, entry: { control, meaning: { ...judgement, key, score: LIKELY, reason } } }];
    });
    const surest = guesses
      .toSorted((one, other) => other.share - one.share)
      .find(({ entry }) => rest.isOfReport(entry));
    if (!surest) return all;
    all.push(surest.entry);
    keys[surest.at] = surest.entry.meaning.key;
  }

  /** Whether another key is far likelier than what a rule reads, or the rule's is in another box that says it, too. */
  function isDoubted(entry: Found): boolean {
    const { key, score, said } = entry.meaning;
    const at = placeOf(entry);
    if (score === BY_ROUTE || entry.meaning.part || !own[at] || isNamed(key, said)) return false;
    const sums = sumsAt(at);
    const lead = leadOf(key, sums);
    if (rivals.some((rival) => rival.meaning.key === key && leadOfEntry(rival) - lead >= FAR)) return true;
    return lead <= (sums[0] === Math.max(...sums) ? -SURELY_LEFT : -FAR);
  }

  /** Whether no words ask for a key but this control's own, or such as are doubted: what is asked for is looked for there. */
  function isOpenTo(key: MatchKey, rival: Found | undefined): boolean {
    return !asked.has(key) || rival?.meaning.key === key || doubted.some(({ meaning }) => meaning.key === key);
  }

  /** Whether no unknown word says of whom a datum is, but such as were learned to speak for it. */
  function isKnown(key: MatchKey, control: Control, { said }: Judgement): boolean {
    const strangers = new Set(strangersIn(key, said, { found: all, rest }).flatMap(wordsIn));
    if (strangers.size === 0) return true;
    // An e-mail of somebody else is not the sender's once more
    if (key === 'reporter.emailConfirm') return false;
    const traits = traitsOf(control, rest.textOf(control));
    const told = weighed(traits.filter((trait) => strangers.has(/^w(?:[a-z]:)?(.+)$/.exec(trait)?.[1] ?? '')));
    return (told[classesOf().indexOf(key)] ?? 0) - (told[0] ?? 0) >= (NAMING.test(key) ? 3 : LEARNED);
  }

  /** Of several boxes that say the same, whether one is clearly likelier than the others that are still open. */
  function leads(rival: Found): boolean {
    const others = reopened.filter(
      (each) =>
        each.meaning.key === rival.meaning.key &&
        each.control.element !== rival.control.element &&
        keys[placeOf(each)] === undefined,
    );
    return others.every(
      (each) => leadOfEntry(rival) - leadOfEntry(each) >= (each.meaning.reason === rival.meaning.reason ? FAR : CLEAR),
    );
  }
}

const NOBODY = 'options that name nobody';

/** Whether a key is what rules know to be asked for, of whomever: a box for a telephone or an e-mail takes no name. */
const isSaid = (key: MatchKey, { refused = '' }: Judgement) =>
  !(refused === NOBODY && key.startsWith('case')) &&
  key.includes((/ × (phone|mail|company)$/.exec(refused)?.[1] ?? '').replace('company', 'organization'));

/** Whether a word names the agent, or whoever is hurt, whose name is asked for. */
const isNamed = (key: MatchKey, said: string) =>
  /^(agent|victim)\./.test(key) && new RegExp(`=${key.split('.')[0]}\\b`).test(said);

/** What is so much likelier overrules a rule, in natural logarithms. */
const FAR = 4;
/** By so much it is likelier that a box is left alone than what a rule reads: of plain words in a short form little is learned. */
const SURELY_LEFT = 9;
/** By so much one of two boxes that say the same is likelier. */
const CLEAR = 2;

/** One piece of a number is worth nothing without the others, which rules read together. */
const PIECE = /(phone|postalCode)\d$/;
/** Numbers that may be asked for in pieces. */
const PIECES = /(phone|postalCode)$/;

/** By so much words that were learned speak for a key. */
const LEARNED = 1;
const NAMING = /^(victim|agent)|Handle$/;

/** Refusals that no likelihood overrules; the reading of a company's name has no key. */
const FORBIDDEN =
  /never answered|part of an address|code of a country|autocomplete|a search|goes on|a kind of request|whoever|in life|'s title|harmed|: script|org .+ kana/;

/** Whether a list has an option that answers, where one must. */
function isAnswered(key: MatchKey, control: Control): boolean {
  const answers = control.kind === 'text' ? undefined : ANSWERS[key];
  return !answers || optionsThat(control, answers) > 0;
}

/** What one of the options must say. */
const ANSWERS: Readonly<Partial<Record<MatchKey, RegExp>>> = {
  'case.claim': /^(harm|harmed|right)$/,
  'case.relationship': /^(self|selfvictim|victim|agent|represent|party|kin)$/,
};
/** Less than any word. */
const LIKELY = 20;
