import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import type { CustodyEntry } from '../../../utils/shapes/schema';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { isSecondRead, secondReadFindings } from '../../../utils/verify/captures/second-reads';
import { inventedCapture } from '../review/invented-capture';

const bytes = new TextEncoder().encode('{"same":true}');

async function pack(over: { file?: Uint8Array<ArrayBuffer> | null; captureId?: string } = {}) {
  const { capture } = await inventedCapture();
  const file = over.file === undefined ? bytes : over.file;
  const files = new Map(file ? [['seal/second-read.json', file]] : []);
  const found: FoundCapture[] = [{ label: 'capture-1', path: 'data/', capture, files }];
  const entry = {
    event: 'read-again',
    captureId: over.captureId ?? capture.id,
    detail: { sha256: await sha256Hex(bytes) },
  } as unknown as CustodyEntry;
  return secondReadFindings(found, [entry]);
}

describe('second readings in a pack', () => {
  it('are the ones that the log vouches for', async () => {
    expect(await pack()).toEqual([]);
  });

  it('are found changed, missing, or another capture’s', async () => {
    const reasons = async (over: Parameters<typeof pack>[0]) => (await pack(over)).map(({ reason }) => reason);
    expect(await reasons({ file: new TextEncoder().encode('{"same":false}') })).toEqual([
      'digest-differs',
      'file-missing',
    ]);
    expect(await reasons({ file: null })).toEqual(['file-missing']);
    expect(await reasons({ captureId: 'other' })).toEqual(['digest-differs']);
  });

  it('are told from every other tag file', () => {
    const names = ['second-read.json', 'second-read-2.json', 'second-read.json.sig', 'second-read.txt', 'bagit.txt'];
    expect(names.filter(isSecondRead)).toEqual(names.slice(0, 3));
  });
});
