import { writeFigures } from '../bench/written-figures';
import { buildExtension } from '../harness/build';
import { quantitiesOf } from '../soak/quantities';
import { soakBuild } from '../soak/soak-build';

/**
 * `npm run soak [-- --short] [--tabs N --posts N --records N --presses N --exports N --worker-kills N --browser-kills N
 * --clock-jumps N --full-disks N --updates N --days N] [--json FILE]`: hours of use in one profile of the built extension
 * in Chromium, on this machine alone. Exit code 0 only if no acknowledged record was lost, nothing went unhandled and the
 * heaps stayed flat.
 */
// A run that is broken off takes its browser along
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const figures = await soakBuild(buildExtension(), quantitiesOf(process.argv.slice(2)), (line) => console.log(line));
for (const { name, value, unit, target = '', ok } of figures)
  console.log(`${ok ? '     ' : 'FAULT'} ${name}: ${value} ${unit}${target && ` (${target})`}`);
writeFigures(figures);
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
