import { matchKeys } from '../../plan/field-keys';
import type { Control } from '../controls';
import { ownerOf } from '../labels/headings';
import { joined } from '../labels/joins';
import { segmentsOf } from '../labels/label-parts';
import { remembered } from '../labels/remembered';
import { optionWords, sensesOfOptions } from '../options';
import type { ControlText } from '../texts/surrounding-texts';

/** What a control may be told by, each a short text: `wlink` (a word), `surl` (a sense), `Ktext`. */
type Trait = string;

/** How much a step of a learned weight is. */
export const STEP = 0.25;

/** The words that ask: its label, else what stands in the empty box. */
const labelOf = ({ own, near, hint, head }: ControlText) => own || near || hint || head;

/** What the words of a label say: their senses, in what order, and the words themselves. */
export const traitsOfLabel: (label: string) => readonly Trait[] = remembered(labelTraits);

/** What a control says by itself, whatever its neighbours are. */
export function traitsOf(control: Control, text: ControlText): Trait[] {
  const { kind, element } = control;
  const type = kind === 'text' ? [`T${(element as HTMLInputElement).type}`] : [];
  const owner = text.sections.map(ownerOf).find((each) => each !== undefined);
  return [
    `K${kind}`,
    ...type,
    ...(owner ? [`O${owner}`] : []),
    ...traitsOfRole('c', element.getAttribute('autocomplete') ?? ''),
    ...traitsOfOptions(optionWords(control)),
    ...traitsOfLabel(labelOf(text)),
    ...ROLES.flatMap(([role, sign]) => traitsOfRole(sign, text[role])),
    ...SAMPLES.flatMap((sample, at) => (sample.test(text.hint) ? [`H${at}`] : [])),
  ];
}

/** Where words may stand round a control. */
const ROLES = [
  ['own', 'o'],
  ['near', 'n'],
  ['head', 'd'],
  ['hint', 'h'],
  ['shared', 's'],
  ['ident', 'i'],
] as const;

/** What an empty box may show of an answer. */
const SAMPLES = [/https?:/, /@/, /\d/];

/** The words that stand in one place (by its sign: `o` is the own label); without a word only that something stands there. */
export function traitsOfRole(sign: string, words: string): Trait[] {
  return words === '' ? [] : [...new Set(['', ...wordsIn(words)].map((word) => `w${sign}:${word}`))];
}

/** What the options of a list say, and what half of them say. */
function traitsOfOptions(words: readonly string[]): Trait[] {
  const options = words.filter((each) => each !== '').slice(0, MOST_OPTIONS);
  const all = sensesOfOptions(options);
  const senses = [...new Set(all.flat())].flatMap((sense) => {
    const count = all.filter((said) => said.includes(sense)).length;
    return [`o${sense}`, ...(count * 2 >= all.length ? [`oo${sense}`] : [])];
  });
  const told = new Set(options.flatMap(wordsIn));
  return [...senses, ...[...told].map((word) => `wp:${word}`), `N${Math.min(9, words.length)}`];
}
const MOST_OPTIONS = 20;

function labelTraits(label: string): Trait[] {
  const rows = segmentsOf(label)
    .filter(({ isNote }) => !isNote)
    .map(({ senses }) => joined(senses));
  const senses = rows.flat();
  const first = rows.find((row) => row.length > 0) ?? [];
  const words = wordsIn(label);
  return [
    ...new Set([
      ...senses.map((sense) => `s${sense}`),
      ...(first.length > 0 ? [`e${first.at(-1)}`] : []),
      ...words.map((word) => `w${word}`),
      `L${LENGTHS.findLastIndex((least) => label.length >= least)}`,
    ]),
  ];
}
const LENGTHS = [0, 1, 6, 15, 30, 60];

/** Latin words whole, Japanese ones two letters at a time. */
export const wordsIn: (label: string) => readonly string[] = remembered((label) =>
  (label.match(/[a-z][a-z']*|[ぁ-んァ-ヶー一-龠々]+|\d+/g) ?? [])
    .flatMap((word) =>
      /[a-z\d]/.test(word) || word.length === 1
        ? [word]
        : [...word].slice(1).map((letter, at) => `${word[at]}${letter}`),
    )
    .slice(0, MOST_WORDS),
);
const MOST_WORDS = 40;

/** What a form does not ask for. */
export const traitsLacking = (keys: readonly (string | undefined)[]): Trait[] =>
  matchKeys.filter((key) => !keys.includes(key)).map((key) => `m${key}`);

/** The keys before and behind a control, and how many like it are open. */
export function traitsBeside(keys: readonly (string | undefined)[], kinds: readonly string[], at: number): Trait[] {
  const others = keys.map((key, place) => (place === at ? undefined : key));
  const name = (place: number) => (keys.length > place && place >= 0 ? (others[place] ?? '?') : '.');
  const read = others.flatMap((key, place) => (key === undefined ? [] : [place]));
  const open = kinds.filter((kind, place) => place !== at && kind === kinds[at] && others[place] === undefined).length;
  return [
    `p${name(at - 1)}`,
    `q${name(at + 1)}`,
    `P${name(read.findLast((place) => place < at) ?? -1)}`,
    `Q${name(read.find((place) => place > at) ?? -1)}`,
    `a${kinds[at]}${Math.min(2, open)}`,
  ];
}
