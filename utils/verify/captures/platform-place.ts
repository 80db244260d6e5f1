import { isOlderKey } from '../../capture/keys-of-post';
import { ownEntry } from '../../own-entry';
import { addressesApart } from '../../platforms/address-parts';
import { homeHostOf } from '../../platforms/country-hosts';
import { schemeOf } from '../../platforms/post-addresses';
import { postKey } from '../../platforms/units';
import type { Finding } from '../check-ids';
import type { FoundCapture } from './found-capture';
import table from './platform-hosts.json';

interface KnownPlatform {
  name: string;
  hosts: string[];
  anywhere?: boolean;
  /** Its pages are read by http, too. */
  http?: boolean;
}
const platforms: Readonly<Record<string, KnownPlatform | undefined>> = table;

/**
 * A post's platform, key, permalink and page hang together as its adapter would have it: the key is the post's, and both
 * addresses are of hosts that the adapter reads, the page by a scheme by which it reads them. A platform that this verifier does not know is not judged.
 */
export function placeFindings({ path, capture }: FoundCapture): Finding[] {
  const { post, page, scope } = capture;
  const differs = (detail: string, name = 'post.json'): Finding => ({
    reason: 'address-differs',
    path: path + name,
    detail,
  });
  if (scope !== 'post') {
    const isGeneric = capture.postKey.startsWith('generic:');
    return isGeneric ? [] : [differs(`postKey ${capture.postKey}`, 'capture.json')];
  }
  const findings: Finding[] = [];
  const isOwn = capture.postKey === postKey(post) || isOlderKey(capture.postKey, post);
  if (!isOwn) findings.push(differs(`postKey ${capture.postKey}`, 'capture.json'));
  const known = ownEntry(platforms, post.platform);
  if (!known)
    return [...findings, { reason: 'page-lacks', path: `${path}post.json`, detail: `platform ${post.platform}` }];
  for (const [address, name] of [
    [post.permalink, 'post.json'],
    [page.url, 'capture.json'],
  ] as const) {
    if (address !== undefined && !isOf(address, known)) findings.push(differs(address, name));
  }
  // Its adapter stands in no page of another scheme
  if (schemeOf(page.url) === 'http:' && !known.http) findings.push(differs(page.url.slice(0, 200), 'capture.json'));
  const { replyTo, thread, permalink, platform } = post;
  for (const address of [replyTo?.permalink, thread?.url])
    if (address !== undefined && !isOf(address, known)) findings.push(differs(address));
  // A board's address of an answer is that of its thread and the number
  const isElse = platform === '5ch' && thread?.url && permalink !== undefined && !permalink.startsWith(thread.url);
  if (isElse) findings.push(differs(permalink));
  if (platform === '5ch' && thread?.number && !thread.url?.includes(thread.number))
    findings.push(differs(thread.number));
  // A board counts from one on, and in one way
  if (/^(?:5ch|machi|shitaraba)$/.test(platform) && post.id?.startsWith('0')) findings.push(differs(`id ${post.id}`));
  return [...findings, ...addressesApart(post, page.url).map((detail) => differs(detail))];
}

/** As cases and papers write it; `undefined` for a platform that this verifier does not know. */
export function nameOfPlatform(platform: string): string | undefined {
  return ownEntry(platforms, platform)?.name;
}

/** Whether a platform that this verifier knows is called so. */
export function isNameOfPlatform(name: string): boolean {
  return Object.values(platforms).some((platform) => platform?.name === name);
}

/** Whether this verifier knows the platform, or it stands for any page. */
export function isPlatform(platform: string): boolean {
  return platform === 'generic' || nameOfPlatform(platform) !== undefined;
}

/** Whether an address is of a platform that this verifier knows; of others nobody can tell. */
export function isOfPlatform(address: string, platform: string): boolean {
  const known = ownEntry(platforms, platform);
  return known === undefined || isOf(address, known);
}

function isOf(address: string, { hosts, anywhere }: { hosts: string[]; anywhere?: boolean }): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return false;
  if (url.username !== '' || url.port !== '') return false;
  if (anywhere) return url.protocol === 'https:';
  const isAt = (one: string) =>
    hosts.some((host) => (host.startsWith('*.') ? `.${one}`.endsWith(host.slice(1)) : one === host));
  return isAt(url.hostname) || isAt(homeHostOf(url.hostname));
}
