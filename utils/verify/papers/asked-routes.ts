import { ownEntry } from '../../own-entry';
import type { CustodyEntry, TakedownRequest } from '../../shapes/schema';
import { isNameOfPlatform, nameOfPlatform } from '../captures/platform-place';
import table from './route-table.json';

const { senders, owned, windows, answerDays, hosts } = table as unknown as {
  senders: Partial<Record<string, readonly string[]>>;
  owned: Record<'person' | 'company', readonly string[]>;
  windows: readonly string[];
  answerDays: readonly number[];
  hosts: Record<string, readonly string[]>;
};
const ways = table.ways as unknown as readonly { rights: string[]; routes: Partial<Record<string, string[]>> }[];

/** The written request of the statute, which any operator can be sent. */
const toAll = 'generic';

/** Versions whose every route this verifier knows: of another version it cannot tell what a route is. */
const knownVersions: readonly string[] = ['0.1.0'];

/** What of a record says whose site it is of: its platform and addresses, or the name that the log has for it. */
export interface AskedRecord {
  platform?: string;
  addresses?: readonly (string | undefined)[];
  site?: string | undefined;
}

/** What a request or its entry in the log says of the way that it went. */
type Asked = { routeId: string; standing: string; claim: string } & Partial<
  Pick<TakedownRequest, 'platform' | 'answerDays'>
>;

/**
 * What a request says of its way that cannot be: a route that there is not, or of another site than its posts; a right or a
 * sender that the route does not take; a person's right asked for by a company; days for an answer that nobody owes.
 * @param records those that it asks about, as far as they are known
 * @param version which made the pack: of one that is not known here, an unknown route is no contradiction
 */
export function waysApart(asked: Asked, records: readonly AskedRecord[], version: string | undefined): string[] {
  const { routeId, standing, claim, platform, answerDays: days } = asked;
  const known = version !== undefined && knownVersions.includes(version);
  const way = ways.find(({ routes }) => Object.hasOwn(routes, routeId));
  const served = (way && ownEntry(way.routes, routeId)) ?? [];
  const isServed = (one: string) => served.includes(toAll) || served.includes(one);
  const rules: [isSo: boolean, words: string][] = [
    [
      records.length > 0 && platform !== undefined && !records.some((record) => isOf(record, platform)),
      'of another site',
    ],
    [
      owned[standing === 'company' ? 'person' : 'company'].includes(claim) && standing !== 'counsel',
      'by whose right it is not',
    ],
    [known && !way, 'by no route that there is'],
    [way !== undefined && platform !== undefined && !isServed(platform), 'by a route of another site'],
    [
      way !== undefined &&
        records.length > 0 &&
        platform === undefined &&
        !served.some((one) => records.some((record) => one === toAll || isOf(record, one))),
      'by a route of another site',
    ],
    [known && way !== undefined && !way.rights.includes(claim), 'for a right that its route does not take'],
    [known && ownEntry(senders, routeId)?.includes(standing) === false, 'by a sender whom its route does not take'],
    [days !== undefined && known && (!windows.includes(routeId) || !answerDays.includes(days)), 'of another term'],
  ];
  return [...new Set(rules.filter(([isSo]) => isSo).map(([, words]) => words))];
}

/** Requests that the log alone tells of: those that were put away, and all where a pack holds copies alone. */
export function loggedWays(entries: readonly CustodyEntry[], requests: readonly TakedownRequest[]) {
  const known = new Set<unknown>(requests.map(({ id }) => id));
  return entries.flatMap(({ event, captureId, detail }) => {
    const { route, standing, claim, request, posts } = detail;
    if (event !== 'request-prepared' || known.has(request)) return [];
    if (typeof route !== 'string' || typeof standing !== 'string' || typeof claim !== 'string') return [];
    const captures = [...(captureId ? [captureId] : []), ...(typeof posts === 'string' ? posts.split(' ') : [])];
    return { asked: { routeId: route, standing, claim }, captures };
  });
}

/** Whether routes of this platform are those of the record: its own platform, or that of its address where no adapter read it. */
function isOf({ platform: own, addresses = [], site }: AskedRecord, platform: string): boolean {
  if (own === undefined) return isNamedSo(site, platform);
  if (own === platform) return true;
  const named = ownEntry(hosts, platform) ?? [];
  return addresses.some((address) => {
    const host = address && URL.canParse(address) ? new URL(address).hostname : '';
    return named.some((each) =>
      each.endsWith('.*') ? `.${host}`.includes(`.${each.slice(0, -1)}`) : `.${host}`.endsWith(`.${each}`),
    );
  });
}

/** The log has a site by its name; a page that no adapter read goes by its host, a file by its title. */
function isNamedSo(site: string | undefined, platform: string): boolean {
  const name = nameOfPlatform(platform);
  return site === undefined || (name === undefined ? !isNameOfPlatform(site) : name === site);
}
