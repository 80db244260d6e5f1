import { expect, it, vi } from 'vitest';
import { serveWriter } from '../../../../entrypoints/dashboard/packing/file-writer';
import { clearWork } from '../../../../entrypoints/dashboard/packing/work-files';
import { WrittenFile } from '../../../../entrypoints/dashboard/packing/write-file';
import { privateFiles } from '../../../unit/screens/threads-here';

it('a file that was begun is let go of before it is taken away, else a wrong passphrase is told as something unknown', async () => {
  vi.stubGlobal('navigator', { storage: { getDirectory: privateFiles } });
  const { port1, port2 } = new MessageChannel();
  serveWriter()(port2);
  const out = new WrittenFile(port1, { id: 'opened', name: 'opened.zip' });
  await out.put(new Uint8Array(2_000_000));
  await new Promise((opened) => setTimeout(opened, 200));
  await expect(clearWork('opened')).rejects.toMatchObject({ name: 'NoModificationAllowedError' });
  await out.end();
  await clearWork('opened');
});
