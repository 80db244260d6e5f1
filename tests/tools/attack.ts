import { existsSync } from 'node:fs';
import type { Attack, Family } from '../attacks/attack-shape';
import { families } from '../attacks/families';
import { withoutJson, writeFigures, written } from '../bench/written-figures';
import { keptRows, type Row, tableOf } from './attack-rows';

const usage = `npm run attack [-- --family NAME,NAME] [--only WORDS|WORDS] [--kept FILE] [--json FILE] [--all]

Makes every published attack, asks whoever must tell it, prints how many were tried, held and missed, and lists the misses.

  --family NAME,NAME   those whose names hold one of these words
  --only WORDS|WORDS   attacks whose descriptions hold one of these words
  --kept FILE          keeps what was judged, line by line: the same command goes on where it was broken off
  --json FILE          writes the figures
  --all                lists every attack, not only what was missed

Families: ${families.map(({ name }) => name).join(', ')}
Exit code 1 when one was missed.`;

const parameters = withoutJson(process.argv.slice(2));
if (parameters.some((each) => each === '--help' || each === '-h')) {
  console.log(usage);
  process.exit(0);
}
const valued = ['--family', '--only', '--kept'];
const strange = parameters.filter(
  (each, at) => each !== '--all' && !valued.includes(each) && !valued.includes(parameters[at - 1] ?? ''),
);
if (strange.length > 0) {
  console.error(`Not known: ${strange.join(' ')}\n\n${usage}`);
  process.exit(2);
}
if (!existsSync(new URL('../../.wxt/tsconfig.json', import.meta.url))) {
  console.error('The adapters are gathered by the build: run `npx wxt prepare` first.');
  process.exit(2);
}
const after = (name: string) => (parameters.includes(name) ? (parameters[parameters.indexOf(name) + 1] ?? '') : '');
const [wanted, only] = [after('--family'), after('--only')];
const chosen = families.filter(({ name }) => wanted.split(',').some((words) => name.includes(words)));
if (chosen.length === 0)
  throw new Error(`There is no family ${wanted}: ${families.map(({ name }) => name).join(', ')}`);

const { rows: known, keep } = keptRows(after('--kept'));
const rows: Row[] = [];
/** Families share what they open, so nothing is closed before the last. */
const closing: (() => Promise<unknown>)[] = [];
for (const family of chosen) {
  const begun = Date.now();
  // A family that cannot even be opened is told, and the others go on
  const found = await tryFamily(family).catch((error: unknown) => [
    rowOf(family, { tries: 'to open it', who: family.by[0] ?? 'stranger', told: 'opened' }, false, String(error)),
  ]);
  rows.push(...found);
  const held = found.filter(({ isHeld }) => isHeld).length;
  console.log(
    `${family.name.padEnd(40)} ${held} of ${found.length} held (${Math.round((Date.now() - begun) / 1_000)} s)`,
  );
}

for (const close of closing) await close().catch((error: unknown) => console.log(`  not closed: ${String(error)}`));

function rowOf(
  { name }: Family,
  { tries, who, told }: Pick<Attack, 'tries' | 'who' | 'told'>,
  isHeld: boolean,
  said: string,
): Row {
  return { family: name, tries, who, told, isHeld, said };
}

async function tryFamily(family: Family): Promise<Row[]> {
  const { attacks, close } = await family.open();
  if (close) closing.push(close);
  const names = new Set(attacks.map(({ tries }) => tries));
  if (names.size !== attacks.length) throw new Error(`Two attacks of one name in ${family.name}.`);
  const strange = attacks.find(({ who }) => !family.by.includes(who));
  if (strange) throw new Error(`${family.name} does not say that it is by a ${strange.who}.`);
  const asked = attacks.filter(({ tries }) => only.split('|').some((words) => tries.includes(words)));
  const found = new Map<string, Row>();
  for (const row of known) if (row.family === family.name) found.set(row.tries, row);
  const waiting = asked.filter(({ tries }) => !found.has(tries)).values();
  const work = async () => {
    for (const attack of waiting) {
      const judged = await attack.run().catch((error: unknown) => ({ isHeld: false, said: String(error) }));
      const row = rowOf(family, attack, judged.isHeld, judged.said);
      found.set(attack.tries, row);
      keep(row);
      // At once: a run of an hour that is broken off has told what it found
      if (!row.isHeld || parameters.includes('--all'))
        console.log(
          `  ${row.isHeld ? 'held  ' : 'MISSED'} ${row.who.padEnd(8)} ${row.tries} → ${row.told}: ${row.said}`,
        );
    }
  };
  await Promise.all(Array.from({ length: family.atOnce ?? 2 }, work));
  return asked.flatMap(({ tries }) => found.get(tries) ?? []);
}

console.log('\ntried: held / missed');
const names = chosen.map(({ name }) => name);
for (const line of tableOf(rows, names)) console.log(line);
const missed = rows.filter(({ isHeld }) => !isHeld);
writeFigures([
  written('attacks tried', rows.length, 'attacks', wanted || only ? undefined : '>= 300'),
  written('attacks missed', missed.length, 'attacks', '= 0'),
  ...names.map((name) =>
    written(`missed: ${name}`, missed.filter(({ family }) => family === name).length, 'attacks', '= 0'),
  ),
]);
process.exit(missed.length === 0 ? 0 : 1);
