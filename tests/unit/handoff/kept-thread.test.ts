// @in-a-document
import 'fake-indexeddb/auto';
import '../screens/browser-here';
import { expect, it } from 'vitest';
import { runTask, taskThread } from '../../../entrypoints/dashboard/packing/run-task';
import { FileAtHand } from '../screens/threads-here';
import { bytesOf, exportHere, freshDevice, recordPost } from './invented-device';

it('takes one file after another in by a thread that is kept, each with its own end', { tags: 'long' }, async () => {
  const packs: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < 2; at += 1) {
    await freshDevice();
    packs.push(await bytesOf((await exportHere((await recordPost()).incidentId)).blob));
  }
  await freshDevice();
  const thread = taskThread('import');
  const take = (bytes: Uint8Array<ArrayBuffer>) =>
    runTask('import', { file: new FileAtHand(bytes, 'K.zip') as unknown as File }, undefined, undefined, thread);
  const [one = new Uint8Array(), other = new Uint8Array()] = packs;
  expect(await take(one)).toMatchObject({ kind: 'new' });
  await expect(take(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'not-a-pack' });
  expect(await take(other)).toMatchObject({ kind: 'new' });
  expect(await take(one)).toMatchObject({ kind: 'known' });
});
