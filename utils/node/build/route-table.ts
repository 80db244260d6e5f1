/**
 * `npm run route-table`: writes what the verifier knows of the ways of a request, without what guides people through them.
 * A way that was open once stays open there: requests of its time are still in packs. A test holds the file to the routes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Standing, standings } from '../../shapes/schema';
import { type ClaimId, claimIds } from '../../shapes/takedown/claim-ids';
import { claims } from '../../takedown/claims';
import { statutoryAnswerDays } from '../../takedown/clocks/answer-clock';
import { operatorHosts } from '../../takedown/operators';
import { everyRoute } from '../live/shown-links';

/** Ways that take the same rights stand together, each with its platforms. */
interface RouteTable {
  ways: { rights: ClaimId[]; routes: Record<string, string[]> }[];
  /** Of routes that not everybody may use. */
  senders: Record<string, Standing[]>;
  /** Rights that are only a person's, only a company's. */
  owned: Record<'person' | 'company', ClaimId[]>;
  /** Routes whose answer a statute wants within days, and how many those may be. */
  windows: string[];
  answerDays: number[];
  /** Hosts of platforms that no adapter reads; `pinterest.*` for a service in many countries. */
  hosts: Record<string, string[]>;
}

const file = new URL('../../verify/papers/route-table.json', import.meta.url);
/** So many hosts of one name are those of a service in many countries. */
const many = 5;

const joined = <One>(order: readonly One[], ...parts: (readonly One[] | undefined)[]): One[] =>
  order.filter((one) => parts.some((part) => part?.includes(one)));

/** The table as it is to be: what it says today, and what the routes say beyond that. */
export async function routeTable(): Promise<RouteTable> {
  const before = await readRouteTable();
  const knownOf = (id: string) => before.ways.find(({ routes }) => Object.hasOwn(routes, id));
  const ways = new Map<string, RouteTable['ways'][number]>();
  const senders: RouteTable['senders'] = {};
  const kept = before.ways.flatMap(({ routes }) => Object.keys(routes)).map((id) => ({ id }));
  // Offices are told of, and no request goes to them
  const asked = everyRoute().filter(({ platform }) => platform !== 'support');
  for (const { id } of [...new Map([...kept, ...asked].map((each) => [each.id, each])).values()].sort(byId)) {
    const route = asked.find((each) => each.id === id);
    const known = knownOf(id);
    const rights = joined(claimIds, known?.rights, route?.claims, route?.claimsUnknown);
    const own = [...(known?.routes[id] ?? []), ...(route ? [route.platform, ...(route.alsoPlatforms ?? [])] : [])];
    const way = ways.get(rights.join(' ')) ?? { rights, routes: {} };
    ways.set(rights.join(' '), way);
    way.routes[id] = [...new Set(own)].sort();
    const earlier = known && (before.senders[id] ?? standings);
    const may = joined(standings, earlier, route?.standings, route?.standingsUnknown);
    if (may.length < standings.length) senders[id] = may;
  }
  const days = statutoryAnswerDays();
  return {
    ways: [...ways.values()],
    senders,
    owned: { person: ownedBy('person'), company: ownedBy('company') },
    windows: [
      ...new Set([...before.windows, ...asked.flatMap((each) => (each.statutoryWindow ? each.id : []))]),
    ].sort(),
    answerDays: [...new Set([...before.answerDays, ...(days === undefined ? [] : [days])])].sort((a, b) => a - b),
    hosts: hostsTogether(),
  };
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
const ownedBy = (owner: 'person' | 'company') => claims.filter((claim) => claim.owner === owner).map(({ id }) => id);

function hostsTogether(): RouteTable['hosts'] {
  const hosts: RouteTable['hosts'] = {};
  for (const [host, platform] of operatorHosts) hosts[platform] = [...(hosts[platform] ?? []), host];
  for (const [platform, own] of Object.entries(hosts)) {
    const [first = ''] = own.map((host) => host.split('.')[0] ?? '');
    if (own.length >= many && own.every((host) => host.startsWith(`${first}.`))) hosts[platform] = [`${first}.*`];
  }
  return hosts;
}

/** The table as it lies there; empty before it was ever written. */
export async function readRouteTable(): Promise<RouteTable> {
  const empty: RouteTable = {
    ...{ ways: [], senders: {}, owned: { person: [], company: [] } },
    ...{ windows: [], answerDays: [], hosts: {} },
  };
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? empty : (JSON.parse(text) as RouteTable);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(file, `${JSON.stringify(await routeTable(), undefined, 2)}\n`);
