import { expect, it } from 'vitest';
import { hasGateway } from '../../../harness/vault/gateway';
import { storm } from '../../../harness/vault/storm';

const blows = { kills: 80, workerKills: 6, browserKills: 4, frontKills: 8 };
const wanted = { writers: 20, browsers: 2, events: 1_000, cases: 12, ...blows };

it.skipIf(!hasGateway())(
  'loses, forks and doubles nothing while everything is killed',
  { timeout: 1_200_000, tags: 'long' },
  async () => {
    const after = await storm(wanted);
    expect(after).toMatchObject({ lost: 0, forked: 0, doubled: 0, repeated: 0, apart: 0, unreadable: 0, split: 0 });
    expect(after.written).toBeGreaterThanOrEqual(wanted.events);
  },
);
