import { sha256Hex } from '../../bytes/digest';
import { sealFolder } from '../../capture/job/run-capture';
import { sealOf } from '../../capture/job/seal';
import { type Capture, captureSchema, readPostSchema } from '../../shapes/schema';
import { checkActive } from '../active/active';
import { readLabels } from '../bag/bag-lines';
import { type BagFiles, bagIds, checkBag, tagFiles, tagManifest } from '../bag/check-bag';
import { madeEach } from '../broken-off';
import { type Check, checkFrom, type Finding, type MadeChecks } from '../check-ids';
import { checkKeys, checkPackSignature, checkRevocation } from '../keys/check-keys';
import type { OutsideFacts } from '../keys/outside-facts';
import { checkTimeStamps } from '../keys/time-stamps';
import { checkTimes } from '../papers/times';
import { captureMakers } from './capture-checks';
import type { FoundCapture } from './found-capture';
import { checkItemTags } from './item-tags';
import { readRecord, sealedCaptureSchema } from './sealed-shapes';

/** One sealed capture as a bag of its own says in bag-info.txt when it was sealed; the pack of a case does not. */
export function isItemBag(files: BagFiles): boolean {
  const { labels } = readLabels(files.get('bag-info.txt') ?? new Uint8Array());
  return labels.some(([label]) => label === 'Sealed-At');
}

const required = [
  'zip',
  'directory',
  'declaration',
  'bag-info',
  'manifest',
  'payload',
  'tagmanifest',
  'captures',
  'pictures',
] as const;

/** Checks one sealed capture that travels alone, as it was bagged within seconds of the click. */
export async function verifyItem(files: BagFiles, outside: OutsideFacts, packed: number): Promise<MadeChecks> {
  const { labels } = readLabels(files.get('bag-info.txt') ?? new Uint8Array());
  const stated = (name: string) => labels.find(([label]) => label === name)?.[1] ?? '';
  const facts = {
    captureId: stated('External-Identifier'),
    capturedAt: stated('Captured-At'),
    sealedAt: stated('Sealed-At'),
  };
  const payload: BagFiles = new Map(
    [...files].filter(([name]) => name.startsWith('data/')).map(([name, bytes]) => [name.slice(5), bytes]),
  );
  const tags: BagFiles = new Map([...files].filter(([name]) => !name.startsWith('data/')));
  const { capture, findings } = await captureOf(payload, facts);
  const found: FoundCapture[] = capture ? [{ label: 'capture-1', path: 'data/', capture, files: payload }] : [];
  const signature = await checkPackSignature(files);
  const tagFindings = await checkItemTags(tags, payload, facts, '');
  const info = tagFindings.filter(({ path }) => path === 'bag-info.txt');
  const lists = tagFindings.filter(({ path }) => path?.startsWith('manifest-'));
  const checks = await madeEach([
    ['bag-info', () => checkFrom('bag-info', info)],
    [
      bagIds,
      async () =>
        (await checkBag(files, tagFiles.item)).map((check) =>
          check.id === 'manifest' && check.status === 'proven' ? checkFrom('manifest', lists) : check,
        ),
    ],
    ['captures', () => checkFrom('captures', findings)],
    // A capture that was never signed is not packed alone
    ['signature', () => (signature.check.status === 'cannot-tell' ? unsigned : signature.check)],
    ['keys', () => checkKeys(signature.signers, outside)],
    ['revocation', () => checkRevocation(signature.signers, outside)],
    ['timestamp', () => checkTimeStamps(files, [], outside, { notBefore: facts.sealedAt, sealedAt: facts.sealedAt })],
    ...captureMakers(found, packed),
    ['clock', () => checkTimes(found, [], { createdAt: undefined })],
    ['active', () => checkActive(files, found, packed)],
  ]);
  return { kind: 'item', checks, required, captures: found.length };
}

/** The capture's record, put together again from what was sealed. */
async function captureOf(
  payload: BagFiles,
  facts: { captureId: string; capturedAt: string; sealedAt: string },
): Promise<{ capture?: Capture; findings: Finding[] }> {
  const sealed = readRecord(sealedCaptureSchema, payload.get('capture.json'));
  const post = readRecord(readPostSchema, payload.get('post.json'));
  const unread = (name: string, isRead: boolean): Finding[] =>
    isRead ? [] : [{ reason: payload.has(name) ? 'not-readable' : 'file-missing', path: `data/${name}` }];
  const findings = [
    ...unread('capture.json', sealed !== undefined),
    ...unread('post.json', post !== undefined),
    ...(sealed && (sealed.id !== facts.captureId || sealed.capturedAt !== facts.capturedAt)
      ? [{ reason: 'records-differ', path: 'data/capture.json' } as const]
      : []),
  ];
  if (!sealed || !post) return { findings };
  const files = await Promise.all(
    [...payload].map(async ([name, bytes]) => ({
      name,
      mediaType: 'application/octet-stream',
      bytes: bytes.byteLength,
      sha256: await sha256Hex(bytes),
    })),
  );
  const known = Object.fromEntries(Object.entries(sealed).filter(([key]) => Object.hasOwn(captureSchema.shape, key)));
  const { success, data } = captureSchema.safeParse({
    ...known,
    // The case is not part of a capture's own seal
    incidentId: sealed.id,
    post,
    sealedAt: facts.sealedAt,
    files,
    seal: await sealOf(files),
  });
  if (!success) return { findings: [...findings, { reason: 'not-readable', path: 'data/capture.json' }] };
  return { capture: data, findings: payload.has(`${sealFolder}bagit.txt`) ? [...findings, nested] : findings };
}

const unsigned = {
  id: 'signature',
  status: 'changed',
  findings: ['key/device.spki.pem', `${tagManifest}.sig`].map((path): Finding => ({ reason: 'file-missing', path })),
} as const satisfies Check;

const nested: Finding = { reason: 'file-unsealed', path: `data/${sealFolder}` };
