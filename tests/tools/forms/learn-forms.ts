import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { familiesOf, languages } from '../../../utils/node/build/compile-lexicon';
import type { ControlKind } from '../../../utils/takedown/match/controls';
import { STEP, traitsBeside, traitsLacking } from '../../../utils/takedown/match/settling/traits';
import { matchKeys } from '../../../utils/takedown/plan/field-keys';
import { projectRoot } from '../../harness/build';
import { labelledForms } from '../../harness/fill/labelled-forms';
import type { SeenControl } from '../../harness/fill/learn-entry';
import { dice, type Lesson, learnFrom, NEVER } from '../../harness/fill/learning';
import { launchLooker, launchScorer, noScore, type Score } from '../../harness/fill/score-form';

/**
 * `npm run learn-forms`: learns from the labelled forms of reports, from `lexicon/asked-*.yml` and from the examples of
 * the lexicon what a control is likely to ask for, and writes `lexicon/learned.txt`. Run it after labels were added; it
 * comes to the same at every run. Takes two minutes.
 * `-- --leave-out LOT[,LOT] [--json FILE]` learns without those lots of forms (their names in the README of the forms),
 * scores them by what it learned and leaves `learned.txt` as it was: what would be read of forms that nobody has learned.
 */
const KEYS: readonly string[] = matchKeys;
/** What nearly every report asks for. */
const USUAL = new Set(KEYS.filter((key) => !/^(reporter\.(?!(name|email|organization)$)|thread\.number)/.test(key)));
/** How many of the others in a form count as not read. */
const UNREAD = 0.15;
/** Each control is learned in so many turns, in every other of them often with words that nobody knows. */
const TURNS = 4;
const UNHEARD = 0.7;
/** Weights that are kept, of some hundred thousand. */
const MOST = 45_000;
/** How many of its traits each lesson goes without, so that none is leant on alone. */
const MISSING = 0.2;
/** Authors of the sets before this one left alone trade names that all later ones ask for: they count half. */
const FIRST_RULED = 'ja22';
const OLDER = 0.5;
/** Steps of a weight at most. */
const STEEPEST = 18;
const KINDS: Readonly<Record<string, ControlKind>> = { line: 'text', area: 'textarea', choice: 'select', file: 'file' };
const forms = join(projectRoot, 'tests', 'fixtures', 'forms');
const lexicon = join(projectRoot, 'utils', 'takedown', 'match', 'lexicon');

const args = process.argv.slice(2);
const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
/** Lines of the README of the forms, a lot each, in the order in which they came. */
const sets = readFileSync(join(forms, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- **') && line.includes(' pages: '));
const lots = after('--leave-out')?.split(',') ?? [];
const leftOut = new Set(lots.flatMap(pagesOf));
const ruled = new Set(sets.slice(sets.findIndex((line) => line.startsWith(`- **${FIRST_RULED}**`))).flatMap(pagesIn));

const { look, page, close } = await launchLooker<SeenControl[]>('learn-entry.ts');
/** Without a share of the traits of each. */
function thinned(lessons: readonly Lesson[]): Lesson[] {
  const next = dice(5);
  const isKept = (trait: string) => trait.startsWith('K') || next() >= MISSING;
  return lessons.map((lesson) => ({ ...lesson, traits: lesson.traits.filter(isKept) }));
}
/** What stands round a control, in the order that the dice above were cast in. */
function aroundOf(keys: readonly (string | undefined)[], kinds: readonly string[], at: number): string[] {
  const beside = traitsBeside(keys, kinds, at);
  return [...beside.slice(0, -1), ...traitsLacking(keys.filter((_, place) => place !== at)), ...beside.slice(-1)];
}
/** Controls as their authors call them, each beside what the others are; a share of those counts as not read, as it is in life. */
async function lessonsOfForms(): Promise<Lesson[]> {
  const next = dice(3);
  const found: Lesson[] = [];
  for (const kind of readdirSync(forms, { withFileTypes: true })) {
    if (!kind.isDirectory() || kind.name === 'sign-up') continue;
    for (const { name, html, states } of labelledForms(join(forms, kind.name))) {
      // A page that nobody labelled says nothing of what is left alone.
      if (leftOut.has(`${kind.name}/${name}`) || !html.includes('data-expect')) continue;
      const known = new Set<string>();
      const isOlder = !ruled.has(`${kind.name}/${name}`);
      for (const acts of [[], ...states.map((state) => state.acts)]) {
        const controls = await look(html, acts);
        const isNew = controls.map((control) => !known.has(JSON.stringify(control)));
        for (const control of controls) known.add(JSON.stringify(control));
        for (let turn = 0; turn < TURNS; turn++) {
          const keys = controls.map(({ key }) => (key === NEVER || next() < UNREAD ? undefined : key));
          const kinds = controls.map((control) => control.kind);
          controls.forEach(({ key, traits }, at) => {
            if (isNew[at])
              found.push({
                key,
                traits: [
                  ...(turn % 2 === 1 && next() < UNHEARD ? inOtherWords(traits, next) : traits),
                  ...aroundOf(keys, kinds, at).filter(isTelling),
                ],
                weight: ((key === NEVER ? 2 : 1) * (isOlder ? OLDER : 1) * 2) / TURNS,
                // A shop's name beside the box for its company is left alone; without that box it is asked for.
                // In every other turn: of two boxes that say the same it still tells which.
                ...(key === NEVER && turn < TURNS / 2 ? { held: keys.filter((each) => each !== undefined) } : {}),
              });
          });
        }
      }
    }
  }
  return found;
}
/** As another author may put it: of the words some are left, of what they mean less. What stands round a control tells more then. */
const inOtherWords = (traits: readonly string[], next: () => number): string[] => [
  ...traits.filter((trait) => !/^[sweo]/.test(trait) || next() < (KEPT[trait[0] ?? ''] ?? 0)),
  's?',
];
const KEPT: Readonly<Record<string, number>> = { w: 0.5, s: 0.3 };
/** That a form does not ask for what few forms ask for tells nothing. */
const isTelling = (trait: string) => !trait.startsWith('m') || USUAL.has(trait.slice(1));

interface Label {
  key: string;
  kind: ControlKind;
  label: string;
}

/** What a label alone says; how long it is hangs on its form. */
async function lessonsOfLabels(labels: readonly Label[], weight: number): Promise<Lesson[]> {
  const told = await page.evaluate(
    (all) =>
      all.map(({ label }) =>
        (globalThis as unknown as { banken: typeof import('../../harness/fill/learn-entry') }).banken.labelTraits(
          label,
        ),
      ),
    labels,
  );
  return labels.map(({ key, kind }, at) => ({
    key,
    traits: [`K${kind}`, ...(told[at] ?? []).filter((trait) => !trait.startsWith('L'))],
    weight,
  }));
}

function asked(): Label[] {
  return languages.flatMap((language) => {
    const keys = parse(readFileSync(join(lexicon, `asked-${language}.yml`), 'utf8')) as Record<
      string,
      Record<string, string[]>
    >;
    return Object.entries(keys).flatMap(([key, boxes]) => labelsOf(key, boxes));
  });
}

function examples(): Label[] {
  const boxOf = (key: string) =>
    /quote|reason/.test(key)
      ? 'area'
      : /claim|relationship|country/.test(key)
        ? 'choice'
        : /evidence/.test(key)
          ? 'file'
          : 'line';
  return languages
    .flatMap(familiesOf)
    .flatMap(({ yes = {}, no = {} }) => [
      ...Object.entries(yes).flatMap(([key, labels]) => labelsOf(key, { [boxOf(key)]: labels })),
      ...labelsOf(NEVER, no),
    ]);
}

const labelsOf = (key: string, boxes: Readonly<Record<string, readonly string[]>>): Label[] =>
  Object.entries(boxes).flatMap(([box, labels]) => labels.map((label) => ({ key, kind: KINDS[box] ?? 'text', label })));

/** The keys, then a trait a line: a tab, and by class (a letter from `A`; `A` is what is left alone) its steps (from `j`). */
function written(lessons: readonly Lesson[]): string {
  const { weights } = learnFrom(thinned(lessons), KEYS, MOST);
  const lines = [...weights].flatMap(([trait, row]) => {
    const steps = [...row].flatMap((weight, at) => {
      const step = Math.max(-STEEPEST, Math.min(STEEPEST, Math.round(weight / STEP)));
      return step === 0 ? [] : [String.fromCharCode(FIRST_CLASS + at, NO_WEIGHT + step)];
    });
    return steps.length > 0 ? [`${trait}\t${steps.join('')}`] : [];
  });
  return `${[KEYS.join(' '), ...lines.sort()].join('\n')}\n`;
}
const FIRST_CLASS = 65;
const NO_WEIGHT = 106;

const lessons = [
  ...(await lessonsOfForms()),
  ...(await lessonsOfLabels(asked(), 1)),
  ...(await lessonsOfLabels(examples(), 0.3)),
];
await close();
const learned = join(lexicon, 'learned.txt');
const before = readFileSync(learned);
writeFileSync(learned, written(lessons));
if (leftOut.size > 0)
  try {
    await scoreLeftOut();
  } finally {
    writeFileSync(learned, before);
  }

/** Pages of a lot, as the README of the forms lists them. */
function pagesOf(lot: string): string[] {
  const line = sets.find((each) => each.startsWith(`- **${lot}**`));
  if (!line) throw new Error(`no lot ${lot} in the README of the forms`);
  return pagesIn(line);
}
function pagesIn(line: string): string[] {
  return (line.split(' pages: ')[1] ?? '').split(', ').map((each) => `${each.trim()}.html`);
}

async function scoreLeftOut(): Promise<void> {
  const scorer = await launchScorer();
  const sum = noScore();
  const misses: string[] = [];
  for (const kind of new Set([...leftOut].map((each) => each.split('/')[0] ?? '')))
    for (const form of labelledForms(join(forms, kind))) {
      if (!leftOut.has(`${kind}/${form.name}`)) continue;
      const own = await scorer.score(form, (line) => misses.push(`${form.name}: ${line.trim()}`));
      for (const name of Object.keys(sum) as (keyof Score)[]) sum[name] += own[name];
    }
  await scorer.close();
  const { right, wrong, never, missed } = sum;
  const shares = `${(right / (right + wrong + never || 1)).toFixed(3)} / ${(right / (right + missed || 1)).toFixed(3)}`;
  const line = `${lots.join(', ')}: right ${right} wrong ${wrong} never ${never} missed ${missed} | ${shares}`;
  process.stdout.write(`${[...misses, line].join('\n')}\n`);
  const target = after('--json');
  if (target) writeFileSync(target, `${JSON.stringify({ lots, ...sum, misses }, null, 2)}\n`);
}
