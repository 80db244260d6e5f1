/** How the store is reached; `connection.ts` has the schema. */
export interface Reach {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly wraps: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface Manner {
  readonly signal?: AbortSignal;
  /** Our clock, in ms. */
  readonly now?: () => number;
  /** Tries of one request while the store is busy or out of reach. */
  readonly tries?: number;
  /** Waits so many ms; a test has its own clock. */
  readonly pause?: (ms: number) => Promise<void>;
  /** Bytes a second that may go up at most. */
  readonly bytesPerSecond?: number;
}
