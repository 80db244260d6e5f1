import { sha256Hex } from '../../bytes/digest';
import { sealFolder } from '../../capture/job/run-capture';
import type { Capture } from '../../shapes/schema';
import { linesIn } from '../bag/bag-lines';
import { tagManifest } from '../bag/check-bag';
import { checkSignedTags } from '../keys/signed-tags';

/**
 * Whether the key that a capture names has signed this very capture: the stored tag manifest is the sealed one, lists the
 * payload's list whose digest is the seal, and the signature over it holds. It says nothing on whose key it is.
 * @param stored bytes by name, tag files under `seal/`
 */
export async function captureSignatureHolds(
  { signature, seal }: Capture,
  stored: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<boolean> {
  const tags = new Map(
    [...stored].flatMap(([name, bytes]) =>
      name.startsWith(sealFolder) ? [[name.slice(sealFolder.length), bytes]] : [],
    ),
  );
  const manifest = tags.get(tagManifest);
  if (!signature || !manifest || (await sha256Hex(manifest)) !== signature.tagmanifest) return false;
  // The seal is the digest of the payload's SHA-256 list, byte for byte the item's manifest
  if (!linesIn(manifest, 100)?.includes(`${seal}  manifest-sha256.txt`)) return false;
  const { isSigned, fingerprint, findings } = await checkSignedTags(tags);
  return isSigned && findings.length === 0 && fingerprint === signature.keyFingerprint;
}
