import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compileLexicon } from '../../utils/node/build/compile-lexicon';
import { labelledForms } from '../harness/fill/labelled-forms';
import type { Score } from '../harness/fill/score-form';

/**
 * `npm run score-forms -- [--misses] [--load] [--json FILE] DIR…`: the matcher over sets of labelled forms, a line a set
 * and one for all. `--misses` tells every print that is not right and every key that was missed, `--load` leaves out the
 * states that a person comes to, `--json` writes figures and misses to a file.
 */
compileLexicon();
const { noScore, scoreForm } = await import('../harness/fill/score-form');
await (await import('../../utils/takedown/match/match-form')).openLexicon();
const args = process.argv.slice(2);
const place = args.indexOf('--json');
const target = place === -1 ? undefined : args[place + 1];
const folders = args.filter((each) => !each.startsWith('--') && each !== target);
const sum = noScore();
const sets = folders.map((folder) => {
  const score = noScore();
  const forms = labelledForms(folder).map((form) => {
    const misses: string[] = [];
    const own = scoreForm(form, (line) => misses.push(line.trim()), args.includes('--load'));
    addTo(score, own);
    if (args.includes('--misses') && misses.length > 0) tell(` ${[form.name, ...misses].join('\n  ')}`);
    return { form: form.name, ...own, misses };
  });
  const path = resolve(folder);
  const set = join(basename(join(path, '..')), basename(path));
  print(set, score);
  addTo(sum, score);
  return { set, ...score, forms };
});
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
