import { binaryText } from '../../bytes/binary-text';
import { isOnePage } from '../../capture/job/other-facts';
import { partsOfAddress } from '../../platforms/address-parts';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { attributeValues } from './html-text';

type Shown = Readonly<{ path: string; markup: string }>;

/**
 * What the copies say of where and when they were made, against the record. A page may change its address between click and
 * copy; where it then is another page, the record tells so (`changed-since-click`).
 */
export function sourceFindings({ path, capture, files }: FoundCapture, pages: readonly Shown[]): Finding[] {
  const { page, capturedAt, failures, post } = capture;
  const isTold = failures.some(({ code }) => code.startsWith('changed-'));
  const isOwn = (address: string) => isTold || isOneThing(post.platform, address, page.url);
  const copies = pages.flatMap(({ path: name, markup }): Finding[] => {
    const sources = factsOf(markup, 'source');
    const isOther =
      factsOf(markup, 'captured-at').some((at) => !(Math.abs(Date.parse(at) - Date.parse(capturedAt)) <= 600_000)) ||
      sources.some((address) => hostOf(address) !== hostOf(page.url));
    if (isOther) return [{ reason: 'page-differs', path: name, detail: 'head' }];
    return sources.flatMap((address) => (isOwn(address) ? [] : lacks(name, `source ${address}`)));
  });
  const archive = files.get('page.mhtml');
  // A post in a frame has the frame's address: its archive is that of the whole tab
  const places = archive ? [...binaryText(archive).matchAll(placeOfPart)].map(([, address = '']) => address) : [];
  const isElsewhere = places.length > 0 && !places.some(isOwn);
  return [...copies, ...(isElsewhere ? [lacks(`${path}page.mhtml`, `source ${places[0]}`)] : [])];
}

const placeOfPart = /^(?:Snapshot-)?Content-Location: ([!-~]+)/gm;

const lacks = (path: string, detail: string): Finding => ({ reason: 'page-lacks', path, detail: detail.slice(0, 120) });

const factsOf = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(`<meta name="banken-${name}"[^<>]*`, 'g'))].flatMap(([tag]) =>
    attributeValues(tag, 'content'),
  );

const hostOf = (address: string) => URL.parse(address)?.host ?? '';

/** Values that name something, as a number of a film or a company does; that of a page in a list, or a second, does not. */
const naming = /^(?!\d{1,3}[a-z]?$)(?:[\w-]*\d[\w-]*|[\w-]{8,})$/;

/** Whether two addresses are of one page, and name one thing in their query and as the site's own form has it. */
function isOneThing(platform: string, one: string, other: string): boolean {
  const [mine, its] = [URL.parse(one), URL.parse(other)];
  if (!mine || !its || !isOnePage(one, other)) return one === other;
  const [named, meant] = [partsOfAddress(platform, one), partsOfAddress(platform, other)];
  const isOther = (value: string, against: string | null | undefined) => Boolean(against) && value !== against;
  return (
    !isOther(named.place ?? '', meant.place) &&
    ![...mine.searchParams].some(([name, value]) => {
      const against = its.searchParams.get(name);
      return isOther(value, against) && (naming.test(value) || naming.test(against ?? ''));
    })
  );
}
