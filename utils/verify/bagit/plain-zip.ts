import { crc32 } from '../../bytes/crc32';
import { inflate } from '../../bytes/inflate';
import { filled, statedRecord } from '../../bytes/zip/central-record';
import { endMark, wideFacts } from '../../bytes/zip/zip-directory';
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
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) throw new RangeError('no end of a central directory');
  const { count, start } = endFacts(view, end);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { name, extra, narrow, fileType, next, ...stated } = statedRecord(view, at);
    const [size = 0, packed = 0, offset = 0] = widened(view, extra, narrow);
    const rawName = new Uint8Array(view.buffer, view.byteOffset + name.at, name.length);
    yield { ...stated, name: nameOf(rawName), packed, size, offset, type: fileType };
    at = next;
  }
}

/** Count and place of the directory, from the ZIP64 record where the end record points there. */
function endFacts(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start };
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return { count, start };
  const record = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(record, true) !== 0x06064b50) throw new RangeError('broken ZIP64 record');
  return wideFacts(view, record);
}

/** Fields that say "see ZIP64", from the extra field 0x0001; what else stands there is any maker's own. */
function widened(view: DataView, extra: { at: number; length: number }, narrow: readonly number[]): number[] {
  for (let at = extra.at; at + 4 <= extra.at + extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return filled(view, at + 4, narrow);
  }
  return [...narrow];
}

/** UTF-8 where the bytes are it, whatever the flag says; else Latin-1, so that no byte is lost. */
function nameOf(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    // Not UTF-8
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
  const content = method === 0 ? data : method === 8 ? await inflate(data, 'deflate-raw', size) : undefined;
  if (!content || content.byteLength !== size || crc32(content) !== crc)
    throw new RangeError(`${name} does not unpack`);
  return content;
}
