import type { ByteSource } from '../byte-source';
import { type CentralRecord, isRecord, number64, readRecord, whole } from './central-record';
import { ZipFault } from './zip-fault';

/** The directory and where it begins. */
interface CentralDirectory {
  records: CentralRecord[];
  start: number;
}

/** Signature of the record that ends the directory. */
export const endMark = 0x06054b50;

/**
 * Reads the end record and the central directory of a one-disk ZIP without comment; ZIP64 where 32 bits are not enough.
 * Nothing may stand between the directory and the end of the file.
 * @throws ZipFault
 */
export function readDirectory(source: ByteSource, mostEntries: number): CentralDirectory {
  const tail = viewOf(source.read(Math.max(0, source.size - endBytes), source.size));
  const end = tail.byteLength - 22;
  const head = viewOf(source.read(0, 4));
  if (end < 0 || head.getUint32(0, true) !== 0x04034b50) throw new ZipFault('zip-not-a-zip');
  if (tail.getUint32(end, true) !== endMark) throw new ZipFault('zip-outside-bytes', undefined, behindTheEnd(source));
  if (tail.getUint16(end + 20, true) !== 0) throw new ZipFault('zip-outside-bytes', undefined, 'archive comment');
  const { count, size, start, limit } = endFacts(tail, end, source.size - tail.byteLength);
  if (start + size !== limit) throw new ZipFault('zip-outside-bytes', undefined, 'beside the central directory');
  const view = viewOf(source.read(start, limit));
  const records: CentralRecord[] = [];
  let at = 0;
  while (at < size) {
    if (at + 46 > size || !isRecord(view, at)) throw new ZipFault('zip-headers-differ');
    if (records.length >= mostEntries) throw new ZipFault('too-large', undefined, `more than ${mostEntries} entries`);
    const record = readRecord(view, at, size);
    records.push(record.record);
    at = record.next;
  }
  if (records.length !== count)
    throw new ZipFault('zip-headers-differ', undefined, `${records.length} entries of ${count}`);
  return { records, start };
}

/** Entries, bytes and place of the directory, as the end record of ZIP64 states them (APPNOTE 4.3.14). */
export const wideFacts = (view: DataView, record: number) => ({
  count: number64(view, record + 32),
  size: number64(view, record + 40),
  start: number64(view, record + 48),
});

/** What stands where the end record should: its own comment (APPNOTE 4.3.16), other bytes, or nothing that was ever an end. */
function behindTheEnd(source: ByteSource): string {
  const view = viewOf(source.read(Math.max(0, source.size - 22 - 0xffff), source.size));
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue;
    const behind = view.byteLength - at - 22;
    const comment = view.getUint16(at + 20, true);
    return comment === behind ? `archive comment of ${comment} bytes` : `${behind} bytes behind the end record`;
  }
  return 'no end record at the end';
}

/** The end record, and before it the locator and the record of ZIP64. */
const endBytes = 22 + 20 + 56;

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @param base where in the file the view begins */
function endFacts(view: DataView, end: number, base: number) {
  const disks = view.getUint32(end + 4, true);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const facts = { count, size, start: view.getUint32(end + 16, true), limit: base + end };
  if (disks !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ZipFault('zip-headers-differ', undefined, 'disks');
  const needs64 = facts.count === 0xffff || facts.size === whole || facts.start === whole;
  if (!needs64) return facts;
  const locator = end - 20;
  const record = locator - 56;
  if (record < 0 || view.getUint32(locator, true) !== 0x07064b50 || view.getUint32(record, true) !== 0x06064b50) {
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 record');
  }
  if (number64(view, record + 4) !== 44 || view.getBigUint64(record + 16, true) !== 0n)
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 record');
  if (number64(view, record + 24) !== number64(view, record + 32) || view.getUint32(locator + 4, true) !== 0)
    throw new ZipFault('zip-headers-differ', undefined, 'disks');
  const wide = wideFacts(view, record);
  if (number64(view, locator + 8) !== base + record)
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 locator');
  const isTold = (narrow: number, most: number, value: number) => narrow === most || narrow === value;
  if (
    !isTold(facts.count, 0xffff, wide.count) ||
    !isTold(facts.size, whole, wide.size) ||
    !isTold(facts.start, whole, wide.start)
  )
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 record');
  return { ...wide, limit: base + record };
}
