import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { plainArguments } from '../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { readerScript } from '../../utils/node/commands/page-reader';
import { adapterWords } from '../../utils/node/live/adapter-words';
import { doubt, judgeLive } from '../../utils/node/live/judge-live';
import { keepFixture } from '../../utils/node/live/keep-fixture';
import { lookAtSite } from '../../utils/node/live/look-at-site';
import { keepSeen, maintainerKey, pictureDigest, signSeen, whoLooks } from '../../utils/node/live/seen-record';
import { type SeenSite, seenSiteSchema } from '../../utils/shapes/records/seen-site';
import { writeFigures, written } from '../bench/written-figures';
import { projectRoot } from '../harness/build';
import { liveCopies, plantedSites, plantVerdicts, serveCopies } from '../harness/live-copies';
import { checkLinks } from './check-links';

/**
 * `npm run check-live -- [--site ID] [--by NAME]`: opens each site in a visible browser; the person signs in where that is
 * needed, goes to a page with posts and presses Enter here. Says right, wrong, blocked or gone with how many posts have
 * which fact, asks whether that is what stands on the page, and writes it signed into what the product shows
 * ("seen by a person on …"), with a fixture without anybody's words. Nothing is filled, pressed or sent.
 * `-- --local [--delay MS] [--json FILE]`: the same over our own copies, one rebuilt, one blocked, one gone, one
 * without its dates; exit 1 unless all are told apart.
 * `-- --links [--local]`: every form of a route (which of its fields are recognised; nothing is written, pressed or sent)
 * and every other address that screens show, help lines included.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    by: { type: 'string' },
    local: { type: 'boolean', default: false },
    delay: { type: 'string', default: '1500' },
    out: { type: 'string' },
    json: { type: 'string' },
    links: { type: 'boolean', default: false },
  },
});
const asking = values.local ? undefined : createInterface({ input: process.stdin, output: process.stdout });
const ask = asking && ((question: string) => asking.question(question));
const by = values.local ? 'local copy' : await whoLooks(values.by, ask);
const out = values.out ?? join(projectRoot, values.local ? '.output' : 'live', 'check-live');
mkdirSync(out, { recursive: true });
const keyFile = values.local ? join(out, 'key.pem') : join(homedir(), '.config', 'banken', 'live-key.pem');
if (values.links) process.exit(await checkLinks({ ...values, out, by, keyFile, ask }));
const copies = liveCopies();
const sites = values.site === undefined ? [...copies.keys()] : [values.site];
for (const site of sites)
  if (!copies.has(site)) throw new Error(`No site ${site}. There are: ${[...copies.keys()].join(', ')}`);
const script = await readerScript();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...plainArguments],
  headless: values.local,
});
const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
if (values.local) await serveCopies(context, copies, plantedSites, Number(values.delay));
const seen: SeenSite[] = [];
const started = Date.now();
const faults: string[] = [];

for (const site of sites) {
  const { url: address = '', posts: copied = [] } = copies.get(site) ?? {};
  const page = await context.newPage();
  const start = values.local ? address : `${new URL(address).origin}/`;
  const ready = ask && (() => ask(`${site}: sign in if needed, go to a page with posts, then Enter `));
  const look = await lookAtSite(page, start, script, adapterWords(site), ready);
  const finding = judgeLive(look.page, copied);
  if (ask) doubt(finding, await ask(`${told(site, finding)} Is that what stands there? [y, or what is not so] `));
  else process.stdout.write(`${told(site, finding)}\n`);
  const { verdict } = finding;
  const plant = plantedSites.get(site);
  const expected = plant ? plantVerdicts[plant] : 'right';
  if (values.local && verdict !== expected) faults.push(`${site}: ${verdict} (${finding.why}), ${expected} expected`);
  if (verdict === 'right') {
    const folder = values.local ? join(out, site) : join(projectRoot, 'tests', 'fixtures', 'platforms', site);
    const fault = await keepFixture(context, look, script, folder);
    if (fault) faults.push(`${site}: no fixture, ${fault}`);
  }
  const picture = join(out, `${site}.png`);
  writeFileSync(picture, look.picture);
  const said = {
    ...{ site, seenOn: new Date().toISOString().slice(0, 10), by, verdict },
    ...{ why: finding.why.slice(0, 300), posts: finding.posts, fields: finding.fields },
    ...{ picture: pictureDigest(look.picture), browser: `Chromium ${browser.version()}` },
  };
  seen.push(signSeen(said, maintainerKey(keyFile), seenSiteSchema));
  await page.close();
}
asking?.close();
await browser.close();
const minutes = (Date.now() - started) / 60_000;
process.stdout.write(
  `${sites.length} sites in ${minutes.toFixed(1)} minutes\n${faults.map((fault) => `FAULT ${fault}\n`).join('')}`,
);
const seenFile = values.local ? join(out, 'seen.json') : join(projectRoot, 'utils', 'platforms', 'seen.json');
keepSeen(seenFile, seen, ({ site }) => site);
writeFigures([
  written('All sites on local copies', minutes, 'min', '<= 60'),
  written('Told wrongly on local copies', faults.length, '', '= 0'),
]);
process.exit(faults.length > 0 ? 1 : 0);

function told(site: string, { verdict, why, fields, posts }: ReturnType<typeof judgeLive>): string {
  const counts = Object.entries(fields).map(([name, of]) => `${name} ${of.count}/${posts} ${of.verdict}`);
  return `${site.padEnd(16)} ${verdict.padEnd(8)} ${[why, counts.join(', ')].filter(Boolean).join('; ')}`;
}
