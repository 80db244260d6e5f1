import type { BagFiles } from '../bag/check-bag';
import { type Check, cannotTell, type Finding, lacks } from '../check-ids';
import type { OutsideFacts } from './outside-facts';
import { checkSignedTags, type Signer } from './signed-tags';

/**
 * The signature of the device that made the pack, over the pack's own tag manifest. Without it anybody may have put the
 * pack together: never whole. Banken signs every pack on a device that signs its captures, so where a capture's key is
 * one that the asker knows, the pack's signature was taken away.
 * @param captured keys that signed the captures
 */
export async function checkPackSignature(
  files: BagFiles,
  captured: readonly Signer[] = [],
  { pins = [] }: OutsideFacts = {},
): Promise<{ check: Check; signers: readonly Signer[] }> {
  const { isSigned, fingerprint, findings } = await checkSignedTags(files);
  const isKnown = captured.some((signer) => pins.some((pin) => pin.fingerprint === signer.fingerprint));
  if (!isSigned && isKnown)
    return { check: { id: 'signature', status: 'changed', findings: [{ reason: 'signature-absent' }] }, signers: [] };
  if (!isSigned) return { check: cannotTell('signature', 'not-in-pack'), signers: [] };
  if (findings.length > 0 || !fingerprint)
    return { check: { id: 'signature', status: 'changed', findings }, signers: [] };
  return {
    check: { id: 'signature', status: 'proven', findings: [], basis: `ECDSA P-256 ${grouped(fingerprint)}` },
    signers: [{ fingerprint, path: 'key/device.spki.pem' }],
  };
}

/**
 * Whose keys they are. A key that travels in a pack is only claimed: proven are keys that stand on a list from outside,
 * and only when all that signed stand there. Captures speak for themselves only: of a pack without a signature of its
 * own nobody knows who made it.
 */
export function checkKeys(
  made: readonly Signer[],
  { pins = [] }: OutsideFacts,
  captured: readonly Signer[] = [],
): Check {
  const signers = [...captured, ...made];
  if (made.length === 0) return cannotTell('keys', 'not-in-pack', fingerprintsOf(signers));
  if (pins.length === 0) return cannotTell('keys', 'no-pins', fingerprintsOf(signers));
  const names = new Map(pins.map(({ fingerprint, name }) => [fingerprint, name]));
  const strangers = signers.filter(({ fingerprint }) => !names.has(fingerprint));
  const findings = strangers.map(
    ({ fingerprint, path }): Finding => ({ reason: 'key-not-pinned', path, detail: fingerprint }),
  );
  if (findings.length > 0) return { id: 'keys', status: 'cannot-tell', findings };
  const shown = new Map(signers.map(({ fingerprint }) => [fingerprint, names.get(fingerprint) ?? '']));
  const basis = [...shown].map(([fingerprint, name]) => `${name} ${grouped(fingerprint)}`).join(', ');
  return { id: 'keys', status: 'proven', findings: [], basis };
}

/**
 * Whether a key that signed is on the list of revoked ones. Without such a list nobody can tell; with one nobody can tell
 * who signed: the lists know no day, and no byte is changed by them.
 */
export function checkRevocation(signers: readonly Signer[], { revoked }: OutsideFacts): Check {
  if (signers.length === 0) return lacks('revocation', 'not-in-pack');
  if (!revoked) return cannotTell('revocation', 'no-revocations');
  const findings = signers
    .filter(({ fingerprint }) => revoked.includes(fingerprint))
    .map(({ fingerprint, path }): Finding => ({ reason: 'key-revoked', path, detail: fingerprint }));
  return { id: 'revocation', status: findings.length > 0 ? 'cannot-tell' : 'proven', findings };
}

function fingerprintsOf(signers: readonly Signer[]): string {
  return [...new Set(signers.map(({ fingerprint }) => fingerprint))].join(' ');
}

/** The first 16 digits in groups of four: enough for eyes. */
function grouped(fingerprint: string): string {
  return (fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}
