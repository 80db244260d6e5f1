import { deepest } from '../../inert-page/read-inert-page';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { altOf } from './html-text';

/** No page that a person can look at comes near these: bytes with its pictures, tags, references to characters. */
const mostBytes = 96 * 1024 ** 2;
const mostTags = 300_000;
const mostReferences = 400_000;
const [openTag, reference] = [0x3c, 0x26];

/** What is left of what all pages of a pack may cost their reader, in letters. */
export interface PageRoom {
  left: number;
}

/**
 * Each reader goes through the letters of a page, some ten times together, and few bytes of a ZIP hold many: 60,000 letters
 * sixty times cost ten seconds. Our own packs are not packed any smaller, so none of theirs is beyond this.
 * @param packed bytes of the whole pack as it lies in its ZIP
 */
export const pageRoom = (packed = Number.POSITIVE_INFINITY): PageRoom => ({ left: 4_000_000 + packed });

/**
 * Why a page is not read at all: each tag and each reference costs, the more the deeper it stands, and few bytes of a ZIP may
 * hold millions of them.
 * @param room of its pack, from which its cost is taken
 */
export function pageFault(bytes: Uint8Array | undefined, room: PageRoom = pageRoom()): string | undefined {
  if (!bytes) return undefined;
  if (room.left >= 0) room.left -= costOf(bytes);
  if (room.left < 0) return 'refused: more than its pack can hold';
  const refused = (most: number, what: string) => `refused: more than ${most} ${what}`;
  if (bytes.byteLength > mostBytes) return refused(mostBytes, 'bytes');
  if (isMore(bytes, openTag, mostTags)) return refused(mostTags, 'tags');
  if (isMore(bytes, reference, mostReferences)) return refused(mostReferences, 'references');
  // Lines of an archive break within tags
  if (isMore(bytes, openTag, deepest) && isDeep(new TextDecoder().decode(bytes).replace(/=\r?\n/g, '')))
    return refused(deepest, 'elements in each other');
  return undefined;
}

/** Elements without an end (HTML Standard §13.1.2). */
const endless = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** What readers pass over whole: its name, and what ends it. */
const whole = { script: /<\/script\s*>/gi, style: /<\/style\s*>/gi };

/**
 * Whether elements of this markup stand in each other beyond what is read. An end tag closes what it names, and with it what
 * stands open in that; each part is looked through once.
 */
export function isDeep(markup: string): boolean {
  const tag = /<(\/?)([a-z][a-z0-9:_-]*)(\s*\/>)?/giy;
  const open: string[] = [];
  const counts = new Map<string, number>();
  const unended = new Set<string>();
  /** Behind what ends the part that begins here; where nothing does, it is none. */
  const behind = (name: string, end: RegExp, from: number) => {
    if (unended.has(name)) return from;
    end.lastIndex = from;
    if (end.test(markup)) return end.lastIndex;
    unended.add(name);
    return from;
  };
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    tag.lastIndex = at;
    const [, end, written, isEmpty] = tag.exec(markup) ?? [];
    const name = written?.toLowerCase();
    if (name === undefined) {
      at = markup.startsWith('<!--', at) ? behind('<!--', /-->/g, at + 4) : at + 1;
      continue;
    }
    at = tag.lastIndex;
    if (isEmpty !== undefined || endless.has(name)) continue;
    if (end === '' && (name === 'script' || name === 'style')) at = behind(name, whole[name], at);
    else if (end === '') {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (open.push(name) > deepest) return true;
    } else close(name, open, counts);
  }
  return false;
}

function close(name: string, open: string[], counts: Map<string, number>) {
  if (!counts.get(name)) return;
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last, (counts.get(last) ?? 0) - 1);
    if (last === name) return;
  }
}

function isMore(bytes: Uint8Array, wanted: number, most: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0 && count <= most; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count > most;
}

/** Pages of a capture that are not read at all. */
export function largePages({ path, files }: FoundCapture, names: readonly string[], room: PageRoom): Finding[] {
  return names.flatMap((name): Finding[] => {
    const detail = pageFault(files.get(name), room);
    return detail === undefined ? [] : [{ reason: 'too-large', path: path + name, detail }];
  });
}

/** Measured against a letter outside of tags: a tag, and a byte within one. */
const [tagCost, valueCost] = [20, 1 / 8];
const [endOfTag, letterI] = [0x3e, 0x69];

function costOf(page: Uint8Array): number {
  let cost = 0;
  for (let from = 0; from < page.length; ) {
    const start = page.indexOf(openTag, from);
    const end = start < 0 ? -1 : page.indexOf(endOfTag, start);
    if (end < 0) return cost + page.length - from;
    const tag = page.subarray(start, end);
    const isPicture = ((tag[1] ?? 0) | 0x20) === letterI;
    cost +=
      start -
      from +
      tagCost +
      tag.length * valueCost +
      (isPicture ? 2 * altOf(new TextDecoder().decode(tag)).length : 0);
    from = end + 1;
  }
  return cost;
}
