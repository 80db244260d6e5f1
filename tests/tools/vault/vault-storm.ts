import { parseArgs } from 'node:util';
import { writeFigures, written } from '../../bench/written-figures';
import { hasGateway } from '../../harness/vault/gateway';
import { storm } from '../../harness/vault/storm';

/**
 * `npm run vault-storm [-- --writers 50 --browsers 4 --events 10000 --json FILE]`: processes that write to one vault on the
 * real store, some of them the built extension in Chromium, while they, the extension's workers, whole browsers and the
 * store's front are killed at random, requests are refused (503) and cut, and clocks differ by up to 16 minutes. Prints what was lost, doubled or told in two ways afterwards; exit 0 only if nothing was.
 */
const option = (name: string) => ({ type: 'string', default: name }) as const;
const { values } = parseArgs({
  options: {
    ...{ writers: option('50'), browsers: option('4'), events: option('10000'), cases: option('10') },
    json: { type: 'string' },
  },
});
if (!hasGateway()) process.exit(2);
const writers = Number(values.writers);
const [events, browsers] = [Number(values.events), Number(values.browsers)];
const after = await storm({
  ...{ writers, browsers, events, cases: Number(values.cases) },
  ...{ kills: Math.max(10, writers * 2), workerKills: browsers * 5, browserKills: browsers * 5, frontKills: 12 },
});
console.log(JSON.stringify(after, undefined, 2));
const figures = [
  written('vault storm: events written', after.written, 'events', `>= ${events}`),
  written('vault storm: events lost', after.lost, 'events', '= 0'),
  written('vault storm: forked places', after.forked, 'places', '= 0'),
  written('vault storm: objects put twice', after.doubled, 'objects', '= 0'),
  written('vault storm: objects that a browser itself sent again', after.resent, 'objects'),
  written('vault storm: words said twice', after.repeated, 'events', '= 0'),
  written('vault storm: events not believed', after.apart, 'events', '= 0'),
  written('vault storm: events not readable', after.unreadable, 'events', '= 0'),
  written('vault storm: cases told in two ways', after.split, 'cases', '= 0'),
  written('vault storm: writers killed', after.blows.kills, 'kills', '>= 10'),
  written('vault storm: workers of the extension killed', after.blows.workerKills, 'kills', `>= ${browsers}`),
  written('vault storm: browsers killed', after.blows.browserKills, 'kills', `>= ${browsers}`),
  written('vault storm: store front killed', after.blows.frontKills, 'kills', '>= 5'),
  written('vault storm: requests refused or cut', after.refusedByStore, 'requests', '>= 1'),
  written('vault storm: seconds', after.seconds, 's'),
];
writeFigures(figures);
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
