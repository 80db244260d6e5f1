import type { ByteSource } from '../byte-source';
import { type DigestName, digestOf, ReadMap } from '../file-map';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a file of a ZIP lies, or its bytes where they had to be unpacked; or what finds, checks and reads them. */
type Place = { from: number } | { content: Bytes } | { read: () => Bytes };

/** The files of a ZIP: stored ones are read from it whenever they are asked for. */
export class ZipFiles extends ReadMap {
  private readonly places = new Map<string, { size: number; place: Place }>();
  private readonly known = new Map<string, Record<DigestName, Promise<string>>>();

  constructor(private readonly source: ByteSource) {
    super();
  }

  /** Takes in a file whose bytes were just read: they are digested while they are at hand. */
  async add({ name, size }: { name: string; size: number }, place: Place, bytes?: Bytes): Promise<void> {
    this.places.set(name, { size, place });
    if (bytes) await Promise.all(Object.values(this.note(name, bytes)));
  }

  get size(): number {
    return this.places.size;
  }

  get(path: string): Bytes | undefined {
    const found = this.places.get(path);
    if (!found) return undefined;
    const { place, size } = found;
    if ('content' in place) return place.content;
    return 'read' in place ? place.read() : this.source.read(place.from, place.from + size);
  }

  has(path: string): boolean {
    return this.places.has(path);
  }

  keys(): MapIterator<string> {
    return this.places.keys();
  }

  sizeOf(path: string): number {
    return this.places.get(path)?.size ?? 0;
  }

  digest(path: string, name: DigestName): Promise<string> {
    return (this.known.get(path) ?? this.note(path, this.get(path) ?? new Uint8Array()))[name];
  }

  /** Both at once, while the bytes are at hand: whoever asks for one of a pack asks for the other. */
  private note(path: string, bytes: Bytes): Record<DigestName, Promise<string>> {
    const digests = { sha256: digestOf(bytes, 'sha256'), sha512: digestOf(bytes, 'sha512') };
    this.known.set(path, digests);
    return digests;
  }
}
