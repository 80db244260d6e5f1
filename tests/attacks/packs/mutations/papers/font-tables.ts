/** The tables of a font by their tags. */
export type Tables = Map<string, Buffer<ArrayBuffer>>;

/** A font taken apart and put together again, with right places and check sums. */
export function onTables(font: Buffer, change: (tables: Tables) => unknown): Buffer<ArrayBuffer> {
  const tables: Tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    const from = font.readUInt32BE(record + 8);
    const bytes = Buffer.from(font.subarray(from, from + font.readUInt32BE(record + 12)));
    tables.set(font.toString('latin1', record, record + 4), bytes);
  }
  change(tables);
  const tags = [...tables.keys()].sort();
  const head = Buffer.alloc(12 + tags.length * 16);
  font.copy(head, 0, 0, 12);
  head.writeUInt16BE(tags.length, 4);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [index, tag] of tags.entries()) {
    const bytes = tables.get(tag) ?? Buffer.alloc(0);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    let sum = 0;
    for (let place = 0; place < padded.length; place += 4) sum = (sum + padded.readUInt32BE(place)) >>> 0;
    const record = 12 + index * 16;
    head.write(tag, record, 'latin1');
    for (const [place, value] of [sum, at, bytes.length].entries()) head.writeUInt32BE(value, record + 4 + place * 4);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}
