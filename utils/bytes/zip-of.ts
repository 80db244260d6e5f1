import { makeZip } from 'client-zip';
import { CodedError } from '../coded-error';
import type { NamedBytes } from './named-bytes';

/**
 * A ZIP, stored, every entry with the one time given: the same files give the same bytes.
 * @param directory the top directory, or `''` for entries at the top
 * @throws CodedError `pack-failed`
 */
export async function zipOf(
  files: readonly NamedBytes[],
  directory: string,
  createdAt: string,
  onFile: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const lastModified = new Date(createdAt);
  function* inputs() {
    for (const [index, { name, bytes }] of files.entries()) {
      onFile(index + 1);
      yield { name: directory ? `${directory}/${name}` : name, input: bytes, lastModified, mode: 0o644 };
    }
  }
  try {
    return new Uint8Array(await new Response(makeZip(inputs())).arrayBuffer());
  } catch (error) {
    throw new CodedError('pack-failed', String(error));
  }
}
