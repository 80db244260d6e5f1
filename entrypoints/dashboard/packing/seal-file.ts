import { encryptStreamFor } from '../../../utils/evidence/keys/age-file';
import type { FinishedPack, PackingProgress, PageHelp } from './packing';
import { workFile } from './work-files';
import { WrittenFile } from './write-file';

/**
 * Encrypts a finished pack for its recipients (age, X25519), from disk to disk. Nothing but the name stays readable, and
 * the name carries only the incident's number and the day.
 * @throws CodedError `recipient-wrong`
 */
export async function sealFile(
  pack: FinishedPack,
  recipients: readonly string[],
  page: PageHelp,
  onProgress: (progress: PackingProgress) => void,
): Promise<FinishedPack> {
  const plain = await workFile(pack.work, 'pack.zip');
  const out = new WrittenFile(await page.thread('writer'), { id: pack.work, name: 'sealed.age' });
  const sealed = await encryptStreamFor(recipients, plain.stream());
  const reader = sealed.getReader();
  let done = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    await out.put(part.value);
    done += part.value.byteLength;
    onProgress({ step: 'encrypt', done: Math.min(done, plain.size), total: plain.size });
  }
  return { ...pack, name: `${pack.name}.age`, file: 'sealed.age', ...(await out.close()) };
}
