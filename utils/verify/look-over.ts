import type { ByteSource } from '../bytes/byte-source';
import { type DigestName, digestOf, type FileMap, ReadMap, sizeIn } from '../bytes/file-map';
import { openZip } from '../bytes/zip/zip';
import { ZipFault } from '../bytes/zip/zip-fault';
import { readBagInfo } from './bag/bag-info';
import { readManifest } from './bag/bag-lines';
import { checkBag, openTop, payloadManifest } from './bag/check-bag';
import { checkRoom } from './bag/zip-room';
import { captureFolders } from './captures/capture-folders';
import { checkSeals } from './captures/check-seals';
import { type Check, checkFrom } from './check-ids';
import { checkPackSignature } from './keys/check-keys';
import { findingOf } from './zip-finding';

/**
 * A pack that was just made, looked over as it lies on the disk, whatever its size: names, places and sizes of its entries, its
 * lists and their digests, every capture's seal made anew from the digests that are listed, the log's own digest and the
 * signature over it all. What lies in pages and pictures is not read: on its way in each was held against its seal.
 * Some microseconds an entry.
 */
export async function lookOver(pack: ByteSource): Promise<Check[]> {
  try {
    const { files, faults, records } = await openZip(pack, undefined, 'glance');
    const zip = checkFrom('zip', faults.map(findingOf));
    const { inside, check: directory, ...place } = openTop(files);
    if (directory.status !== 'proven') return [zip, directory];
    const listed = new ListedFiles(inside);
    const stated = readBagInfo(listed);
    return [
      ...[zip, directory, checkRoom(records, stated, place), stated.check],
      ...(await checkBag(listed)),
      await checkSeals(captureFolders(listed), stated),
      (await checkPackSignature(inside)).check,
    ];
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    return [checkFrom('zip', [findingOf(error)])];
  }
}

/** Read and digested all the same: records of seals, and the log. */
const isRead = (path: string) => !path.startsWith('data/') || /(?:^|\/)(?:seal\.json|custody\.jsonl)$/.test(path);

/** Files of a bag that are believed to be what its list says they are, but for those that cost little. */
class ListedFiles extends ReadMap {
  private readonly listed: ReadonlyMap<string, string>;

  constructor(private readonly base: FileMap) {
    super();
    this.listed = readManifest(base.get(payloadManifest) ?? new Uint8Array(), payloadManifest, base.size).digests;
  }

  get size(): number {
    return this.base.size;
  }

  get(path: string): Uint8Array<ArrayBuffer> | undefined {
    return this.base.get(path);
  }

  has(path: string): boolean {
    return this.base.has(path);
  }

  keys(): MapIterator<string> {
    return this.base.keys();
  }

  sizeOf(path: string): number {
    return sizeIn(this.base, path);
  }

  async digest(path: string, name: DigestName): Promise<string> {
    // The lists of a pack are of SHA-256 alone
    const listed = isRead(path) || name !== 'sha256' ? undefined : this.listed.get(path);
    return listed ?? digestOf(this.base.get(path) ?? new Uint8Array(), name);
  }
}
