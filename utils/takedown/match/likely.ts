import { type MatchKey, matchKeys } from '../plan/field-keys';
import type { Control } from './controls';
import type { Judgement } from './judge';
import { lexicon } from './lexicon/open-lexicon';
import { optionsThat } from './options';
import { takes } from './pairs';
import { says } from './phrases';
import type { Found } from './settle';
import { isReachable } from './shown';
import type { ControlText } from './texts/surrounding-texts';
import { STEP, traitsAround, traitsOf } from './traits';

/** By trait: how much it speaks for each class; the first class is what must be left alone. */
let weights: ReadonlyMap<string, ReadonlyMap<number, number>> | undefined;
let classes: readonly string[] = [];

function unpackWeights(): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const { likely } = lexicon();
  classes = ['', ...likely.keys.split(' ')];
  return new Map(
    likely.traits.split('\n').map((row) => {
      const [trait = '', steps = ''] = row.split('\t');
      const placeAndLevel = [...steps.matchAll(/(.)(.)/g)].map(
        ([, place = '', level = '']) => [place.charCodeAt(0) - FIRST_PLACE, level.charCodeAt(0) - NO_WEIGHT] as const,
      );
      return [trait, new Map(placeAndLevel)];
    }),
  );
}
const FIRST_PLACE = 97;
const NO_WEIGHT = 79;

/** What a control with these traits is most likely, and how sure that is; `''` is what must be left alone. */
function likeliest(traits: readonly string[]): { key: string; share: number } {
  weights ??= unpackWeights();
  const sums = classes.map(() => 0);
  for (const trait of traits)
    for (const [place, level] of weights.get(trait) ?? []) sums[place] = (sums[place] ?? 0) + level * STEP;
  const most = Math.max(...sums);
  const whole = sums.reduce((sum, each) => sum + Math.exp(each - most), 0);
  return { key: classes[sums.indexOf(most)] ?? '', share: 1 / whole };
}

/** What a page holds besides what its words say for sure. */
interface Rest {
  /** All its controls, those of a block that waits too. */
  controls: readonly Control[];
  textOf(control: Control): ControlText;
  judgementOf(element: Element): Judgement | undefined;
  /** What is asked for somewhere by words that say so. */
  asked: ReadonlySet<MatchKey>;
  /** Whether a control belongs to the report. */
  isOfReport(entry: Found): boolean;
}

/**
 * What words, neighbours and what a report asks for nowhere else together make likely, where no rule reads a control. It
 * was learned from labelled forms and labels (`lexicon/learned.txt`). Each datum once, the surest first; what a rule
 * forbids, or reads and then refuses, stays alone.
 */
export function withLikely(found: readonly Found[], rest: Rest): Found[] {
  const { controls, judgementOf, asked } = rest;
  const keys = controls.map(({ element }) => {
    const said = found.find(({ control }) => control.element === element)?.meaning.key;
    return said ?? (isReachable(element) ? undefined : judgementOf(element)?.key);
  });
  const kinds = controls.map(({ kind }) => kind);
  const guesses = controls.flatMap((control, at) => {
    const judgement = judgementOf(control.element);
    const isOpen = keys[at] === undefined && judgement && !judgement.key && !FORBIDDEN.test(judgement.refused ?? '');
    if (!isOpen || !mayBeRead(control, judgement.said) || !isReachable(control.element)) return [];
    const traits = [...traitsOf(control, rest.textOf(control)), ...traitsAround(keys, kinds, at)];
    const { key: name, share } = likeliest(traits);
    const key = matchKeys.find((each) => each === name);
    if (key === undefined || share < leastSure(key, control, judgement) || asked.has(key) || !takes(key, control.kind))
      return [];
    if (isOfAnother(key, judgement.refused, rest.textOf(control).told)) return [];
    const answers = control.kind === 'text' ? undefined : ANSWERS[key];
    if (answers && optionsThat(control, answers) === 0) return [];
    const reason = `likely ${share.toFixed(2)}: ${judgement.reason}`;
    return [{ share, entry: { control, meaning: { ...judgement, key, score: LIKELY, reason } } }];
  });
  const all = [...found];
  for (const { entry } of guesses.toSorted((one, other) => other.share - one.share))
    if (!all.some(({ meaning }) => meaning.key === entry.meaning.key) && rest.isOfReport(entry)) all.push(entry);
  return all;
}

/** Something known must be said, unless the box itself or its options tell what it takes; a file may be a paper that shows who one is. */
const mayBeRead = ({ kind, element }: Control, said: string) =>
  kind === 'file'
    ? !/=(self|represent|agent)/.test(said)
    : !kind.startsWith('text') || /=[a-z]/.test(said) || element.matches('[type=url], [type=email]');

/** Whether the words name somebody else than whom the datum is of. */
function isOfAnother(key: MatchKey, refused = '', told = ''): boolean {
  const [, whose = told] = /\b(victim|agent|shop|third|others|poster|kin)(?: beside| ×|$)/.exec(refused) ?? [];
  const isStanding = refused.startsWith('case.relationship in') && /^(victim|agent)/.test(key);
  const isOfPerson = /^(reporter|victim|agent|case\.relationship)/.test(key);
  return isStanding || (whose !== '' && isOfPerson && !key.startsWith(`${whose}.`));
}

/** Refusals that no likelihood overrules. */
const FORBIDDEN =
  /never answered|part of an address|autocomplete|a search|goes on|a kind of request|known to whoever|: script/;

/** How sure it must be. What stands in a box for words, and of which nearly every report has one, is seldom another thing. */
function leastSure(key: MatchKey, { kind }: Control, { said, reason }: Judgement): number {
  if (key === 'reporter.emailConfirm' && !/=(again|mailagain|twice)/.test(said)) return 2;
  if (key === 'case.relationship' && said === '') return 2;
  if (key === 'case.reason' && says('remarks', reason)) return 2;
  // `Who posted it, if not you`, the name of a law in one line
  if (
    (key === 'victim.name' && /^\S+=post/.test(said)) ||
    (key === 'post.quote' && (kind === 'text' || /=rule/.test(said)))
  )
    return 2;
  if (key === 'post.authorHandle') return /=(handle|account|posts)\b/.test(said) && !/=self/.test(said) ? 0.5 : 0.95;
  if (key === 'post.postedAt') return 0.97;
  return /^(case\.(claim|reason)|post\.(quote|permalink)|thread|victim)/.test(key) ? 0.6 : 0.85;
}
/** What one of the options must say. */
const ANSWERS: Readonly<Partial<Record<MatchKey, RegExp>>> = {
  'case.claim': /^(harm|harmed|right)$/,
  'case.relationship': /^(self|selfvictim|victim|agent|represent|party|kin)$/,
};
/** Less than any word. */
const LIKELY = 20;
