import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import type { CustodyEntry } from '../../../utils/shapes/schema';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { isSecondRead, secondReadFindings } from '../../../utils/verify/captures/second-reads';
import { inventedCapture } from '../review/invented-capture';

const { capture } = await inventedCapture();
const reading = {
  format: 'banken-second-read/1',
  capture: { id: capture.id, seal: capture.seal },
  at: capture.sealedAt,
};
const bytesOf = (over: object) => new TextEncoder().encode(JSON.stringify({ ...reading, ...over, same: true }));
const bytes = bytesOf({});

async function pack(over: { file?: Uint8Array<ArrayBuffer> | null; captureId?: string; logged?: typeof bytes } = {}) {
  const file = over.file === undefined ? bytes : over.file;
  const files = new Map(file ? [['seal/second-read.json', file]] : []);
  const found: FoundCapture[] = [{ label: 'capture-1', path: 'data/', capture, files }];
  const entry = {
    event: 'read-again',
    at: capture.sealedAt,
    captureId: over.captureId ?? capture.id,
    detail: { sha256: await sha256Hex(over.logged ?? bytes) },
  } as unknown as CustodyEntry;
  return secondReadFindings(found, [entry]);
}

describe('second readings in a pack', () => {
  it('are the ones that the log vouches for', async () => {
    expect(await pack()).toEqual([]);
  });

  it('are found changed, missing, or another capture’s', async () => {
    const reasons = async (over: Parameters<typeof pack>[0]) => (await pack(over)).map(({ reason }) => reason);
    expect(await reasons({ file: bytesOf({ differences: [] }) })).toEqual(['digest-differs', 'file-missing']);
    expect(await reasons({ file: null })).toEqual(['file-missing']);
    expect(await reasons({ captureId: 'other' })).toEqual(['digest-differs']);
  });

  it('are of this capture and of a possible time, whatever the log vouches for', async () => {
    const detail = async (over: object) => {
      const file = bytesOf(over);
      return (await pack({ file, logged: file })).map((finding) => `${finding.reason} ${finding.detail ?? ''}`);
    };
    expect(await detail({})).toEqual([]);
    expect(await detail({ capture: { ...reading.capture, seal: '0'.repeat(64) } })).toEqual(['records-differ capture']);
    for (const at of ['1999-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z'])
      expect(await detail({ at })).toEqual([`records-differ ${at}`]);
    expect(await detail({ format: 'other' })).toEqual(['not-readable ']);
  });

  it('are told from every other tag file', () => {
    const names = ['second-read.json', 'second-read-2.json', 'second-read.json.sig', 'second-read.txt', 'bagit.txt'];
    expect(names.filter(isSecondRead)).toEqual(names.slice(0, 3));
  });
});
