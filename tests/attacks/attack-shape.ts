/**
 * Who could do it. `stranger`: gets a pack or a file, and changes it. `insider`: works at the device, with its key. `page`:
 * the page that is recorded or filled, and its scripts. `platform`: whoever runs the site or an authority. `thief`: has
 * stolen or made a key or a certificate.
 */
export type Who = 'stranger' | 'insider' | 'page' | 'platform' | 'thief';

/** What became of an attack. `said` is what was told of it, for the table. */
export interface Judged {
  isHeld: boolean;
  said: string;
}

/** One attack: what is tried, who could try it, what must be told of it, and how it is done and judged. */
export interface Attack {
  /** What is tried, in one line; stands once in its family. */
  tries: string;
  who: Who;
  /** The reason that must be told, or what must be seen. */
  told: string;
  run(): Promise<Judged>;
}

/** Attacks of one kind, and what they need: opened once before the first, closed after the last. */
export interface Family {
  /** Stands once; SECURITY.md has a line of this name. */
  name: string;
  /** Who makes its attacks. */
  by: readonly Who[];
  /** Its folder beside this file. */
  place: string;
  /** What holds against them, in one line. */
  holds: string;
  /** Most attacks that are run side by side; two where none is named. */
  atOnce?: number;
  open(): Promise<{ attacks: readonly Attack[]; close?(): Promise<unknown> }>;
}
