import { parseArgs } from 'node:util';
import { writeFigures, written } from '../bench/written-figures';
import { hasGateway } from '../harness/vault/gateway';
import { storm } from '../harness/vault/storm';

/**
 * `npm run vault-storm [-- --writers 50 --events 10000 --json FILE]`: processes that write to one vault on the real store
 * while they, the store's front and the network are killed, cut and refused at random and their clocks differ by up to
 * 16 minutes. Prints what was lost, doubled or told in two ways afterwards; exit 0 only if nothing was.
 */
const option = (name: string) => ({ type: 'string', default: name }) as const;
const { values } = parseArgs({
  options: { writers: option('50'), events: option('10000'), cases: option('10'), json: { type: 'string' } },
});
if (!hasGateway()) process.exit(2);
const writers = Number(values.writers);
const wanted = { writers, events: Number(values.events), cases: Number(values.cases) };
const after = await storm({ ...wanted, kills: Math.max(10, writers * 2), frontKills: 12 });
console.log(JSON.stringify(after, undefined, 2));
const figures = [
  written('vault storm: events written', after.written, 'events', `>= ${wanted.events}`),
  written('vault storm: events lost', after.lost, 'events', '= 0'),
  written('vault storm: forked places', after.forked, 'places', '= 0'),
  written('vault storm: objects put twice', after.doubled, 'objects', '= 0'),
  written('vault storm: events not believed', after.apart, 'events', '= 0'),
  written('vault storm: events not readable', after.unreadable, 'events', '= 0'),
  written('vault storm: cases told in two ways', after.split, 'cases', '= 0'),
  written('vault storm: writers killed', after.killed, 'kills'),
  written('vault storm: store front killed', after.frontKilled, 'kills'),
  written('vault storm: seconds', after.seconds, 's'),
];
writeFigures(figures);
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
