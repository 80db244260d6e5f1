import { loadavg } from 'node:os';
import { withoutJson, writeFigures } from '../written-figures';
import { printPiece, type Taken, writtenPiece } from './line';
import { pieces } from './pieces';

/**
 * `npm run bench -- --scale N [--only PIECE,PIECE] [--json FILE]`: data of N cases in the database of the built extension in
 * Chromium and, for the growth, of a fiftieth and a fifth of them; then what a person waits for, each beside a floor of the
 * same run, piece by piece. A piece that fails does not take the others with it.
 */
const parameters = withoutJson(process.argv.slice(2));
const after = (name: string) => (parameters.includes(name) ? parameters[parameters.indexOf(name) + 1] : undefined);
const most = Number(after('--scale'));
if (!Number.isInteger(most) || most < 50) throw new Error('--scale needs a number of cases from 50 on.');
const wanted = after('--only')?.split(',') ?? Object.keys(pieces);
const unknown = wanted.filter((name) => !(name in pieces));
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(pieces).join(', ')}; not ${unknown.join(', ')}.`);

const all: [name: string, taken: Taken[]][] = [];
for (const [name, measure] of Object.entries(pieces)) {
  if (!wanted.includes(name)) continue;
  const taken: Taken[] = [];
  all.push([name, taken]);
  try {
    for await (const each of measure(most)) {
      taken.push(each);
      // A run that is cut off has told what it knew
      for (const { name: line, value, unit } of each.lines)
        console.error(`${name} ${each.size}: ${line} ${value.toFixed(1)} ${unit}`);
      writeFigures(all.flatMap(([title, lines]) => writtenPiece(title, lines)));
    }
  } catch (error) {
    console.error(`${name}: ${String(error)}`);
    process.exitCode = 1;
  }
  printPiece(name, taken);
  console.log(
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  writeFigures(all.flatMap(([title, lines]) => writtenPiece(title, lines)));
}
