import { parseArgs } from 'node:util';
import { ObjectStore } from '../../utils/vault/store/object-store';
import { writeFigures, written } from '../bench/written-figures';
import { makeBuckets, reachOf } from '../harness/vault/buckets';
import { Gateway, hasGateway } from '../harness/vault/gateway';
import { runCompany } from '../harness/vault/sim-run';

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

/** US dollars for storage (a GB and month) and requests (a thousand). Nobody has looked at the providers' pages for this table: check before you plan by it. */
const prices = {
  'AWS S3 Standard, Tokyo': { quality: 'unverified', gigabyteMonth: 0.025, put: 0.0047, get: 0.00037 },
  'Wasabi, Tokyo': { quality: 'unverified', gigabyteMonth: 0.00699, put: 0, get: 0 },
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
};
const run = await runCompany(store, small, counted);

// A poll a minute while a page is open, for each reviewer; each event is one PUT, one HEAD and the news of it
const minutes = company.workHours * 60 * company.years;
const polls = company.reviewers * minutes;
// A poll lists what was announced in its last minute and twenty before: a thousand a page
const pagesOfPoll = Math.ceil(((company.events / minutes) * 21) / 1_000);
const packs = company.cases;
const model = {
  objects: company.events * 2 + company.cases + packs,
  bytes: company.events * run.eventBytes + packs * company.packMegabytes * 1_000_000,
  puts: company.events * 2 + company.cases + packs,
  lists: polls * pagesOfPoll,
  reads: company.events * company.reviewers + company.events * 2,
  coldStartFromLogsSeconds: (run.coldStartSeconds / small.events) * company.events,
  coldStartFromSegmentsSeconds: (run.segmentStartSeconds / small.events) * company.events,
  segmentGigabytes: ((run.segmentBytes / small.events) * company.events) / 1e9,
};
const money = Object.entries(prices).map(([name, price]) => {
  const gigabytes = model.bytes / 1e9;
  const months = company.years * 12;
  // It grows evenly: half of the last size over the whole time
  const storage = (gigabytes / 2) * price.gigabyteMonth * months;
  const requests = ((model.puts + model.lists) / 1_000) * price.put + (model.reads / 1_000) * price.get;
  return {
    name,
    quality: price.quality,
    fiveYears: Math.round(storage + requests),
    lastMonth: Math.round(gigabytes * price.gigabyteMonth),
  };
});
console.log(JSON.stringify({ company, scale, run, model, money }, undefined, 2));
writeFigures([
  written('vault sim: events written for real', small.events, 'events'),
  written('vault sim: bytes of an event', run.eventBytes, 'B', '<= 4000'),
  written('vault sim: requests for an event', run.requests.PUT / small.events, 'PUT', '<= 3'),
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
