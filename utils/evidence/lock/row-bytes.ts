/** The kinds of arrays that rows hold, by their place in what is written. */
const kinds = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float32Array, Float64Array } as const;
type Kind = keyof typeof kinds;

const mark = '\u0000bytes';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** By its tag: arrays may come from another realm of the same browser. */
const kindOf = (value: unknown): Kind | undefined => {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return Object.hasOwn(kinds, tag) ? (tag as Kind) : undefined;
};

/**
 * Members of a row as bytes: the length of their JSON, the JSON, and the bytes of every array in it, one after another.
 * Texts, numbers and such arrays only; keys of the browser have no bytes.
 */
export function bytesOfRow(row: object): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const json = encoder.encode(
    JSON.stringify(row, (_, value: unknown) => {
      const kind = kindOf(value);
      if (!kind) return value;
      const { buffer, byteOffset, byteLength } = value as Uint8Array;
      parts.push(new Uint8Array(buffer, byteOffset, byteLength));
      return { [mark]: [kind, byteLength] };
    }),
  );
  const written = new Uint8Array(4 + json.length + parts.reduce((sum, { length }) => sum + length, 0));
  new DataView(written.buffer).setUint32(0, json.length);
  written.set(json, 4);
  let at = 4 + json.length;
  for (const part of parts) {
    written.set(part, at);
    at += part.length;
  }
  return written;
}

/** The members again. Arrays are found in the order in which they were written. */
export function rowOfBytes(bytes: Uint8Array): object {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const marked: unknown = JSON.parse(decoder.decode(bytes.subarray(4, 4 + length)));
  let at = 4 + length;
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (value === null || typeof value !== 'object') return value;
    const array = (value as Record<string, unknown>)[mark];
    if (Array.isArray(array)) {
      const [kind, size] = array as [Kind, number];
      const copy = bytes.slice(at, at + size);
      at += size;
      return new kinds[kind](copy.buffer);
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member)]));
  };
  return filled(marked) as object;
}
