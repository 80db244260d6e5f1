// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import '../unit/screens/browser-here';
import { expect, it } from 'vitest';
import { runTask } from '../../entrypoints/dashboard/packing/run-task';
import { encryptWithPassphrase } from '../../utils/evidence/keys/age-file';
import { FileAtHand } from '../unit/screens/threads-here';

it('a backup that does not open says that its passphrase is wrong, though a thread held the file it was to be opened into', async () => {
  const sealed = await encryptWithPassphrase('正しい合言葉・ながいもの', new Uint8Array(100_000));
  const file = new FileAtHand(sealed, 'banken.age') as unknown as File;
  const restored = runTask('restore', { file, passphrase: 'ちがう合言葉・ながいもの' });
  await expect(restored).rejects.toMatchObject({ code: 'passphrase-wrong' });
});
