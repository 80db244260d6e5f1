import * as asn1js from 'asn1js';
import { hexOf } from '../../bytes/hex';

/** What a request and a token say of the same thing. Digests and nonces are lower-case hex. */
export interface StampedImprint {
  /** Object identifier of the hash algorithm. */
  algorithm: string;
  imprint: string;
  nonce: string | undefined;
}

export interface StampToken extends StampedImprint {
  /** The authority's own time, ISO 8601 UTC with milliseconds. */
  genTime: string;
  serial: string;
  policy: string;
  /** How far the time may be off, as the authority says; milliseconds. */
  accuracy: number;
  /** How many certificates travel in the token. */
  certificates: number;
}

export interface StampResponse {
  /** PKIStatus (RFC 3161 §2.4.2): 0 and 1 are granted. */
  status: number;
  token: StampToken | undefined;
}

type Block = asn1js.AsnType;

/** Bytes that are not what RFC 3161 describes. Caught in this folder, never travels. */
class NotAStamp extends Error {}

const signedData = '1.2.840.113549.1.7.2';
const tstInfo = '1.2.840.113549.1.9.16.1.4';

/** Reads a request; `undefined` when it is none. */
export function readStampRequest(der: Uint8Array): (StampedImprint & { asksForCertificate: boolean }) | undefined {
  return reading(() => {
    const [version, imprint, ...rest] = partsOf(whole(der));
    if (integer(version) !== 1n) throw new NotAStamp('version');
    const nonce = rest.find((part) => part instanceof asn1js.Integer);
    const certificate = rest.find((part) => part instanceof asn1js.Boolean);
    return {
      ...imprintOf(imprint),
      nonce: nonce && integerHex(nonce),
      asksForCertificate: certificate instanceof asn1js.Boolean && certificate.valueBlock.value,
    };
  });
}

/** Reads a response without believing it: no signature is looked at here. `undefined` when it is none. */
export function readStampResponse(der: Uint8Array): StampResponse | undefined {
  return reading(() => {
    const [info, token, ...more] = partsOf(whole(der));
    if (more.length > 0) throw new NotAStamp('response');
    const status = Number(integer(partsOf(info)[0]));
    return { status, token: token && tokenOf(token) };
  });
}

function tokenOf(contentInfo: Block): StampToken {
  const [type, explicit] = partsOf(contentInfo);
  if (oid(type) !== signedData) throw new NotAStamp('content type');
  const [content, ...others] = partsOf(explicit);
  const [, , encapsulated, ...sets] = partsOf(content);
  const [contentType, wrapped] = partsOf(encapsulated);
  if (others.length > 0 || oid(contentType) !== tstInfo) throw new NotAStamp('content type');
  const [octets] = partsOf(wrapped);
  if (!(octets instanceof asn1js.OctetString)) throw new NotAStamp('content');
  const [version, policy, imprint, serial, time, ...rest] = partsOf(whole(new Uint8Array(octets.getValue())));
  if (integer(version) !== 1n || !(time instanceof asn1js.GeneralizedTime)) throw new NotAStamp('TSTInfo');
  const certificates = sets.find((set) => set.idBlock.tagClass === 3 && set.idBlock.tagNumber === 0);
  const nonce = rest.find((part) => part instanceof asn1js.Integer);
  return {
    ...imprintOf(imprint),
    nonce: nonce && integerHex(nonce),
    policy: oid(policy),
    serial: integerHex(serial),
    genTime: timeOf(time),
    accuracy: accuracyOf(rest),
    certificates: certificates ? partsOf(certificates).length : 0,
  };
}

/** The one form that DER has of a time (X.690 §11.7), which is a time that there is: libraries roll a thirteenth month over. */
const timeForm = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{0,8}[1-9])?Z$/;

/** The instant that an ASN.1 time of another library's reading states; `undefined` where it states none. */
export function instantOf(time: unknown): number | undefined {
  return reading(() => {
    if (!(time instanceof asn1js.UTCTime)) throw new NotAStamp('time');
    return Date.parse(timeOf(time));
  });
}

function timeOf(time: asn1js.GeneralizedTime | asn1js.UTCTime): string {
  const said = String.fromCharCode(...new Uint8Array(time.valueBlock.valueHexView).subarray(0, 40));
  const full = time instanceof asn1js.GeneralizedTime ? said : `${Number(said.slice(0, 2)) < 50 ? '20' : '19'}${said}`;
  const [, year, month, day, hour, minute, second, part = ''] = timeForm.exec(full) ?? [];
  const stated = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const at = Date.parse(`${stated}${part.slice(0, 4)}Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(stated)) throw new NotAStamp('time');
  return new Date(at).toISOString();
}

/** Seconds, and thousandths and millionths below a second (RFC 3161 §2.4.2); of one that is not stated nothing is known. */
function accuracyOf(rest: readonly Block[]): number {
  const stated = rest.find((part) => part instanceof asn1js.Sequence);
  const [seconds] = stated ? partsOf(stated) : [];
  return seconds instanceof asn1js.Integer ? Number(integer(seconds)) * 1_000 : 0;
}

function imprintOf(block: Block | undefined): { algorithm: string; imprint: string } {
  const [algorithm, octets] = partsOf(block);
  if (!(octets instanceof asn1js.OctetString)) throw new NotAStamp('imprint');
  return { algorithm: oid(partsOf(algorithm)[0]), imprint: hexOf(new Uint8Array(octets.getValue())) };
}

function reading<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    // What is of another shape states nothing
    return undefined;
  }
}

/** One ASN.1 value that fills the bytes to the last. */
function whole(der: Uint8Array): Block {
  const { offset, result } = asn1js.fromBER(Uint8Array.from(der).buffer);
  if (offset !== der.byteLength) throw new NotAStamp('length');
  return result;
}

function partsOf(block: Block | undefined): Block[] {
  if (!(block instanceof asn1js.Constructed)) throw new NotAStamp('a constructed value is missing');
  return block.valueBlock.value;
}

function integer(block: Block | undefined): bigint {
  if (!(block instanceof asn1js.Integer)) throw new NotAStamp('an integer is missing');
  return block.toBigInt();
}

function oid(block: Block | undefined): string {
  if (!(block instanceof asn1js.ObjectIdentifier)) throw new NotAStamp('an identifier is missing');
  return block.getValue();
}

function integerHex(block: Block | undefined): string {
  if (!(block instanceof asn1js.Integer)) throw new NotAStamp('an integer is missing');
  return hexOf(new Uint8Array(block.valueBlock.valueHexView));
}
