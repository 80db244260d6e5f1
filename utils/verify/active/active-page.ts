import { binaryText } from '../../bytes/binary-text';
import { readInertPage } from '../../inert-page/read-inert-page';
import type { Finding } from '../check-ids';
import { archiveFaults, archiveParts, fromQuoted, textOf } from '../pages/archive-html';
import { type PageRoom, pageFault } from '../pages/page-limits';

/** A link that a press follows, in the language of saved pages. */
const leading = /<a\s(?:[^>]*\s)?href="[^#"]/;

/**
 * What in a saved page may act when it is opened, see utils/inert-page.
 * @param isStaying it was saved so that nobody leaves it by a press
 * @param room of its pack, see page-limits.ts
 */
export function activePage(path: string, bytes: Uint8Array, isStaying = false, room?: PageRoom): Finding[] {
  const large = pageFault(bytes, room);
  if (large !== undefined) return [{ reason: 'too-large', path, detail: large }];
  const page = new TextDecoder().decode(bytes);
  const faults = readInertPage(page);
  const link = isStaying ? page.search(leading) : -1;
  if (link >= 0) faults.push({ at: link, what: 'a link that leads away' });
  return faults.map(({ at, what }) => ({ reason: 'active-content', path, detail: `${what} (${at})` }));
}

/**
 * What a browser would run if it took a part of an archive for a page of its own; frames and objects are parts, too. An object
 * that the site did not show keeps its address, as pictures and links do.
 */
const running =
  /<script\b|\son[a-z]+\s*=|javascript:|<(?:iframe\b(?![^>]*\ssrc="cid:)|(?:object|embed)\b[^>]*\s(?:src|data)\s*=(?!"(?:cid:|https?:)))|\ssrcdoc=|http-equiv\s*=\s*["']?refresh|<\?xml-stylesheet/i;
const wordy = /^text\/|xml|html/;

/**
 * What in an exact archive of the browser may act, or was not written by one. The browser writes it without scripts and
 * opens it in a frame that runs none; one in which something of that kind stands was not written so.
 */
export function activeArchive(path: string, bytes: Uint8Array, room?: PageRoom): Finding[] {
  const large = pageFault(bytes, room);
  if (large !== undefined) return [{ reason: 'too-large', path, detail: large }];
  const tell = (detail: string): Finding => ({ reason: 'active-content', path, detail });
  const decoded = binaryText(fromQuoted(binaryText(bytes)));
  // What stands there as it is or quoted, in whatever part, and what a part of words hides in Base64
  const parts = archiveParts(bytes);
  const worded = parts.filter(({ type }) => wordy.test(type));
  const found = [decoded, ...worded.map(textOf)].flatMap((each) => running.exec(readOut(each))?.[0] ?? []);
  return [
    ...found.slice(0, 1),
    ...archiveFaults(bytes, parts)
      .slice(0, 5)
      .map((fault) => `no browser's archive: ${fault}`),
  ].map(tell);
}

/** A tag, or what another reader may take for one: up to an angle that no pair of quotation marks holds. */
const tag = /<(?:"[^"]*"|'[^']*'|[^<>])*/g;
const value = /=\s*(?:"([^"]*)"|'([^']*)')/g;
/** How values begin that act, or must be so that their element does not; one with a tag in it may be read as that. */
const telling = /^[\0-\x20]*(?:javascript:|refresh|cid:|https?:)|</i;

/** The tags, without values that say nothing of what they do: words of a post stand between and in them, whatever they are. */
const tagsIn = (html: string) =>
  (html.match(tag) ?? [])
    .map((each) =>
      each.replace(value, (whole, one?: string, other?: string) =>
        telling.test((one ?? other ?? '').replace(/[\t\n\r]/g, '')) ? whole : '=""',
      ),
    )
    .join('>\n');

/**
 * The tags with letters for numbers, as a reader of HTML takes them, also without their end; and addresses without what it
 * overlooks.
 */
function readOut(html: string): string {
  const read = tagsIn(
    html
      .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
        const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return point < 0x110000 ? String.fromCodePoint(point) : '';
      })
      .replace(/&(tab|newline|colon);/gi, (_, name: string) => (name.toLowerCase() === 'colon' ? ':' : '\n')),
  );
  const hidden = /=["']?[\0-\x20]{0,20}javascript:/i.exec(read.replace(/[\t\n\r]/g, ''));
  return `${read}\n${hidden?.[0] ?? ''}`;
}
