import { weightsSlot } from '../../page-slots';
import { type MatchKey, matchKeys } from '../plan/field-keys';
import type { Control } from './controls';
import type { Judgement } from './judge';
import { optionsThat } from './options';
import { takes } from './pairs';
import type { Found } from './settle';
import { isReachable } from './shown';
import type { ControlText } from './texts/surrounding-texts';
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

/** What is most likely, and how sure that is; `''` is what must be left alone. */
function likeliest(sums: readonly number[]): { key: string; share: number } {
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
 * was learned from labelled forms and labels (`lexicon/learned.txt`). Each datum once, the surest first, and what was read
 * tells of the rest; what a rule forbids, or reads and then refuses, stays alone.
 */
export function withLikely(found: readonly Found[], rest: Rest): Found[] {
  const { controls, judgementOf, asked } = rest;
  const all = [...found];
  const keys = controls.map(({ element }) => {
    const said = found.find(({ control }) => control.element === element)?.meaning.key;
    return said ?? (isReachable(element) ? undefined : judgementOf(element)?.key);
  });
  const kinds = controls.map(({ kind }) => kind);
  const open = controls.flatMap((control, at) => {
    const judgement = judgementOf(control.element);
    const isOpen = keys[at] === undefined && judgement && !judgement.key && !FORBIDDEN.test(judgement.refused ?? '');
    return isOpen && isReachable(control.element)
      ? [{ control, at, judgement, sums: weighed(traitsOf(control, rest.textOf(control))) }]
      : [];
  });
  for (;;) {
    const guesses = open.flatMap(({ control, at, judgement, sums }) => {
      const { key: name, share } = likeliest(weighed(traitsAround(keys, kinds, at), sums));
      const key = matchKeys.find((each) => each === name);
      if (keys[at] !== undefined || key === undefined || share < SURE || asked.has(key) || !takes(key, control.kind))
        return [];
      const answers = control.kind === 'text' ? undefined : ANSWERS[key];
      if (PIECE.test(key) || isOfAnother(key, judgement.refused, rest.textOf(control).told)) return [];
      if (all.some(({ meaning }) => meaning.key === key) || (answers && optionsThat(control, answers) === 0)) return [];
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
}

/** One piece of a number is worth nothing without the others, which rules read together. */
const PIECE = /(phone|postalCode)\d$/;

/** Whether the words name somebody else than whom the datum is of. */
function isOfAnother(key: MatchKey, refused = '', told = ''): boolean {
  const [, whose = told] = /\b(victim|agent|shop|third|others|poster|kin)(?: beside| ×|$)/.exec(refused) ?? [];
  return whose !== '' && OF_PERSON.test(key) && !key.startsWith(`${whose}.`);
}
const OF_PERSON = /^(reporter|victim|agent|case\.relationship)/;

/** Refusals that no likelihood overrules. */
const FORBIDDEN =
  /never answered|part of an address|autocomplete|a search|goes on|a kind of request|known to whoever|: script/;

/** How sure it must be. */
const SURE = 0.6;

/** What one of the options must say. */
const ANSWERS: Readonly<Partial<Record<MatchKey, RegExp>>> = {
  'case.claim': /^(harm|harmed|right)$/,
  'case.relationship': /^(self|selfvictim|victim|agent|represent|party|kin)$/,
};
/** Less than any word. */
const LIKELY = 20;
