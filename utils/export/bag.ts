import { crc32 } from '../bytes/crc32';
import { sha256Hex } from '../bytes/digest';
import { StoredZip } from '../bytes/zip/stored-zip';
import type { LaidFile } from './capture-folder';
import type { BagFile } from './tag-files';

/** A file that lies in the bag already. */
export interface BagEntry {
  /** Path below the top directory. */
  name: string;
  crc: number;
  size: number;
  /** Where it begins in the ZIP. */
  offset: number;
  sha256: string;
}

/**
 * The files of a BagIt 1.0 bag (RFC 8493) on their way into a ZIP with one top directory: each is digested as it goes by,
 * and none is kept.
 */
export class Bag {
  readonly entries: BagEntry[];
  private readonly zip: StoredZip;

  /**
   * @param directory the top directory: the name of the pack without `.zip`
   * @param begun entries that were written before, and where they end
   */
  constructor(
    private readonly directory: string,
    createdAt: string,
    private readonly put: (bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>,
    begun: { entries: readonly BagEntry[]; end: number } = { entries: [], end: 0 },
  ) {
    this.entries = [...begun.entries];
    const known = begun.entries.map(({ name, crc, size, offset }) => ({
      name: `${directory}/${name}`,
      crc,
      size,
      offset,
    }));
    this.zip = new StoredZip(createdAt, known, begun.end);
  }

  async add(file: BagFile): Promise<void> {
    await this.addLaid({ ...file, crc: crc32(file.bytes), sha256: await sha256Hex(file.bytes) });
  }

  /** The same for a file whose sums were computed just now. */
  async addLaid({ name, bytes, crc, sha256 }: LaidFile): Promise<void> {
    const [offset, size] = [this.zip.size, bytes.byteLength];
    await this.put(this.zip.beginSized({ name: `${this.directory}/${name}`, crc, size }));
    await this.put(bytes);
    this.entries.push({ name, crc, size, offset, sha256 });
  }

  get size(): number {
    return this.zip.size;
  }

  /** Writes the directory of the ZIP: nothing follows. */
  async finish(): Promise<void> {
    await this.put(this.zip.finish());
  }
}
