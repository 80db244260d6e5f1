import { describe, expect, it } from 'vitest';
import { base64Of } from '../../../utils/bytes/base64';
import { sha256Hex } from '../../../utils/bytes/digest';
import { pemOf } from '../../../utils/capture/job/item-bag';
import type { CustodyEntry } from '../../../utils/shapes/schema';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { checkSecondReads, isSecondRead } from '../../../utils/verify/captures/second-reads';
import { makeDevice } from '../export/sample-device';
import { inventedCapture } from '../review/invented-capture';

const { capture } = await inventedCapture();
const [recorder, colleague, stranger] = [await makeDevice(), await makeDevice(), await makeDevice()];
const reading = {
  format: 'banken-second-read/1',
  capture: { id: capture.id, seal: capture.seal },
  at: capture.sealedAt,
  url: capture.post.permalink,
  same: true,
  differences: [],
};
const bytesOf = (over: object) => new TextEncoder().encode(JSON.stringify({ ...reading, ...over }));
const keyOf = ({ spki }: typeof recorder) => ({ key: base64Of(spki) });

interface Wish {
  file?: Uint8Array<ArrayBuffer> | null;
  captureId?: string;
  logged?: Uint8Array<ArrayBuffer>;
  by?: typeof recorder;
  signature?: Uint8Array<ArrayBuffer> | null;
}

async function check({ file = bytesOf(keyOf(colleague)), captureId, logged, by = colleague, signature }: Wish = {}) {
  const files = new Map([['seal/key/device.spki.pem', new TextEncoder().encode(pemOf(recorder.spki))]]);
  if (file) files.set('seal/second-read.json', file);
  const signed = signature === undefined && file ? await by.sign(file) : signature;
  if (signed) files.set('seal/second-read.json.sig', signed);
  const found: FoundCapture[] = [{ label: 'capture-1', path: 'data/', capture, files }];
  const entry = {
    event: 'read-again',
    at: capture.sealedAt,
    captureId: captureId ?? capture.id,
    detail: { sha256: await sha256Hex(logged ?? file ?? bytesOf(keyOf(colleague))) },
  } as unknown as CustodyEntry;
  const pins = [recorder, colleague].map(({ fingerprint }) => ({ fingerprint, name: 'a' }));
  const { check: made } = await checkSecondReads(new Map(), found, [entry], { pins });
  return [made.status, ...made.findings.map(({ reason, detail }) => `${reason} ${detail ?? ''}`.trim())];
}

describe('second readings in a pack', () => {
  it('are the ones that the log vouches for, signed by a device on the list', async () => {
    expect(await check()).toEqual(['proven']);
    expect(await check({ file: bytesOf({}), by: recorder })).toEqual(['proven']);
  });

  it('are found changed, missing, or another capture’s', async () => {
    const logged = bytesOf(keyOf(colleague));
    const edited = bytesOf({ ...keyOf(colleague), state: 'gone' });
    expect(await check({ file: edited, logged })).toEqual(['changed', 'digest-differs', 'file-missing']);
    expect(await check({ file: null })).toEqual(['changed', 'file-missing']);
    expect(await check({ captureId: 'other' })).toEqual(['changed', 'digest-differs']);
  });

  it('are of this capture, of its site and of a possible time, whatever the log vouches for', async () => {
    const of = (over: object) => check({ file: bytesOf({ ...keyOf(colleague), ...over }) });
    const differs = (what: string) => ['changed', `records-differ ${what}`];
    expect(await of({ capture: { ...reading.capture, seal: '0'.repeat(64) } })).toEqual(differs('capture'));
    for (const at of ['1999-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z'])
      expect(await of({ at })).toEqual(differs(at));
    expect(await of({ url: 'https://x.com.example/a' })).toEqual(differs('https://x.com.example/a'));
    expect(await of({ differences: [{ field: 'text' }] })).toEqual(differs('same'));
    expect((await of({ format: 'other' }))[1]).toBe('not-readable');
  });

  it('are signed over these bytes by the key that they name', async () => {
    expect(await check({ signature: null })).toEqual(['changed', 'file-missing']);
    expect(await check({ signature: new Uint8Array([1]) })).toEqual(['changed', 'signature-syntax']);
    expect(await check({ by: stranger })).toEqual(['changed', 'signature-differs']);
    expect(await check({ file: bytesOf({ key: 'AAAA' }) })).toEqual(['changed', 'key-syntax']);
  });

  it('leave open whose they are where the key is on no list, or not at hand', async () => {
    const by = stranger;
    expect(await check({ file: bytesOf(keyOf(stranger)), by })).toEqual([
      'cannot-tell',
      `key-not-pinned ${stranger.fingerprint}`,
    ]);
    expect(await check({ file: bytesOf({}), by })).toEqual(['cannot-tell', 'key-absent']);
  });

  it('are told from every other tag file', () => {
    const names = ['second-read.json', 'second-read-2.json', 'second-read.json.sig', 'second-read.txt', 'bagit.txt'];
    expect(names.filter(isSecondRead)).toEqual(names.slice(0, 3));
  });
});
