import { sha256Hex } from '../../../utils/bytes/digest';
import { itemTagFiles } from '../../../utils/capture/job/item-bag';
import type { Capture, StoredFile } from '../../../utils/shapes/schema';
import type { SampleDevice } from './sample-device';

/** Bags and signs a capture as the worker does at its sealing. */
export async function signed(
  capture: Capture,
  files: StoredFile[],
  { spki, fingerprint, sign }: SampleDevice,
): Promise<{ capture: Capture; files: StoredFile[] }> {
  const { id, capturedAt, sealedAt, environment } = capture;
  const facts = { captureId: id, capturedAt, sealedAt, version: environment.extensionVersion, spki };
  const payload = files.filter(({ name }) => !name.startsWith('seal/'));
  const tags = await itemTagFiles(payload, facts);
  const tagmanifest = tags.at(-1)?.bytes ?? new Uint8Array();
  const stored = [...tags, { name: 'tagmanifest-sha256.txt.sig', bytes: await sign(tagmanifest) }].map(
    ({ name, bytes }): StoredFile => ({
      captureId: id,
      name: `seal/${name}`,
      mediaType: /\.(txt|pem)$/.test(name) ? 'text/plain' : 'application/octet-stream',
      bytes,
    }),
  );
  const signature = { keyFingerprint: fingerprint, tagmanifest: await sha256Hex(tagmanifest) };
  return { capture: { ...capture, signature }, files: [...payload, ...stored] };
}
