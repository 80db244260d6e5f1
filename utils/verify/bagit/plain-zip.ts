import { crc32 } from '../crc32';
import { type BagFinding, error } from './finding';
import { openBag, unopened } from './open-bag';
import type { OpenedBag } from './plain-bag';

const mostBytes = 2 * 1024 ** 3;

/**
 * Opens a bag in a ZIP by any maker: the central directory counts, comments, names in UTF-8 and directories are fine.
 * The strict reader of evidence packs is another one, in zip.ts. Names that lead out of the bag, links and data that do
 * not unpack are faults here, too (APPNOTE 4.3).
 */
export async function openZippedBag(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedBag> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const directories = new Set<string>();
  const findings: BagFinding[] = [];
  try {
    let sum = 0;
    for (const entry of entriesOf(view)) {
      if (entry.name.endsWith('/')) {
        directories.add(entry.name.slice(0, -1));
        continue;
      }
      const fault = faultOf(entry);
      sum += entry.size;
      if (fault) findings.push(fault);
      else if (files.has(entry.name)) findings.push(error('not-a-file', entry.name, 'twice in the ZIP'));
      else if (sum > mostBytes) return unopened(error('zip-unreadable', undefined, 'too large'));
      else files.set(entry.name, await contentOf(view, entry));
    }
  } catch (cause) {
    return unopened(error('zip-unreadable', undefined, String(cause)));
  }
  return openBag(files, directories, findings);
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  type: number;
}

function* entriesOf(view: DataView<ArrayBuffer>): Generator<Entry> {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new RangeError('no end of a central directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new RangeError('ZIP64 is not read here: unpack it first');
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('broken central directory');
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    yield {
      name: nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      type: view.getUint16(at + 40, true) >>> 12,
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** UTF-8 where the bytes are it, whatever the flag says; else Latin-1, so that no byte is lost. */
function nameOf(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return Array.from(raw, (byte) => String.fromCharCode(byte)).join('');
  }
}

function faultOf({ name, type, flags }: Entry): BagFinding | undefined {
  if (name.startsWith('/') || name.split(/[/\\]/).includes('..')) return error('path-unsafe', name, 'in the ZIP');
  if (type !== 0 && type !== 8) return error('not-a-file', name);
  return flags & 1 ? error('zip-unreadable', name, 'encrypted') : undefined;
}

async function contentOf(view: DataView<ArrayBuffer>, entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  const { offset, packed, size, method, name, crc } = entry;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  const content = method === 0 ? data : method === 8 ? await inflated(data, size) : undefined;
  if (!content || content.byteLength !== size || crc32(content) !== crc)
    throw new RangeError(`${name} does not unpack`);
  return content;
}

async function inflated(data: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const content = new Uint8Array(size);
  let filled = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (filled + part.value.byteLength > size) throw new RangeError('more than stated');
    content.set(part.value, filled);
    filled += part.value.byteLength;
  }
  return content.subarray(0, filled);
}
