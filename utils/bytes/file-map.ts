import { sha256Hex, sha512Hex } from './digest';

type Bytes = Uint8Array<ArrayBuffer>;

/** Files by path. Which there are is known; their bytes may be read only when they are asked for. */
export type FileMap = ReadonlyMap<string, Bytes>;

/** A digest that is asked of files, and what computes it, as hex. */
const digesting = { sha256: sha256Hex, sha512: sha512Hex };
export type DigestName = keyof typeof digesting;

/** Digest of these bytes, hex. */
export function digestOf(bytes: Bytes, name: DigestName): Promise<string> {
  return digesting[name](bytes);
}

/** Files whose bytes are read anew whenever they are asked for. */
export abstract class ReadMap implements FileMap {
  abstract readonly size: number;
  abstract get(path: string): Bytes | undefined;
  abstract has(path: string): boolean;
  abstract keys(): MapIterator<string>;
  /** Bytes of a file, without reading it. */
  abstract sizeOf(path: string): number;
  /** A digest of a file, hex, computed once. */
  abstract digest(path: string, name: DigestName): Promise<string>;

  *entries(): MapIterator<[string, Bytes]> {
    for (const path of this.keys()) yield [path, this.get(path) ?? new Uint8Array()];
  }

  *values(): MapIterator<Bytes> {
    for (const [, bytes] of this.entries()) yield bytes;
  }

  [Symbol.iterator](): MapIterator<[string, Bytes]> {
    return this.entries();
  }

  forEach(use: (bytes: Bytes, path: string, files: FileMap) => void): void {
    for (const [path, bytes] of this.entries()) use(bytes, path, this);
  }
}

/** Some of these files under other names: nothing is read for it. */
class View extends ReadMap {
  constructor(
    private readonly base: FileMap,
    private readonly paths: ReadonlyMap<string, string>,
  ) {
    super();
  }

  get size(): number {
    return this.paths.size;
  }

  get(name: string): Bytes | undefined {
    const path = this.paths.get(name);
    return path === undefined ? undefined : this.base.get(path);
  }

  has(name: string): boolean {
    return this.paths.has(name);
  }

  keys(): MapIterator<string> {
    return this.paths.keys();
  }

  sizeOf(name: string): number {
    return sizeIn(this.base, this.paths.get(name) ?? '');
  }

  digest(path: string, name: DigestName): Promise<string> {
    return digestIn(this.base, this.paths.get(path) ?? '', name);
  }
}

/**
 * The files to which a name is given, by that name.
 * @param nameOf nothing for a file that is left out
 */
export function viewOf(files: FileMap, nameOf: (path: string) => string | undefined): FileMap {
  const paths = new Map<string, string>();
  for (const path of files.keys()) {
    const name = nameOf(path);
    if (name !== undefined) paths.set(name, path);
  }
  return new View(files, paths);
}

/** The same from names and paths that are known. */
export function viewBy(files: FileMap, paths: ReadonlyMap<string, string>): FileMap {
  return new View(files, paths);
}

/** These files with some beside them that are in memory, or in their place. */
export function withFiles(files: FileMap, beside: ReadonlyMap<string, Bytes>): FileMap {
  return new Beside(files, beside);
}

class Beside extends ReadMap {
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly base: FileMap,
    private readonly beside: ReadonlyMap<string, Bytes>,
  ) {
    super();
    this.names = new Set([...base.keys(), ...beside.keys()]);
  }

  get size(): number {
    return this.names.size;
  }

  get(name: string): Bytes | undefined {
    return this.beside.get(name) ?? this.base.get(name);
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  keys(): MapIterator<string> {
    return new Set(this.names).keys();
  }

  sizeOf(name: string): number {
    return this.beside.get(name)?.byteLength ?? sizeIn(this.base, name);
  }

  digest(path: string, name: DigestName): Promise<string> {
    const bytes = this.beside.get(path);
    return bytes ? digestOf(bytes, name) : digestIn(this.base, path, name);
  }
}

/** Files that are in memory; a digest that is asked for is computed once. */
export function heldFiles(files: ReadonlyMap<string, Bytes>): FileMap {
  return new Held(files);
}

class Held extends ReadMap {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly files: ReadonlyMap<string, Bytes>) {
    super();
  }

  get size(): number {
    return this.files.size;
  }

  get(name: string): Bytes | undefined {
    return this.files.get(name);
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  keys(): MapIterator<string> {
    return new Set(this.files.keys()).keys();
  }

  sizeOf(name: string): number {
    return this.files.get(name)?.byteLength ?? 0;
  }

  digest(path: string, name: DigestName): Promise<string> {
    const key = name + path;
    const known = this.known.get(key) ?? digestOf(this.files.get(path) ?? new Uint8Array(), name);
    this.known.set(key, known);
    return known;
  }
}

/** Bytes of a file; 0 where there is none. */
export function sizeIn(files: FileMap, path: string): number {
  return files instanceof ReadMap ? files.sizeOf(path) : (files.get(path)?.byteLength ?? 0);
}

/** A digest of a file, hex, computed once where they are kept; of one that is not there that of nothing. */
export function digestIn(files: FileMap, path: string, name: DigestName = 'sha256'): Promise<string> {
  return files instanceof ReadMap ? files.digest(path, name) : digestOf(files.get(path) ?? new Uint8Array(), name);
}
