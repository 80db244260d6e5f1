import { existsSync } from 'node:fs';
import { writeFigures, written } from '../bench/written-figures';
import { makeWorld, mutations, shellDiffers, tryMutation } from '../unit/verify/run-mutations';
import { stampMutations } from '../unit/verify/stamp-mutations';

/**
 * `npm run mutate [-- words of a name] [-- --json FILE]`: changes a real pack in every way of the attack list, asks the strict verifier
 * and the pack's verify.sh, prints the matrix. Nothing is written. Exit code 1 when one change was not caught, or not
 * for its own reason, or when verify.sh says something else on what it checks, too. Unit tests run the same mutations.
 */
const [wanted = ''] = process.argv
  .slice(2)
  .filter((word, index, words) => !word.startsWith('--') && words[index - 1] !== '--json');
const { good, world } = await makeWorld();
const { mutations: stamps, close } = await stampMutations();
const all = [...mutations, ...stamps].filter(({ name }) => name.includes(wanted));
/** Debian's sh is dash; BusyBox is the narrowest there is. */
const shells = [['sh'], ...(existsSync('/usr/bin/busybox') ? [['busybox', 'sh']] : [])];
let missed = 0;
let apart = 0;
let compared = 0;
const waiting = all.entries();
const work = async () => {
  for (const [index, mutation] of waiting) {
    const caught = await tryMutation(mutation, good, world);
    const { name, id, reason, status, outcome, isCaught } = caught;
    const differs = await shellDiffers(mutation, caught, shells[index % shells.length]);
    if (!isCaught) missed += 1;
    if (differs) compared += 1;
    if (differs?.length) apart += 1;
    const shell = differs
      ? differs.length > 0
        ? `verify.sh DIFFERS: ${differs.join('; ')}`
        : 'verify.sh agrees'
      : '-';
    console.log(
      `${isCaught ? 'caught' : 'MISSED'}  ${name.padEnd(62)} ${id.padEnd(12)} ${reason.padEnd(36)} ${status}, ${outcome}, ${shell}`,
    );
  }
};
await Promise.all([work(), work()]);
await close();
console.log(`\n${all.length - missed} of ${all.length} caught for their own reason`);
console.log(`${compared - apart} of ${compared} packs that verify.sh could be given: the same verdict and reasons`);
writeFigures([
  written('mutations tried', all.length, 'mutations'),
  written('not caught', missed, 'mutations', '= 0'),
  written('told otherwise by verify.sh', apart, 'mutations', '= 0'),
]);
process.exit(missed + apart === 0 ? 0 : 1);
