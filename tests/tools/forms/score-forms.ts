import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { labelledForms } from '../../harness/fill/labelled-forms';
import { launchScorer, noScore, type Score } from '../../harness/fill/score-form';

/**
 * `npm run score-forms -- [--misses] [--load] [--json FILE] DIR…`: the matcher over sets of labelled forms, a line a set
 * and one for all. `--misses` tells every print that is not right and every key that was missed, `--load` leaves out the
 * states that a person comes to, `--json` writes figures and misses to a file.
 */
const scorer = await launchScorer();
const args = process.argv.slice(2);
const place = args.indexOf('--json');
const target = place === -1 ? undefined : args[place + 1];
const folders = args.filter((each) => !each.startsWith('--') && each !== target);
const sum = noScore();
const sets: unknown[] = [];
for (const folder of folders) {
  const score = noScore();
  const forms: unknown[] = [];
  for (const form of labelledForms(folder)) {
    const misses: string[] = [];
    const own = await scorer.score(form, (line) => misses.push(line.trim()), args.includes('--load'));
    addTo(score, own);
    if (args.includes('--misses') && misses.length > 0) tell(` ${[form.name, ...misses].join('\n  ')}`);
    forms.push({ form: form.name, ...own, misses });
  }
  const path = resolve(folder);
  const set = join(basename(join(path, '..')), basename(path));
  print(set, score);
  addTo(sum, score);
  sets.push({ set, ...score, forms });
}
await scorer.close();
print('all', sum);
if (target) writeFileSync(target, `${JSON.stringify({ ...sum, sets }, null, 2)}\n`);
process.exit(sum.never === 0 ? 0 : 1);

function addTo(whole: Score, part: Score): void {
  for (const name of Object.keys(whole) as (keyof Score)[]) whole[name] += part[name];
}

function print(name: string, { right, wrong, never, missed }: Score): void {
  const precision = (right / (right + wrong + never || 1)).toFixed(3);
  const recall = (right / (right + missed || 1)).toFixed(3);
  tell(`${name}: right ${right} wrong ${wrong} never ${never} missed ${missed} | ${precision} / ${recall}`);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
