import { textIn } from './answers';

/** What can go wrong between us and the store, apart by what a person can do about it. */
export type StoreFault =
  /** No answer at all: the name, the network or the certificate. */
  | 'unreachable'
  /** The answer broke off, or took too long. */
  | 'cut'
  /** 500, 503, 429: the store is there and cannot now. */
  | 'busy'
  /** The clock of this device is off by more than the store allows. */
  | 'clock'
  | 'region'
  /** The access key is unknown, expired or its secret is wrong. */
  | 'key'
  /** The role may not do this. */
  | 'denied'
  | 'no-bucket'
  /** The store says that there is no such object. Only a 404 that names it says so: never an error of any other kind. */
  | 'absent'
  /** What came or went is not what it should be. */
  | 'damaged'
  /** It lies there, but not under the lock that was asked for. */
  | 'not-locked'
  /** Another event lies at our place in the log: a second device writes with this key. */
  | 'taken'
  | 'refused';

export class StoreError extends Error {
  constructor(
    readonly fault: StoreFault,
    /** Technical, for the small print: status, the store's own code, minutes of a clock, the region it names. */
    readonly detail: string,
    /** Seconds after which the store wants to be asked again. */
    readonly after?: number,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'StoreError';
  }

  /** Whether the same request may do later. */
  get passes(): boolean {
    return this.fault === 'unreachable' || this.fault === 'cut' || this.fault === 'busy';
  }
}

const byCode = new Map<string, StoreFault>(
  Object.entries({
    RequestTimeTooSkewed: 'clock',
    AuthorizationHeaderMalformed: 'region',
    InvalidAccessKeyId: 'key',
    SignatureDoesNotMatch: 'key',
    ExpiredToken: 'key',
    AccessDenied: 'denied',
    NoSuchBucket: 'no-bucket',
    NoSuchKey: 'absent',
    NoSuchVersion: 'absent',
    NoSuchUpload: 'absent',
    BadDigest: 'damaged',
    XAmzContentSHA256Mismatch: 'damaged',
    RequestTimeout: 'cut',
  }),
);

/** @param now when the answer came, by our clock in ms */
export function faultOf(answer: Response, xml: string, now: number): StoreError {
  const { status, headers } = answer;
  const code = textIn(xml, 'Code') ?? '';
  // A HEAD has no words: 404 is the object, anything else is told by its number. A redirect has none in a browser (0)
  const byStatus: StoreFault =
    status < 400
      ? 'region'
      : status === 403
        ? 'denied'
        : status === 404 && !xml
          ? 'absent'
          : status >= 500 || status === 429
            ? 'busy'
            : 'refused';
  const fault = byCode.get(code) ?? byStatus;
  const after = Number(headers.get('retry-after')) || undefined;
  const parts: unknown[] = [status, code, fault === 'clock' ? `${minutesOff(headers, xml, now)} min` : ''];
  if (fault === 'region') parts.push(headers.get('x-amz-bucket-region') ?? textIn(xml, 'Region') ?? '');
  return new StoreError(fault, parts.filter(Boolean).join(' '), after);
}

/** How many minutes our clock is ahead (behind: negative), by the store's. */
function minutesOff(headers: Headers, xml: string, now: number): number {
  const theirs = Date.parse(textIn(xml, 'ServerTime') ?? headers.get('date') ?? '');
  return Number.isNaN(theirs) ? 0 : Math.round((now - theirs) / 60_000);
}
