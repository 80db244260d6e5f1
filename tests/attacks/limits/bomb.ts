/** A file of at most five million bytes that costs a careless reader minutes or gigabytes. */
export interface Bomb {
  name: string;
  make: (good: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  /** It must be told as refused, too large; else any red verdict will do. */
  told?: 'too-large';
}
