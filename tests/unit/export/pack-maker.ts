import { sha256Hex } from '../../../utils/bytes/digest';
import { type Pack as WrittenPack, writePack } from '../../../utils/export/pack';
import type { PackInput, PackOut } from '../../../utils/export/pack-input';
import type { StoredFile } from '../../../utils/shapes/schema';

/** What makes a pack, with all files at hand. */
export type SampleInput = Omit<PackInput, 'filesOf'> & { files: readonly StoredFile[] };

/** A pack in memory. */
export interface Pack extends WrittenPack {
  blob: Blob;
  sha256: string;
}

export async function makePack({ files, ...input }: SampleInput, out: Omit<PackOut, 'put'> = {}): Promise<Pack> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const filesOf = async (id: string) => files.filter(({ captureId }) => captureId === id);
  const pack = await writePack({ ...input, filesOf }, { ...out, put: (bytes) => void parts.push(bytes) });
  const blob = new Blob(parts, { type: 'application/zip' });
  return { ...pack, blob, sha256: await sha256Hex(new Uint8Array(await blob.arrayBuffer())) };
}
