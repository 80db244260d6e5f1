import { parseArgs } from 'node:util';
import { isDue } from '../../../utils/vault/inbox/hand-ins';
import { ObjectStore } from '../../../utils/vault/store/object-store';
import { writeFigures, written } from '../../bench/written-figures';
import { makeBuckets, reachOf } from '../../harness/vault/buckets';
import { Gateway, hasGateway } from '../../harness/vault/gateway';
import { runCompany } from '../../harness/vault/sim-run';

/**
 * `npm run vault-sim [-- --scale 50 --json FILE]`: what 100,000 staff, 50 reviewers and 1,000,000 events leave in five years:
 * objects, bytes, requests, list cost, fold, cold start and money, as a model beside a real run at 1/scale of the size.
 */
const option = (name: string) => ({ type: 'string', default: name }) as const;
const { values } = parseArgs({ options: { scale: option('50'), json: { type: 'string' } } });
const scale = Number(values.scale);
const company = {
  staff: 100_000,
  reviewers: 50,
  events: 1_000_000,
  cases: 50_000,
  years: 5,
  packMegabytes: 6,
  workHours: 2_000,
};

/**
 * US dollars for storage (a GB and month, and the fewest GB that are charged) and requests (a thousand). Nobody has looked at the
 * providers' pages for this table: check before you plan by it.
 */
const prices = {
  'AWS S3 Standard, Tokyo': { quality: 'unverified', gigabyteMonth: 0.025, least: 0, put: 0.0047, get: 0.00037 },
  'Wasabi, Tokyo': { quality: 'unverified', gigabyteMonth: 0.00699, least: 1_000, put: 0, get: 0 },
} as const;

if (!hasGateway()) process.exit(2);
await using gateway = await Gateway.start();
await makeBuckets(reachOf(gateway.endpoint, gateway.owner));
const counted = new Map<string, number>();
class CountingStore extends ObjectStore {
  override ask(...[method, key, ask]: Parameters<ObjectStore['ask']>) {
    const kind = method === 'GET' && key === '' ? 'LIST' : method;
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
    return super.ask(method, key, ask);
  }
}
const store = new CountingStore(reachOf(gateway.endpoint, gateway.owner));
const small = {
  events: Math.round(company.events / scale),
  reviewers: company.reviewers,
  cases: Math.max(10, Math.round(company.cases / scale)),
  staff: Math.round(company.staff / scale),
};
const run = await runCompany(store, small, counted);

// A poll a minute while a page is open, for each reviewer; each event is one PUT, one HEAD and the news of it
const minutes = company.workHours * 60 * company.years;
const polls = company.reviewers * minutes;
// A poll lists what was announced in its last minute and twenty before: a thousand a page
const pagesOfPoll = Math.ceil(((company.events / minutes) * 21) / 1_000);
// Each case is a pack that an employee handed over and a pack that the desk put, and is answered once
const packs = company.cases * 2;
const perCase = (requests: number) => (requests / small.cases) * company.cases;
const looks = Math.round(company.cases * looksOf(company.years));
const model = {
  objects: company.events * 2 + company.cases * 2 + packs,
  bytes: company.events * run.eventBytes + packs * company.packMegabytes * 1_000_000,
  // Two listings a poll: what was announced, and what was handed in within a day
  lists: polls * (pagesOfPoll + Math.ceil(company.cases / (company.years * 250) / 1_000)),
  puts: company.events * 2 + company.cases + packs + perCase(run.inbox.answers),
  reads: company.events * company.reviewers + company.events * 2 + looks,
  answerLooks: looks,
  coldStartFromLogsSeconds: (run.coldStartSeconds / small.events) * company.events,
  coldStartFromSegmentsSeconds: (run.segmentStartSeconds / small.events) * company.events,
  segmentGigabytes: ((run.segmentBytes / small.events) * company.events) / 1e9,
};
const money = Object.entries(prices).map(([name, price]) => {
  const gigabytes = model.bytes / 1e9;
  const months = company.years * 12;
  const monthly = (share: number) => Math.max(price.least, gigabytes * share) * price.gigabyteMonth;
  // It grows evenly
  const storage = Array.from({ length: months }, (_, month) => monthly((month + 1) / months));
  const requests = ((model.puts + model.lists) / 1_000) * price.put + (model.reads / 1_000) * price.get;
  return {
    name,
    quality: price.quality,
    fiveYears: Math.round(storage.reduce((sum, one) => sum + one, requests)),
    lastMonth: Math.round(monthly(1)),
  };
});

/** How often the device of one hand-over looks for an answer at most, when they are spread over so many years of 250 days. */
function looksOf(years: number): number {
  const [start, end] = [Date.UTC(2026, 0), years * 365];
  let [looks, asked] = [0, start];
  for (let now = start; now < start + end * 86_400_000; now += 300_000) {
    const [sentAt, askedAt] = [new Date(start).toISOString(), new Date(asked).toISOString()];
    if (!isDue({ sentAt, askedAt }, now)) continue;
    asked = now;
    // One that was handed over later has had less time for it
    looks += 1 - (now - start) / (end * 86_400_000);
  }
  return looks * (250 / 365);
}
console.log(JSON.stringify({ company, scale, run, model, money }, undefined, 2));
writeFigures([
  written('vault sim: events written for real', small.events, 'events'),
  written('vault sim: bytes of an event', run.eventBytes, 'B', '<= 4000'),
  written('vault sim: requests for an event', run.requests.PUT / small.events, 'PUT', '<= 3'),
  written('vault sim: requests of a hand-over', run.inbox.handIns / small.cases, 'requests', '<= 1'),
  written('vault sim: requests of an answer', run.inbox.answers / small.cases, 'requests', '<= 5'),
  written('vault sim: requests of an employee who looks', run.inbox.staffLooks / small.staff, 'requests', '<= 2'),
  written('vault sim: requests of a poll', run.pollRequests, 'LIST', '<= 20'),
  written(
    'vault sim: fold of a case, late over early',
    run.foldLateMs / Math.max(0.01, run.foldEarlyMs),
    'ratio',
    '<= 3',
  ),
  written('vault sim: cold start from logs at full size', model.coldStartFromLogsSeconds, 's'),
  written('vault sim: cold start from segments at full size', model.coldStartFromSegmentsSeconds, 's'),
  ...money.map(({ name, fiveYears }) => written(`vault sim: five years at ${name}`, fiveYears, 'USD')),
]);
