/**
 * `npm run mutate-pages -- [--json FILE] [--of DIRECTORY] [--platform ID] [--page PART] [--mutation NAME] [--said]`: every saved page of the
 * tests read as it is and under every mutation; one line a platform, and what was withheld there by reason. `--of`: with the adapters of another copy of the project.
 */
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeFigures } from '../bench/written-figures';
import { platformFixtures } from '../unit/platforms/adapters/platform-fixtures';
import { added, noScore, type Score } from './page-mutations/compare';
import { figuresOf, reasonTableOf, tableOf } from './page-mutations/figures-table';
import { readerOf } from './page-mutations/reader';
import { readMutated } from './page-mutations/run';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    of: { type: 'string' },
    platform: { type: 'string', multiple: true },
    page: { type: 'string', multiple: true },
    mutation: { type: 'string', multiple: true },
    said: { type: 'boolean' },
  },
});
const reader = await readerOf(values.of);

const byPlatform = new Map<string, Score>();
const byMutation = new Map<string, Score>();
const add = (scores: Map<string, Score>, key: string, score: Score) =>
  scores.set(key, added(scores.get(key) ?? noScore(), score));
for (const page of platformFixtures) {
  if (values.platform && !values.platform.includes(page.platform)) continue;
  if (values.page && !values.page.some((part) => page.name.includes(part))) continue;
  for (const [mutation, score] of readMutated(reader, page, values.mutation)) {
    add(byPlatform, page.platform, score);
    add(byMutation, mutation, score);
    if (values.said) for (const line of score.said) process.stderr.write(`${page.name} [${mutation}] ${line}\n`);
  }
  // What a document holds weakly stays in memory until a turn ends
  await setImmediate();
}

const all = ['all', [...byMutation.values()].reduce(added, noScore())] as const;
const platforms = [...byPlatform, all];
process.stdout.write(
  `${tableOf('platform', platforms)}\n\n${reasonTableOf(platforms)}\n\n${tableOf('mutation', byMutation)}\n`,
);
writeFigures(figuresOf([all, ...byPlatform, ...byMutation]));
