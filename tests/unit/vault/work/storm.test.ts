import { expect, it } from 'vitest';
import { hasGateway } from '../../../harness/vault/gateway';
import { storm } from '../../../harness/vault/storm';

const wanted = { writers: 20, events: 1_000, cases: 12, kills: 80, frontKills: 8 };

it.skipIf(!hasGateway())(
  'loses, forks and doubles nothing while everything is killed',
  { timeout: 1_200_000, tags: 'long' },
  async () => {
    const after = await storm(wanted);
    expect(after).toMatchObject({ lost: 0, forked: 0, doubled: 0, apart: 0, unreadable: 0, split: 0 });
    expect(after.written).toBeGreaterThanOrEqual(wanted.events);
  },
);
