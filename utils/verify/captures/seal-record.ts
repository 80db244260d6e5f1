import { textOf } from '../bag/bag-lines';
import type { BagFiles } from '../bag/check-bag';

/** What `seal.json` says of its own seal, read as letters and not as JSON: verify.sh reads the same with sed. */
export interface SealRecord {
  id: string;
  capturedAt: string;
  sealedAt: string;
  seal: string;
  files: { name: string; sha256: string; bytes: number }[];
  signature?: { keyFingerprint: string; tagmanifest: string };
}

const file = /^"bytes":(\d+),"mediaType":"[^"\\]*","name":"([A-Za-z0-9._/-]+)","sha256":"([0-9a-f]{64})"\}/;

/**
 * Records are written in the one canonical form (RFC 8785) in one line, so letters are enough: a quotation mark inside a
 * string stands behind a backslash, and two of Unicode's ends of lines, which sed takes for letters, stand as they are. A record of another form gives nothing here, and the check of captures says why.
 */
export function readSealRecord(own: BagFiles): SealRecord | undefined {
  const text = textOf(own.get('seal.json') ?? new Uint8Array())?.replace(/\n$/, '') ?? '\n';
  if (text.includes('\n')) return undefined;
  const [, capturedAt] = /^\{"capturedAt":"([^"]*)"/.exec(text) ?? [];
  const [, id] = /^.*"id":"([^"]*)","incidentId":"/s.exec(text) ?? [];
  const [, seal, sealedAt] = /^.*"scope":"[a-z]+","seal":"([0-9a-f]{64})","sealedAt":"([^"]*)"/s.exec(text) ?? [];
  if (capturedAt === undefined || id === undefined || seal === undefined || sealedAt === undefined) return undefined;
  const files = text.split('{').flatMap((part) => {
    const [, bytes, name = '', sha256 = ''] = file.exec(part) ?? [];
    return bytes === undefined ? [] : [{ name, sha256, bytes: Number(bytes) }];
  });
  const [, keyFingerprint, tagmanifest] =
    /^.*"signature":\{"keyFingerprint":"([0-9a-f]{64})","tagmanifest":"([0-9a-f]{64})"\}/s.exec(text) ?? [];
  return {
    ...{ id, capturedAt, sealedAt, seal, files },
    ...(keyFingerprint && tagmanifest ? { signature: { keyFingerprint, tagmanifest } } : {}),
  };
}
