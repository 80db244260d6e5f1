import { base64Of } from '../../bytes/base64';
import { sha256Hex, sha512Hex } from '../../bytes/digest';
import type { NamedBytes } from '../../bytes/named-bytes';
import { sealedList } from './seal';

/** What a signer gives back for the bytes of a tag manifest. */
export interface DeviceSignature {
  /** ECDSA P-256 with SHA-256, DER. */
  signature: Uint8Array<ArrayBuffer>;
  /** SubjectPublicKeyInfo, DER. */
  spki: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the SPKI. */
  fingerprint: string;
}

export type ItemFile = NamedBytes;

interface ItemBagFacts {
  captureId: string;
  capturedAt: string;
  sealedAt: string;
  version: string;
  /** The public key, known before anything is signed: it is part of what is signed. */
  spki: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/**
 * The tag files that make one capture a BagIt 1.0 bag of its own (RFC 8493), in the order in which they depend on each
 * other. The tag manifest covers all others; it is what the device signs and a time-stamp authority stamps, so one
 * signature stands for every byte.
 */
export async function itemTagFiles(payload: readonly ItemFile[], facts: ItemBagFacts): Promise<ItemFile[]> {
  const octets = payload.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  const digests = await Promise.all(
    payload.map(async ({ name, bytes }) => ({
      name,
      sha256: await sha256Hex(bytes),
      sha512: await sha512Hex(bytes),
    })),
  );
  const info = [
    `Bag-Software-Agent: Banken ${facts.version}`,
    `Bagging-Date: ${facts.sealedAt.slice(0, 10)}`,
    `External-Identifier: ${facts.captureId}`,
    `Payload-Oxum: ${octets}.${payload.length}`,
    `Captured-At: ${facts.capturedAt}`,
    `Sealed-At: ${facts.sealedAt}`,
    '',
  ].join('\n');
  const tags = [
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text('bag-info.txt', info),
    text('manifest-sha256.txt', sealedList(digests)),
    text('manifest-sha512.txt', sealedList(digests.map(({ name, sha512 }) => ({ name, sha256: sha512 })))),
    text('key/device.spki.pem', pemOf(facts.spki)),
  ];
  const lines = await Promise.all(tags.map(async ({ name, bytes }) => `${await sha256Hex(bytes)}  ${name}\n`));
  return [...tags, text('tagmanifest-sha256.txt', lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''))];
}

function text(name: string, content: string): ItemFile {
  return { name, bytes: encoder.encode(content) };
}

/** PEM of a public key (RFC 7468): 64 base64 characters a line, as OpenSSL reads it. */
export function pemOf(spki: Uint8Array): string {
  const base64 = base64Of(spki);
  return `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END PUBLIC KEY-----\n`;
}
