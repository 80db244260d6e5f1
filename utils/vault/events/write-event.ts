import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64Of } from '../../bytes/base64';
import { signDer } from '../../bytes/der-signature';
import { randomHex } from '../../bytes/hex';
import { CodedError } from '../../coded-error';
import { canonicalJson, genesis } from '../../evidence/custody-chain';
import type { DeviceKey } from '../../shapes/keys';
import { type EventHeader, eventFormat, longestPayload, type Payload, type ReadEvent } from './event';
import { signedText } from './event-text';

/** Who writes: a device with its key. */
export type Writer = Pick<DeviceKey, 'privateKey' | 'spki' | 'fingerprint'>;

/** The end of a writer's log: what the next event follows. Kept by the writer, in one transaction with the event itself. */
export interface LogEnd {
  readonly seq: number;
  readonly hash: string;
}

export const emptyLog: LogEnd = { seq: 0, hash: genesis };

/** What is to be said, and where it belongs. */
interface Saying extends Pick<EventHeader, 'vault' | 'case' | 'at'> {
  readonly kind: string;
  readonly body: Payload['body'];
  /** Latest events of the case that are known here. */
  readonly heads: readonly string[];
}

/** An event that has its place in the log while its signature is still being made. */
interface PlacedEvent extends Pick<ReadEvent, 'hash' | 'header'> {
  readonly event: Promise<ReadEvent>;
}

/**
 * Writes and signs the next event of a log. The words are open; `sealEvent` closes them for the readers of the case.
 * @throws CodedError `event-too-large`
 */
export async function writeEvent(writer: Writer, end: LogEnd, saying: Saying): Promise<ReadEvent> {
  return placeEvent(writer, end, saying).event;
}

/**
 * The same for many in a row: what follows needs the hash of an event, not its signature.
 * @throws CodedError `event-too-large`
 */
export function placeEvent(writer: Writer, end: LogEnd, saying: Saying): PlacedEvent {
  const { vault, case: about, at, kind, body, heads } = saying;
  const payload: Payload = { salt: randomHex(16), kind, body };
  const text = canonicalJson(payload);
  if (text.length > longestPayload) throw new CodedError('event-too-large', `${kind} ${text.length}`);
  const header: EventHeader = {
    ...{ format: eventFormat, vault, writer: writer.fingerprint, seq: end.seq + 1, previous: end.hash },
    ...{ heads: [...new Set(heads)].sort().slice(-64), case: about, at, payload: digestOf(text) },
  };
  return placed(writer, header, { state: 'read', payload, text });
}

/**
 * Founds a log of its own: the vault's id is the digest of this first payload, so nobody can put another founder into it.
 */
export async function writeFounding(writer: Writer, at: string, body: Payload['body']): Promise<ReadEvent> {
  const payload: Payload = { salt: randomHex(16), kind: 'founded', body };
  const text = canonicalJson(payload);
  const vault = digestOf(text);
  const header: EventHeader = {
    ...{ format: eventFormat, vault, writer: writer.fingerprint, seq: 1, previous: genesis },
    ...{ heads: [], case: vault, at, payload: vault },
  };
  return placed(writer, header, { state: 'read', payload, text }).event;
}

function placed(writer: Writer, header: EventHeader, words: ReadEvent['words']): PlacedEvent {
  const lines = signedText(header);
  const hash = digestOf(lines);
  const signing = signDer(writer.privateKey, new TextEncoder().encode(lines));
  const event = signing.then((der) => ({ hash, header, signature: base64Of(der), key: base64Of(writer.spki), words }));
  return { hash, header, event };
}

/** At once: a digest of WebCrypto would wait behind all signatures that are being made. */
const digestOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));
