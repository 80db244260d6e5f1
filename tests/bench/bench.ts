import { argv } from 'node:process';

/** What is measured, by the option that asks for it. */
const benches: Readonly<Record<string, readonly [says: string, run: () => Promise<unknown>]>> = {
  '--opening': ['how soon popup and panel are painted', () => import('./opening')],
  '--first-minute': ["from the install to each role's first work", () => import('./first-minute')],
  '--scale': ['N [--only NAMES]: every figure of N cases, beside floors', () => import('./scale/scale')],
  '--campaigns': ['N: compares N records', () => import('./campaigns')],
};
const more = ['--json', '--only'];

/** `npm run bench`: every figure of a small profile, or what one option asks for; `--help` tells of them. */
const options = argv.slice(2).filter((option) => option.startsWith('-'));
const unknown = options.filter((option) => !(option in benches || more.includes(option)));
if (unknown.length > 0) {
  const isAsked = unknown.every((option) => ['--help', '-h'].includes(option));
  const lines = Object.entries(benches).map(([option, [says]]) => `  ${option.padEnd(15)} ${says}`);
  console.log(
    `npm run bench -- [OPTION] [--json FILE]\n  (none)          every figure of a small profile\n${lines.join('\n')}`,
  );
  if (!isAsked) throw new Error(`unknown: ${unknown.join(' ')}`);
} else {
  const asked = Object.keys(benches).find((option) => options.includes(option));
  await (asked && benches[asked] ? benches[asked][1]() : import('./every-figure'));
}
