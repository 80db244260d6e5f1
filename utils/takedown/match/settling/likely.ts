import { weightsSlot } from '../../../page-slots';
import { type MatchKey, matchKeys } from '../../plan/field-keys';
import type { Control } from '../controls';
import type { Judgement } from '../judge';
import { takes } from '../labels/pairs';
import { optionsThat } from '../options';
import { isReachable } from '../shown';
import type { ControlText } from '../texts/surrounding-texts';
import { BY_ROUTE } from './report-form';
import type { Found } from './settle';
import { STEP, traitsAround, traitsOf } from './traits';

/** By trait: how much it speaks for each class; the first class is what must be left alone. */
let weights: ReadonlyMap<string, string> | undefined;
let classes: readonly string[] = [];

/** `learned.txt`: the keys, then a trait a line, a tab, and by class (a letter from `A`) the steps of its weight (from `j`). */
function unpackWeights(): ReadonlyMap<string, string> {
  // Where nobody laid it down, nothing is likely: rules alone read.
  const { [weightsSlot]: learned = '' } = globalThis as unknown as { [weightsSlot]?: string };
  const [keys = '', ...rows] = learned.split('\n');
  classes = ['', ...keys.split(' ')];
  return new Map(rows.map((row) => row.split('\t') as [string, string]));
}
const FIRST_CLASS = 65;
const NO_WEIGHT = 106;

/** How much traits speak for each class, beside what others have said. */
function weighed(traits: readonly string[], before: readonly number[] = []): number[] {
  weights ??= unpackWeights();
  const sums = classes.map((_, place) => before[place] ?? 0);
  for (const trait of traits) {
    const steps = weights.get(trait) ?? '';
    for (let at = 0; at < steps.length; at += 2) {
      const place = steps.charCodeAt(at) - FIRST_CLASS;
      sums[place] = (sums[place] ?? 0) + (steps.charCodeAt(at + 1) - NO_WEIGHT) * STEP;
    }
  }
  return sums;
}

/** Which of some keys is most likely, and how likely beside all others and what must be left alone. */
function likeliest(sums: readonly number[], keys: readonly MatchKey[] = matchKeys): { key: MatchKey; share: number } {
  const sumOf = (key: MatchKey) => sums[classes.indexOf(key)] ?? Number.NEGATIVE_INFINITY;
  const key = keys.reduce((best, each) => (sumOf(each) > sumOf(best) ? each : best), keys[0] ?? 'post.quote');
  return { key, share: keys.length > 0 ? shareOf(sums, sumOf(key)) : 0 };
}

/** How likely what comes to so much is. */
const shareOf = (sums: readonly number[], sum: number) => 1 / sums.reduce((all, each) => all + Math.exp(each - sum), 0);

/** How far a key leads whatever else is likely there, in natural logarithms; less than nothing where another is likelier. */
function leadOf(key: MatchKey, sums: readonly number[]): number {
  const place = classes.indexOf(key);
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
  const sumsAt = (at: number) => weighed(traitsAround(keys, kinds, at), own[at]);
  const placeOf = ({ control }: Found) => controls.findIndex(({ element }) => element === control.element);
  const leadOfEntry = (entry: Found) => leadOf(entry.meaning.key, sumsAt(placeOf(entry)));
  const doubted = found.filter((entry) => isDoubted(entry));
  const all = found.filter((entry) => !doubted.includes(entry));
  keys = keysOf(all);
  const reopened = [...rivals, ...doubted];
  for (;;) {
    const free = matchKeys.filter((key) => !PIECE.test(key) && isFree(key));
    const guesses = controls.flatMap((control, at) => {
      const judgement = judgementOf(control.element);
      const rival = reopened.find((entry) => entry.control.element === control.element);
      const isOpen = keys[at] === undefined && own[at] && (!judgement?.key || rival);
      if (!isOpen || !judgement || FORBIDDEN.test(judgement.refused ?? '')) return [];
      const { key, share } = likeliest(
        sumsAt(at),
        free.filter((each) => fits(each, control) && isSaid(each, judgement)),
      );
      // A shop beside a company of its own is not the sender.
      const isOwnShop = free.includes('reporter.organization');
      if (share < surenessFor(key, judgement, rest.textOf(control).told, isOwnShop)) return [];
      const next = controls[at + 1];
      if (PIECES.test(key) && next && rest.textOf(next).continues) return [];
      const answers = control.kind === 'text' ? undefined : ANSWERS[key];
      if (answers && optionsThat(control, answers) === 0) return [];
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
    if (score === BY_ROUTE || !own[at] || isNamed(key, said)) return false;
    const sums = sumsAt(at);
    const lead = leadOf(key, sums);
    if (rivals.some((rival) => rival.meaning.key === key && leadOfEntry(rival) - lead >= FAR)) return true;
    const { key: other, share } = likeliest(sums);
    return (
      lead <= -FAR &&
      !(NAME.test(key) && NAME.test(other)) &&
      share >= Math.max(SURER, surenessFor(other, entry.meaning, rest.textOf(entry.control).told)) &&
      fits(other, entry.control) &&
      !found.some(({ meaning }) => meaning.key === other)
    );
  }

  /** Whether no control has a key, and no words ask for it but such as are open again. */
  function isFree(key: MatchKey): boolean {
    const has = ({ meaning }: Found) => meaning.key === key;
    return !all.some(has) && (!asked.has(key) || reopened.some(has));
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

/** Whether a kind of control takes a key, and a box for a type of data of its own that one. */
const fits = (key: MatchKey, { kind, element }: Control) =>
  takes(key, kind) && (kind !== 'text' || (TYPED[(element as HTMLInputElement).type]?.test(key) ?? true));
const TYPED: Readonly<Record<string, RegExp>> = {
  email: /\.email/,
  tel: /\.phone/,
  url: /permalink/,
  date: /postedAt/,
  'datetime-local': /postedAt/,
};

/** Whether a key is what rules know to be asked for, of whomever: a box for a telephone or an e-mail takes no name. */
const isSaid = (key: MatchKey, { refused = '' }: Judgement) =>
  key.includes(/ × (phone|mail)$/.exec(refused)?.[1] ?? '');

/** Whether a word names the agent, or whoever is hurt, whose name is asked for. */
const isNamed = (key: MatchKey, said: string) =>
  /^(agent|victim)\./.test(key) && new RegExp(`=${key.split('.')[0]}\\b`).test(said);

/** Which of several persons is named, rules tell. */
const NAME = /^(reporter|victim|agent)\.(name|lastName|firstName)$/;

/** What is so much likelier overrules a rule, in natural logarithms. */
const FAR = 4;
/** By so much one of two boxes that say the same is likelier. */
const CLEAR = 2;

/** One piece of a number is worth nothing without the others, which rules read together. */
const PIECE = /(phone|postalCode)\d$/;
/** Numbers that may be asked for in pieces. */
const PIECES = /(phone|postalCode)$/;

/** How sure it must be: surer where the words name somebody else than whom the datum is of. What is the poster's, or some other person's, is no party's. */
function surenessFor(key: MatchKey, judgement: Judgement, told = '', isOwnShop = false): number {
  const says = (words: RegExp) => saysOutright(words, judgement);
  if (OF_PARTY.test(key) ? isOfPoster(judgement, told) || says(OF_OTHERS) : NAMED.test(key) && says(OF_ANOTHER))
    return NEVER;
  if (/address|phone/.test(key) && says(OF_EVENT)) return NEVER;
  const { refused = '' } = judgement;
  const [, whose = told] = /\b(victim|agent|shop|third|others|poster|kin)(?: beside| ×|$)/.exec(refused) ?? [];
  if (whose === '' || !OF_PERSON.test(key) || key.startsWith(`${whose}.`)) return SURE;
  if (whose === 'shop' && isOwnShop && key !== 'reporter.organization') return SUREST;
  return OF_PARTY.test(key) ? NEVER : SUREST;
}
const OF_PARTY = /^(reporter|victim|agent)\./;
/** Whether a label, a note or the heading of its block names whoever posted. */
const isOfPoster = ({ key, refused = '', said }: Judgement, told?: string) =>
  told === 'poster' || key === 'post.authorHandle' || /=poster\b/.test(said) || /\bposter\b/.test(refused);
/** Whether words say something in what they ask: in a case they only tell when it is asked. */
const saysOutright = (words: RegExp, { said }: Judgement) =>
  said.split(' | ').some((part) => words.test(part) && !/=if\b/.test(part));
/** Somebody who is no party: another one, whoever an unknown word makes of a party (`被害者の母`), what is a customer's. */
const OF_OTHERS =
  /=(third|another)\b|'s=guest|=\?( \S=·)? \S+=(victim|agent)\b|=(victim|agent|person) \S=\S+ [^ぁ-ん]\S*=\?/;
const OF_ANOTHER = /=another\b/;
const NAMED = /Handle$/;
/** Where something happened: no home. */
const OF_EVENT = /=(event|place|harm|copy|written|posts?)\b/;
const OF_PERSON = /^(reporter|victim|agent|case\.relationship)/;
/** What must be left alone counted twice as it was learned: at a third both are even. */
const SURE = 0.65;
/** A shop is often the sender's own. */
const SURER = 0.75;
const SUREST = 0.9;
const NEVER = 2;

/** Refusals that no likelihood overrules; the reading of a company's name has no key. */
const FORBIDDEN =
  /never answered|part of an address|autocomplete|a search|goes on|a kind of request|known to whoever|harmed|: script|org .+ kana/;

/** What one of the options must say. */
const ANSWERS: Readonly<Partial<Record<MatchKey, RegExp>>> = {
  'case.claim': /^(harm|harmed|right)$/,
  'case.relationship': /^(self|selfvictim|victim|agent|represent|party|kin)$/,
};
/** Less than any word. */
const LIKELY = 20;
