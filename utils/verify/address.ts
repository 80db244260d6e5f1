import { earlierPostMarkupFile, postMarkupFile } from '../shapes/capture';
import type { FoundCapture } from './captures/found-capture';
import { placeFindings } from './captures/platform-place';
import { type Check, cannotTell, type Finding, lacks } from './check';

/**
 * Holds the permalink against the post's id, its author and the address of the page that was open. For X, whose form of
 * address is documented, a contradiction is certain; elsewhere an address without the id is not answerable.
 */
export function checkAddresses(found: readonly FoundCapture[]): Check {
  if (found.length === 0) return cannotTell('address', 'not-reached');
  const stated = found.filter(({ capture }) => capture.post.permalink);
  const findings = [
    ...found.flatMap(placeFindings),
    ...stated.flatMap((each) => (each.capture.post.platform === 'x' ? statusFindings(each) : looseFindings(each))),
  ];
  if (findings.length === 0 && stated.length === 0) return lacks('address', 'not-in-page');
  const isChanged = findings.some(({ reason }) => reason === 'address-differs');
  return {
    id: 'address',
    status: findings.length === 0 ? 'proven' : isChanged ? 'changed' : 'cannot-tell',
    findings,
  };
}

const hosts = ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'];
const statusPath = /^\/(\w{1,20})(?:\/web)?\/(?:status|article)\/(\d{1,20})$/;

function statusFindings({ path, capture, files }: FoundCapture): Finding[] {
  const { permalink = '', id, author } = capture.post;
  const differs = (detail: string): Finding => ({ reason: 'address-differs', path: `${path}post.json`, detail });
  const url = URL.canParse(permalink) ? new URL(permalink) : undefined;
  const [, handle, number] = statusPath.exec(url?.pathname ?? '') ?? [];
  if (url?.protocol !== 'https:' || url.host !== 'x.com' || !number) return [differs(permalink)];
  const findings: Finding[] = [];
  if (id !== undefined && id !== number) findings.push(differs(`${number}, id ${id}`));
  if (handle !== 'i' && author?.handle && handle?.toLowerCase() !== author.handle.toLowerCase())
    findings.push(differs(`@${handle}, author @${author.handle}`));
  const page = URL.canParse(capture.page.url) ? new URL(capture.page.url) : undefined;
  if (!page || !hosts.includes(page.host))
    findings.push({ reason: 'address-differs', path: `${path}capture.json`, detail: capture.page.url });
  const html = [postMarkupFile, earlierPostMarkupFile, 'page.html'].map((name) =>
    new TextDecoder().decode(files.get(name) ?? new Uint8Array()),
  );
  const isShown = `${html.join('\n')}\n${capture.page.url}`.includes(number);
  if (!isShown)
    findings.push({ reason: files.has('page.html') ? 'address-differs' : 'page-lacks', path, detail: number });
  return findings;
}

function looseFindings({ path, capture }: FoundCapture): Finding[] {
  const { permalink = '', id } = capture.post;
  const isShown = id === undefined || permalink.includes(id) || decodeURIComponentSafely(permalink).includes(id);
  return isShown ? [] : [{ reason: 'page-lacks', path: `${path}post.json`, detail: 'permalink without the id' }];
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
