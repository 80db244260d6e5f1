import type { Attack, Family, Judged, Who } from '../attacks/attack';
import { families } from '../attacks/families';
import { withoutJson, writeFigures, written } from '../bench/written-figures';

/**
 * `npm run attack [-- --family NAME,NAME] [-- --only WORDS|WORDS] [-- --json FILE] [-- --all]`: makes every published attack, asks whoever must tell it, prints
 * how many were tried, held and missed, and lists the misses (`--all`: every attack). Exit code 1 when one was missed.
 */
const parameters = withoutJson(process.argv.slice(2));
const after = (name: string) => (parameters.includes(name) ? (parameters[parameters.indexOf(name) + 1] ?? '') : '');
const [wanted, only] = [after('--family'), after('--only')];
const chosen = families.filter(({ name }) => wanted.split(',').some((words) => name.includes(words)));
if (chosen.length === 0)
  throw new Error(`There is no family ${wanted}: ${families.map(({ name }) => name).join(', ')}`);

interface Row {
  family: string;
  attack: Attack;
  judged: Judged;
}

const rows: Row[] = [];
/** Families share what they open, so nothing is closed before the last. */
const closing: (() => Promise<unknown>)[] = [];
for (const family of chosen) {
  const begun = Date.now();
  const found = await tryFamily(family);
  rows.push(...found);
  const held = found.filter(({ judged }) => judged.isHeld).length;
  console.log(
    `${family.name.padEnd(40)} ${held} of ${found.length} held (${Math.round((Date.now() - begun) / 1_000)} s)`,
  );
}

for (const close of closing) await close();

async function tryFamily(family: Family): Promise<Row[]> {
  const { attacks, close } = await family.open();
  const names = new Set(attacks.map(({ tries }) => tries));
  if (names.size !== attacks.length) throw new Error(`Two attacks of one name in ${family.name}.`);
  const strange = attacks.find(({ who }) => !family.by.includes(who));
  if (strange) throw new Error(`${family.name} does not say that it is by a ${strange.who}.`);
  const waiting = attacks.filter(({ tries }) => only.split('|').some((words) => tries.includes(words))).entries();
  const found: (Row & { index: number })[] = [];
  const work = async () => {
    for (const [index, attack] of waiting) {
      const judged = await attack.run().catch((error: unknown) => ({ isHeld: false, said: String(error) }));
      found.push({ index, family: family.name, attack, judged });
      // At once: a run of an hour that is broken off has told what it found
      if (!judged.isHeld || parameters.includes('--all'))
        console.log(
          `  ${judged.isHeld ? 'held  ' : 'MISSED'} ${attack.who.padEnd(8)} ${attack.tries} → ${attack.told}: ${judged.said}`,
        );
    }
  };
  await Promise.all(Array.from({ length: family.atOnce ?? 2 }, work));
  if (close) closing.push(close);
  return found.sort((one, other) => one.index - other.index);
}

const everyone: readonly Who[] = ['stranger', 'insider', 'page', 'platform', 'thief'];
const cell = (some: readonly Row[]) => {
  const held = some.filter(({ judged }) => judged.isHeld).length;
  return some.length === 0 ? '' : `${some.length}: ${held} / ${some.length - held}`;
};
const table = [...chosen.map(({ name }) => name), 'all'].map((name) => {
  const own = rows.filter(({ family }) => name === 'all' || family === name);
  return [name, ...everyone.map((who) => cell(own.filter(({ attack }) => attack.who === who))), cell(own)];
});
console.log('\ntried: held / missed');
for (const [name = '', ...cells] of [['', ...everyone, 'all'], ...table])
  console.log([name.padEnd(40), ...cells.map((each) => each.padStart(14))].join(''));
const missed = rows.filter(({ judged }) => !judged.isHeld);
writeFigures([
  written('attacks tried', rows.length, 'attacks', wanted || only ? undefined : '>= 300'),
  written('attacks missed', missed.length, 'attacks', '= 0'),
  ...chosen.map(({ name }) =>
    written(`missed: ${name}`, missed.filter(({ family }) => family === name).length, 'attacks', '= 0'),
  ),
]);
process.exit(missed.length === 0 ? 0 : 1);
