import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { verifyCommand } from '../../../utils/node/commands/verifying/verify-command';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { checkTimeStamps } from '../../../utils/verify/keys/time-stamps';
import { type VerifyOptions, verifyPack } from '../../../utils/verify/verify-pack';
import { closePack, openPack } from '../../attacks/packs/forged-pack';
import { forgedByTool, resignPack } from '../../attacks/packs/forged-seals';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { makePack } from '../../unit/export/pack-maker';
import { chainOf, sampleCapture, sampleDevice, samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'banken-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made: Promise<Uint8Array<ArrayBuffer>> | undefined;
/** A pack in which nothing is untrue, made once. */
const plain = () => (made ??= forgedByTool({}, sampleDevice));

const checkOf = async (zip: Uint8Array<ArrayBuffer>, id: string, options: VerifyOptions = usual) => {
  const { checks, outcome, changed } = await verifyPack(zip, options);
  const { status, findings = [] } = checks.find((check) => check.id === id) ?? {};
  return { outcome, status, reasons: findings.map(({ reason }) => reason), changed };
};

/** A judge that finds every stamp good, of this time. */
const judgedAt = (genTime: string) => ({
  judgeTimeStamp: async () => ({ status: 'proven' as const, findings: [], genTime, accuracy: 0 }),
});
async function stampsOf(genTime: string, isOwn: boolean) {
  const { capture } = await sampleCapture();
  const list = 'tagmanifest-sha256.txt';
  const stamp = new Map([list, `${list}.tsr`].map((name) => [name, new Uint8Array(1)]));
  const inside = new Map([...stamp].map(([name, bytes]) => [`seal/${name}`, bytes]));
  const found: FoundCapture = { path: 'data/', label: 'capture-1', capture, files: isOwn ? inside : new Map() };
  return checkTimeStamps(isOwn ? new Map() : stamp, [found], judgedAt(genTime));
}

it('says whose stamp proves which time', async () => {
  expect(await stampsOf('2026-11-24T05:40:00Z', true)).toMatchObject({
    status: 'proven',
    basis: 'capture-1 not after 2026-11-24T05:40:00Z',
  });
});

it.each([
  ['its own stamp', true],
  ['the stamp of the pack alone', false],
])('says of a capture whose first proof is months younger than its seal that it is: %s', async (_, isOwn) => {
  const { status, findings } = await stampsOf('2027-04-20T05:40:00Z', isOwn);
  expect(status).toBe('missing');
  expect(findings.find(({ reason }) => reason === 'stamped-late')?.detail).toMatch(/^147 days: sealed 2026-11-24/);
});

it('tells a record that was sealed hours after the click, and calls it no change', { tags: 'long' }, async () => {
  const promptly = await forgedByTool({ sealedAt: '2026-11-24T05:42:07.412Z' }, sampleDevice);
  expect(await checkOf(promptly, 'clock')).toMatchObject({ status: 'proven' });
  const late = await forgedByTool({ sealedAt: '2026-11-24T07:42:07.412Z' }, sampleDevice);
  expect(await checkOf(late, 'clock')).toMatchObject({ outcome: 'whole', status: 'missing', reasons: ['sealed-late'] });
});

it('tells what the log began and never sealed', { tags: 'long' }, async () => {
  const input = await samplePackInput();
  const [captured, ...rest] = input.custody;
  const begun = { ...captured!, captureId: crypto.randomUUID() };
  const custody = await chainOf(
    [captured!, begun, ...rest].map(({ at, actor, event, detail, captureId }) => ({
      ...{ at, actor, event, detail },
      ...(captureId === undefined ? {} : { captureId }),
    })),
  );
  const { blob } = await makePack({ ...input, custody, signer: sampleDevice });
  const zip = new Uint8Array(await blob.arrayBuffer());
  expect(await checkOf(zip, 'left-out')).toMatchObject({ status: 'missing', reasons: ['not-sealed'] });
});

it('is no whole pack without a paper that every release makes', { tags: 'long' }, async () => {
  for (const name of ['data/evidence-list.docx', 'data/evidence-list.pdf', 'data/post-list.pdf']) {
    const files = await openPack(await plain());
    files.delete(name);
    await resignPack(files, sampleDevice);
    expect(await checkOf(closePack(files), 'report')).toMatchObject({
      outcome: 'changed',
      changed: { reason: 'file-missing', path: name },
    });
  }
});

it('says of an untouched pack whose key was withdrawn later that, and no change', { tags: 'long' }, async () => {
  const zip = await plain();
  const pins = [{ fingerprint: sampleDevice.fingerprint, name: 'a device' }];
  const revoked = [sampleDevice.fingerprint];
  expect(await checkOf(zip, 'revocation', { ...usual, revoked })).toMatchObject({
    outcome: 'open',
    status: 'cannot-tell',
    // The capture's and the pack's
    reasons: ['key-revoked', 'key-revoked'],
  });
  const [pack, keys] = [join(folder, 'pack.zip'), join(folder, 'keys.json')];
  writeFileSync(pack, zip);
  writeFileSync(keys, JSON.stringify({ pins, revoked }));
  const lines: string[] = [];
  const output = { log: (line: string) => void lines.push(line), error: () => {} };
  expect(await verifyCommand([pack, '--keys', keys], output)).toBe(3);
  expect(lines[0]).toMatch(/^KEY REVOKED: no byte of this pack is changed/);
});

it('says alike in every verifier that the table of letters is missing beside the page that reads it', {
  tags: 'long',
}, async () => {
  const files = await openPack(await plain());
  files.set('verify.html', new TextEncoder().encode('<!doctype html>')).delete('verify-letters.bin');
  await resignPack(files, sampleDevice);
  const zip = closePack(files);
  for (const options of [usual, { ...usual, letters: async () => undefined }])
    expect(await checkOf(zip, 'letters', options)).toMatchObject({ status: 'cannot-tell', reasons: ['no-letters'] });
  const { checks } = await verifyPack(zip, usual);
  expect(checks.find(({ id }) => id === 'tools')?.findings).toContainEqual({
    reason: 'tool-differs',
    path: 'verify-letters.bin',
    detail: 'is not there',
  });
});
