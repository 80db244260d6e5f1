import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import {
  changePersonal,
  keepProfileKeyIn,
  lockProfile,
  profileLock,
  readPersonal,
  removeProfileLock,
  unlockProfile,
} from '../../../utils/evidence/keys/profile-lock';
import { readParties, saveParty } from '../../../utils/evidence/settings/parties';
import { readProfile, saveProfile } from '../../../utils/evidence/settings/settings';
import { writeSetting } from '../../../utils/evidence/settings/stored-settings';

const party = {
  id: '3f2c1d5e-7d11-4b0e-9a53-1c1b6f0e2d77',
  kind: 'self' as const,
  data: { name: '佐伯 みのり', street: '見本町1-2-3' },
};
const passphrase = '見本のとても長い合い言葉';
let key: string | undefined;

beforeEach(async () => {
  await db.settings.clear();
  key = undefined;
  keepProfileKeyIn(() => Promise.resolve(key));
  await saveProfile({ deskName: '人事の窓口' });
  await saveParty(party);
});

const onDisk = async () =>
  new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(await db.settings.toArray())));

describe('what is personal, under a passphrase', () => {
  it('lies encrypted, gives only the desk while it is locked, and everything after unlocking', async () => {
    key = await lockProfile(passphrase);
    expect(await onDisk()).not.toMatch(/佐伯|見本町|合い言葉/);
    expect(await profileLock()).toBe('unlocked');
    expect(await readParties()).toEqual([party]);

    key = undefined;
    expect(await profileLock()).toBe('locked');
    expect(await readParties()).toEqual([]);
    expect(await readProfile()).toEqual({ deskName: '人事の窓口' });
    await expect(unlockProfile('ちがう合い言葉ですけれども')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    key = await unlockProfile(passphrase);
    expect(await readParties()).toEqual([party]);
  });

  it('keeps what is under the lock when the desk is changed while locked, and takes changes while unlocked', async () => {
    key = await lockProfile(passphrase);
    const kept = key;
    key = undefined;
    await saveProfile({ deskName: '総務' });
    await expect(saveParty({ ...party, data: { name: '別の人' } })).rejects.toMatchObject({ code: 'refused' });
    key = kept;
    expect(await readProfile()).toEqual({ deskName: '総務' });
    const other = { id: '4f2c1d5e-7d11-4b0e-9a53-1c1b6f0e2d77', kind: 'client' as const, data: { name: '依頼 花子' } };
    await Promise.all([saveParty({ ...party, data: { ...party.data, phone: '03-1234-5678' } }), saveParty(other)]);
    expect(await readParties()).toEqual([{ ...party, data: { ...party.data, phone: '03-1234-5678' } }, other]);
    expect(await onDisk()).not.toContain('1234-5678');
    await removeProfileLock();
    key = undefined;
    expect(await readParties()).toHaveLength(2);
  });

  it('wants a passphrase that is long enough', async () => {
    await expect(lockProfile('みじかい')).rejects.toMatchObject({ code: 'passphrase-short' });
  });

  it('stays over what an operator handed out: that never lies open', async () => {
    key = await lockProfile(passphrase);
    const received = {
      id: crypto.randomUUID(),
      incidentId: crypto.randomUUID(),
      from: 'operator' as const,
      enteredAt: '2026-11-27T00:00:00.000Z',
      ip: '2001:db8:4a::19',
    };
    await changePersonal((now) => ({ ...now, received: [received] }));
    expect(await onDisk()).not.toContain('2001:db8');
    await expect(removeProfileLock()).rejects.toMatchObject({ code: 'refused' });
    expect((await readPersonal()).received).toEqual([received]);
  });
});

describe('a profile of an earlier version', () => {
  const earlier = {
    name: '佐伯 みのり',
    email: 'm@example.jp',
    organization: '株式会社みなと珈琲',
    victimName: '高梨 あおい',
    deskName: '人事',
  };

  it('is read as parties of their own, and nothing of one stands in another', async () => {
    await db.settings.clear();
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
    await db.settings.clear();
    await writeSetting('profile', earlier);
    await saveProfile({ deskName: '総務' });
    expect(await readParties()).toHaveLength(3);
    await saveParty(party);
    expect(await readParties()).toHaveLength(4);
    expect((await db.settings.get('profile'))?.value).toEqual({ deskName: '総務' });
  });
});
