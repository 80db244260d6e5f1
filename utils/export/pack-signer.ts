import { pemOf } from '../capture/job/item-bag';
import type { BagFile } from './tag-files';

/** The device that signs a pack: its public key is known before anything is signed. */
export interface PackSigner {
  /** SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7). */
  spki: Uint8Array<ArrayBuffer>;
  /** ECDSA P-256 with SHA-256 over the bytes, minimal DER (RFC 3279 §2.2.3). */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** The two files of a signed bag. The key is listed in the tag manifest; the signature over it cannot be. */
export const signatureFiles = {
  key: ({ spki }: PackSigner): BagFile => ({
    name: 'key/device.spki.pem',
    bytes: new TextEncoder().encode(pemOf(spki)),
  }),
  signature: async (signer: PackSigner, tagManifest: BagFile): Promise<BagFile> => ({
    name: `${tagManifest.name}.sig`,
    bytes: await signer.sign(tagManifest.bytes),
  }),
} as const;

/** Asks for a time stamp over a tag manifest (RFC 3161): request and answer, or nothing. */
export type PackStamper = (
  tagManifest: Uint8Array<ArrayBuffer>,
) => Promise<{ request: Uint8Array<ArrayBuffer>; response: Uint8Array<ArrayBuffer> } | undefined>;

/** Beside the tag manifest, which cannot list what was made over it. */
export async function stampFiles(stamp: PackStamper | undefined, tagManifest: BagFile): Promise<BagFile[]> {
  const made = await stamp?.(tagManifest.bytes);
  if (!made) return [];
  return [
    { name: `${tagManifest.name}.tsq`, bytes: made.request },
    { name: `${tagManifest.name}.tsr`, bytes: made.response },
  ];
}
