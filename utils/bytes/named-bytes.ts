/** A file as an archive holds it: `name` is its path below the top directory, with `/`. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}
