/**
 * `npm run mutate-pages -- [--json] [--of DIRECTORY] [--platform ID] [--said]`: every saved page of the tests read as it is
 * and under every mutation; one line a platform. `--of`: with the adapters of another copy of the project.
 */
import { parseArgs } from 'node:util';
import { platformFixtures } from '../unit/platforms/platform-fixtures';
import { added, noScore, type Score } from './page-mutations/compare';
import { readerOf } from './page-mutations/reader';
import { readMutated } from './page-mutations/run';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    of: { type: 'string' },
    platform: { type: 'string' },
    said: { type: 'boolean' },
  },
});
const reader = await readerOf(values.of);

const byPlatform = new Map<string, Score>();
const byMutation = new Map<string, Score>();
const add = (scores: Map<string, Score>, key: string, score: Score) =>
  scores.set(key, added(scores.get(key) ?? noScore(), score));
for (const page of platformFixtures) {
  if (values.platform && page.platform !== values.platform) continue;
  for (const [mutation, score] of readMutated(reader, page)) {
    add(byPlatform, page.platform, score);
    add(byMutation, mutation, score);
    if (values.said) for (const line of score.said) process.stderr.write(`${page.name} [${mutation}] ${line}\n`);
  }
}

const line = (name: string, { posts, found, false: none, right, wrong, absent, withheld }: Score) => {
  const reasons = Object.entries(withheld).map(([reason, count]) => `${reason} ${count}`);
  return `| ${name} | ${found}/${posts} | ${none} | ${right} | ${wrong} | ${absent} | ${reasons.join(', ') || '–'} |`;
};
const table = (scores: Map<string, Score>) => [...scores].map(([name, score]) => line(name, score)).join('\n');
const all = [...byMutation.values()].reduce(added, noScore());
if (values.json) {
  const plain = (scores: Map<string, Score>) =>
    Object.fromEntries([...scores].map(([name, score]) => [name, { ...score, said: undefined }]));
  process.stdout.write(`${JSON.stringify({ platforms: plain(byPlatform), mutations: plain(byMutation) }, null, 2)}\n`);
} else {
  const head = (name: string) =>
    `| ${name} | found | false | right | wrong | absent | withheld |\n|---|---|---|---|---|---|---|`;
  process.stdout.write(
    `${head('platform')}\n${table(byPlatform)}\n${line('all', all)}\n\n${head('mutation')}\n${table(byMutation)}\n`,
  );
}
