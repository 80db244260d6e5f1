import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../utils/evidence/db';
import { readParties, saveParty } from '../../../../utils/evidence/settings/parties';
import { readProfile, saveProfile } from '../../../../utils/evidence/settings/read-profile';
import { writeSetting } from '../../../../utils/evidence/settings/stored-settings';

const party = {
  id: '3f2c1d5e-7d11-4b0e-9a53-1c1b6f0e2d77',
  kind: 'self' as const,
  data: { name: '佐伯 みのり', street: '見本町1-2-3' },
};

beforeEach(() => db.settings.clear());

describe('a profile of an earlier version', () => {
  const earlier = {
    name: '佐伯 みのり',
    email: 'm@example.jp',
    organization: '株式会社みなと珈琲',
    victimName: '高梨 あおい',
    deskName: '人事',
  };

  it('is read as parties of their own, and nothing of one stands in another', async () => {
    await writeSetting('profile', earlier);
    const parties = await readParties();
    expect(parties.map(({ kind, data }) => [kind, data])).toEqual([
      ['self', { name: '佐伯 みのり', email: 'm@example.jp' }],
      ['company', { organization: '株式会社みなと珈琲' }],
      ['client', { name: '高梨 あおい' }],
    ]);
    expect(await readParties()).toEqual(parties);
    expect(await readProfile()).toEqual({ deskName: '人事' });
  });

  it('keeps its parties when the desk is saved before them, and leaves the profile when they are', async () => {
    await writeSetting('profile', earlier);
    await saveProfile({ deskName: '総務' });
    expect(await readParties()).toHaveLength(3);
    await saveParty(party);
    expect(await readParties()).toHaveLength(4);
    expect((await db.settings.get('profile'))?.value).toEqual({ deskName: '総務' });
  });
});
