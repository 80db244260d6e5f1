import { earlierPostMarkupFile, postMarkupFile } from '../shapes/records/capture-record';
import type { FoundCapture } from './captures/found-capture';
import { placeFindings } from './captures/platform-place';
import { type Check, cannotTell, type Finding, lacks as lacksFact } from './check-ids';
import { attributeValues } from './pages/html-text';

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
  if (findings.length === 0 && stated.length === 0) return lacksFact('address', 'not-in-page');
  const isChanged = findings.some(({ reason }) => reason === 'address-differs');
  return {
    id: 'address',
    status: findings.length === 0 ? 'proven' : isChanged ? 'changed' : 'cannot-tell',
    findings,
  };
}

const hosts = ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'];
const statusPath = /^\/(\w{1,20})(?:\/web)?\/(?:status|article)\/([1-9]\d{0,19})$/;

const markupOf = (files: FoundCapture['files']) =>
  [postMarkupFile, earlierPostMarkupFile, 'page.html'].map((name) =>
    new TextDecoder().decode(files.get(name) ?? new Uint8Array()),
  );

function statusFindings({ path, capture, files }: FoundCapture): Finding[] {
  const { permalink = '', id, author } = capture.post;
  const differs = (detail: string): Finding => ({ reason: 'address-differs', path: `${path}post.json`, detail });
  const url = URL.canParse(permalink) ? new URL(permalink) : undefined;
  const [, handle, number] = statusPath.exec(url?.pathname ?? '') ?? [];
  // The one form that there is: nothing to decode, to follow or to mark in it
  if (!number || permalink !== `https://x.com${url?.pathname}`) return [differs(permalink)];
  const findings: Finding[] = [];
  if (id !== undefined && id !== number) findings.push(differs(`${number}, id ${id}`));
  if (handle !== 'i' && author?.handle && handle?.toLowerCase() !== author.handle.toLowerCase())
    findings.push(differs(`@${handle}, author @${author.handle}`));
  const { profileUrl } = author ?? {};
  if (profileUrl !== undefined && profileUrl !== `https://x.com/${author?.handle}`) findings.push(differs(profileUrl));
  const page = URL.canParse(capture.page.url) ? new URL(capture.page.url) : undefined;
  if (!page || !hosts.includes(page.host))
    findings.push({ reason: 'address-differs', path: `${path}capture.json`, detail: capture.page.url });
  const html = markupOf(files);
  const isShown = `${html.join('\n')}\n${capture.page.url}`.includes(number);
  if (!isShown)
    findings.push({ reason: files.has('page.html') ? 'address-differs' : 'page-lacks', path, detail: number });
  const linked = [...html.join('\n').matchAll(/\/(\w{1,20})\/status\/(\d{1,20})(?!\d)/g)].flatMap(
    ([, name = '', other]) => (other === number && name !== 'web' && name !== 'i' ? name.toLowerCase() : []),
  );
  if (handle !== 'i' && linked.length > 0 && !linked.includes(handle?.toLowerCase() ?? ''))
    findings.push(differs(`@${handle}, the page links @${linked[0]}`));
  return findings;
}

/** The page's own links to a post, where they have the form of the stated address, and name another of its kind. */
function isLinkedElse({ capture, files }: FoundCapture): boolean {
  const { permalink = '', id = '' } = capture.post;
  const stepsOf = (address: string) =>
    URL.canParse(address, permalink) ? new URL(address, permalink).pathname.toLowerCase().split('/') : [];
  const own = stepsOf(permalink);
  const name = id.toLowerCase();
  if (name.length < 5 || !own.includes(name)) return false;
  const linked = markupOf(files)
    .flatMap((markup) => ['href', 'data-banken-href'].flatMap((name) => attributeValues(markup, name)))
    .map(stepsOf)
    .filter((steps) => steps.length === own.length && steps.includes(name));
  return linked.length > 0 && !linked.some((steps) => steps.join('/') === own.join('/'));
}

function looseFindings(found: FoundCapture): Finding[] {
  const { path, capture } = found;
  const { permalink = '' } = capture.post;
  // What tells two statements of one address apart stands behind the sign
  const id = capture.post.id?.replace(/#.*$/, '');
  if (!URL.canParse(permalink) || new URL(permalink).href !== permalink)
    return [{ reason: 'address-differs', path: `${path}post.json`, detail: permalink }];
  const isShown = id === undefined || permalink.includes(id) || decodeURIComponentSafely(permalink).includes(id);
  const lacks = (detail: string): Finding => ({ reason: 'page-lacks', path: `${path}post.json`, detail });
  return [
    ...(isShown ? [] : [lacks('permalink without the id')]),
    ...(isLinkedElse(found) ? [lacks('the page links it elsewhere')] : []),
  ];
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not well formed: it stays as it is
    return text;
  }
}
