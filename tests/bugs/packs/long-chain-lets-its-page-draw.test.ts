import { expect, it } from 'vitest';
import { entryHash, genesis, verifyChain } from '../../../utils/evidence/custody-chain';
import type { CustodyEntry } from '../../../utils/shapes/schema';

it('a long chain is no one task: browsers answer small digests at once, and its page stood still for the log of a large case', async () => {
  const chain: CustodyEntry[] = [];
  for (let seq = 1; seq <= 250; seq += 1) {
    const at = '2026-11-29T00:00:00.000Z';
    const entry = { seq, incidentId: 'a', at, actor: { kind: 'tool' }, event: 'opened', detail: {} } as const;
    const linked = { ...entry, previous: chain.at(-1)?.hash ?? genesis };
    chain.push({ ...linked, hash: await entryHash(linked) });
  }
  let rests = 0;
  const rest = async () => {
    rests += 1;
  };
  expect(await verifyChain(chain, false, rest)).toEqual({ ok: true });
  expect(rests).toBe(2);
});
