import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import {
  keepProfileKeyIn,
  lockProfile,
  profileLock,
  removeProfileLock,
  unlockProfile,
} from '../../../utils/evidence/keys/profile-lock';
import { patchProfile, readProfile, saveProfile } from '../../../utils/evidence/settings/settings';

const profile = { name: '佐伯 みのり', street: '見本町1-2-3', deskName: '人事の窓口' };
const passphrase = '見本のとても長い合い言葉';
let key: string | undefined;

beforeEach(async () => {
  await db.settings.clear();
  key = undefined;
  keepProfileKeyIn(() => Promise.resolve(key));
  await saveProfile(profile);
});

const onDisk = async () =>
  new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(await db.settings.toArray())));

describe('a profile under a passphrase', () => {
  it('lies encrypted, gives only the desk while it is locked, and everything after unlocking', async () => {
    key = await lockProfile(passphrase, await readProfile());
    expect(await onDisk()).not.toMatch(/佐伯|見本町|合い言葉/);
    expect(await profileLock()).toBe('unlocked');
    expect(await readProfile()).toEqual(profile);

    key = undefined;
    expect(await profileLock()).toBe('locked');
    expect(await readProfile()).toEqual({ deskName: '人事の窓口' });
    await expect(unlockProfile('ちがう合い言葉ですけれども')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    key = await unlockProfile(passphrase);
    expect(await readProfile()).toEqual(profile);
  });

  it('keeps what is under the lock when the desk is changed while locked, and takes changes while unlocked', async () => {
    key = await lockProfile(passphrase, profile);
    const kept = key;
    key = undefined;
    await patchProfile({ deskName: '総務' });
    key = kept;
    expect(await readProfile()).toEqual({ ...profile, deskName: '総務' });
    await Promise.all([patchProfile({ phone: '03-1234-5678' }), patchProfile({ city: '見本区' })]);
    expect(await readProfile()).toMatchObject({ phone: '03-1234-5678', city: '見本区', name: profile.name });
    expect(await onDisk()).not.toContain('1234-5678');
    await removeProfileLock(await readProfile());
    key = undefined;
    expect(await readProfile()).toMatchObject({ name: profile.name, city: '見本区' });
  });

  it('wants a passphrase that is long enough', async () => {
    await expect(lockProfile('みじかい', profile)).rejects.toMatchObject({ code: 'passphrase-short' });
  });
});
