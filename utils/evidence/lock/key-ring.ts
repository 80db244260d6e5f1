import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/*
 * What is sealed begins with: version 1 · how its key is wrapped · id of the key (16) · the wrapped key · nonce (24).
 * A key serves for some minutes; under an open lock it is wrapped by what follows from the secret (mode 1), under a closed
 * one it is sealed to the public half alone (mode 2: an ephemeral X25519 key stands before it). The ciphers are synchronous,
 * since a transaction of the database ends when something else is awaited.
 */
const version = 1;
const modes = { kept: { id: 1, length: 24 + 48 }, boxed: { id: 2, length: 32 + 48 } } as const;

/** A key is written with for so long, and one of a closed lock stays at hand for so long, ms. */
const writesFor = 5 * 60_000;
const staysFor = 15 * 60_000;

interface Slot {
  id: string;
  key: Uint8Array;
  /** Instant at which it was made, ms since 1970. */
  from: number;
}
interface WritingSlot extends Slot {
  head: Uint8Array;
  recipient: string;
}

/** What is kept for the session, in the browser's memory: numbers and hexadecimal text only. */
export interface KeptSlot {
  id: string;
  key: string;
  from: number;
}

let secret: Uint8Array | undefined;
/** Counts what was opened and closed here. */
let turn = 0;
let isSet = false;
let slots = new Map<string, Slot>();
let writing: WritingSlot | undefined;
let keepSlot: (slot: KeptSlot) => void = () => undefined;

/** Entry points tell where the keys of the last minutes lie: in the browser's session memory, never on the disk. */
export function keepSlotsBy(keep: (slot: KeptSlot) => void): void {
  keepSlot = keep;
}

/** Whether there is a lock over the records. */
export function noteLock(isThere: boolean): void {
  isSet = isThere;
}

/** Opens everything, or with `undefined` closes all but what was written in the last minutes. */
export function holdSecret(opened: Uint8Array | undefined): void {
  turn += 1;
  const isSame = secret && opened && bytesToHex(secret) === bytesToHex(opened);
  if (isSame) return;
  secret = opened;
  writing = undefined;
  if (opened === undefined) forgetOldSlots(Date.now());
}

export function holdSlot({ id, key, from }: KeptSlot): void {
  if (!slots.has(id)) slots.set(id, { id, key: hexToBytes(key), from });
}

/** For who begins anew: nothing of what was there is at hand any more. */
export function forgetSlots(): void {
  slots.clear();
  writing = undefined;
}

function forgetOldSlots(now: number): void {
  slots = new Map([...slots].filter(([, { from }]) => now - from < staysFor));
}

/** A lock is there, and nothing here can open it. */
export const isLocked = (): boolean => isSet && secret === undefined;
export const lockTurn = (): number => turn;
export const isLockSet = (): boolean => isSet;
export const heldSecret = (): Uint8Array | undefined => secret;

const derived = (from: Uint8Array, use: string) => hkdf(sha256, from, undefined, utf8ToBytes(`banken ${use}`), 32);
const noNonce = new Uint8Array(24);

/** Wraps a key under a public half; only the secret opens it. */
function boxTo(recipient: Uint8Array, key: Uint8Array): Uint8Array {
  const own = x25519.keygen();
  const shared = x25519.getSharedSecret(own.secretKey, recipient);
  const under = derived(concatBytes(shared, own.publicKey, recipient), 'box');
  return concatBytes(own.publicKey, xchacha20poly1305(under, noNonce).encrypt(key));
}

function openBox(held: Uint8Array, box: Uint8Array): Uint8Array {
  const from = box.subarray(0, 32);
  const shared = x25519.getSharedSecret(held, from);
  const under = derived(concatBytes(shared, from, x25519.getPublicKey(held)), 'box');
  return xchacha20poly1305(under, noNonce).decrypt(box.subarray(32));
}

/** Under 32 secret bytes, with a nonce of its own. */
export function wrapUnder(under: Uint8Array, key: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(24);
  return new Uint8Array(concatBytes(nonce, xchacha20poly1305(under, nonce).encrypt(key)));
}

/** @throws when the key is another one, or the bytes were changed */
export function unwrapUnder(under: Uint8Array, wrapped: Uint8Array): Uint8Array {
  return xchacha20poly1305(under, wrapped.subarray(0, 24)).decrypt(wrapped.subarray(24));
}

function slotToWrite(recipient: Uint8Array): WritingSlot {
  const to = bytesToHex(recipient);
  const now = Date.now();
  if (writing && writing.recipient === to && now - writing.from < writesFor) return writing;
  const id = randomBytes(16);
  const key = randomBytes(32);
  const wrapped = secret ? wrapUnder(derived(secret, 'wrap'), key) : boxTo(recipient, key);
  const mode = secret ? modes.kept : modes.boxed;
  const head = concatBytes(Uint8Array.of(version, mode.id), id, wrapped);
  const slot: WritingSlot = { id: bytesToHex(id), key, from: now, head, recipient: to };
  if (!secret) forgetOldSlots(now);
  slots.set(slot.id, slot);
  writing = slot;
  keepSlot({ id: slot.id, key: bytesToHex(key), from: now });
  return slot;
}

/**
 * Seals bytes to the public half of the lock.
 * @param of where they stand: what is put elsewhere does not open
 */
export function sealBytes(recipient: Uint8Array, bytes: Uint8Array, of: string): Uint8Array<ArrayBuffer> {
  const { head, key } = slotToWrite(recipient);
  const nonce = randomBytes(24);
  return new Uint8Array(concatBytes(head, nonce, xchacha20poly1305(key, nonce, utf8ToBytes(of)).encrypt(bytes)));
}

/** The bytes again; `undefined` while they are locked, or where they are not what was sealed there. */
export function openBytes(sealed: Uint8Array, of: string): Uint8Array | undefined {
  const mode = Object.values(modes).find(({ id }) => id === sealed[1]);
  if (sealed[0] !== version || !mode) return undefined;
  const at = 18 + mode.length;
  try {
    const key = slotKey(bytesToHex(sealed.subarray(2, 18)), mode.id, sealed.subarray(18, at));
    if (!key) return undefined;
    const nonce = sealed.subarray(at, at + 24);
    return xchacha20poly1305(key, nonce, utf8ToBytes(of)).decrypt(sealed.subarray(at + 24));
  } catch {
    // The cipher says nothing but that it does not open
    return undefined;
  }
}

function slotKey(id: string, mode: number, wrapped: Uint8Array): Uint8Array | undefined {
  const known = slots.get(id);
  if (known) return known.key;
  if (!secret) return undefined;
  const key = mode === modes.kept.id ? unwrapUnder(derived(secret, 'wrap'), wrapped) : openBox(secret, wrapped);
  // Of long ago: stays as long as the lock is open
  slots.set(id, { id, key, from: 0 });
  return key;
}

/** Begins a tag that nobody could work out, since the lock was closed. */
export const untagged = '~';

/** What an index holds in place of a name of a post: says nothing to who has not opened the lock. */
export function tagOf(name: string): string {
  if (!secret) return untagged + bytesToHex(randomBytes(16));
  return `#${bytesToHex(hmac(sha256, derived(secret, 'tag'), utf8ToBytes(name)).subarray(0, 16))}`;
}

/** By which entries of an index these posts are found: none while it is locked. */
export function tagsOf(names: readonly string[]): string[] {
  if (!isSet) return [...names];
  return secret ? names.flatMap((name) => [tagOf(name), name]) : [];
}
