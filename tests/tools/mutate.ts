import { writeFigures, written } from '../bench/written-figures';
import { makeWorld, mutations, tryMutation } from '../unit/verify/run-mutations';
import { stampMutations } from '../unit/verify/stamp-mutations';

/**
 * `npm run mutate [-- --json FILE]`: changes a real pack in every way of the attack list, asks the strict verifier, prints the matrix.
 * Nothing is written. Exit code 1 when one change was not caught, or not for its own reason. One mutation for each
 * check and reason runs in the unit tests (verify-pack.test.ts).
 */
const { good, world } = await makeWorld();
const { mutations: stamps, close } = await stampMutations();
let missed = 0;
for (const mutation of [...mutations, ...stamps]) {
  const { name, id, reason, status, outcome, isCaught } = await tryMutation(mutation, good, world);
  if (!isCaught) missed += 1;
  console.log(
    `${isCaught ? 'caught' : 'MISSED'}  ${name.padEnd(62)} ${id.padEnd(12)} ${reason.padEnd(36)} ${status}, ${outcome}`,
  );
}
await close();
const total = mutations.length + stamps.length;
console.log(`\n${total - missed} of ${total} caught for their own reason`);
writeFigures([written('mutations tried', total, 'mutations'), written('not caught', missed, 'mutations', '= 0')]);
process.exit(missed === 0 ? 0 : 1);
