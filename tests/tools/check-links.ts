import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { plainArguments } from '../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { compileLexicon } from '../../utils/node/build/compile-lexicon';
import type { LiveVerdict } from '../../utils/node/live/judge-live';
import { type FormReader, type LinkLook, lookAtForm, lookAtLink } from '../../utils/node/live/look-at-form';
import { everyRoute, shownLinks } from '../../utils/node/live/shown-links';
import type { Route } from '../../utils/takedown/route-schema';
import { writeFigures, written } from '../bench/written-figures';
import { projectRoot } from '../harness/build';
import { blockPage } from '../harness/live-copies';

interface Options {
  local: boolean;
  delay: string;
  out?: string | undefined;
}

/** A form that was rebuilt without its words, one behind a question for a person, one that is no more. */
const planted = new Map<string, Exclude<LiveVerdict, 'right'>>([
  ['tt-privacy', 'wrong'],
  ['yt-privacy', 'blocked'],
  ['nico-report', 'gone'],
]);

/** Goes through all forms and links, prints and keeps what was found. @returns the exit code */
export async function checkLinks({ local, delay, out }: Options): Promise<number> {
  const routes = everyRoute();
  const copied = ({ id }: Route) => existsSync(copyOf(id));
  const forms = routes.filter(({ medium, url }) => medium === 'web-form' && url?.startsWith('https:'));
  const links = shownLinks(routes);
  const read = await formReader();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...plainArguments],
    headless: local,
  });
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  if (local) await serveForms(context, forms.filter(copied), links, Number(delay));
  const begun = Date.now();
  const page = await context.newPage();
  const found: LinkLook[] = [];
  for (const route of local ? forms.filter(copied) : forms) found.push(tell(await lookAtForm(page, route, read)));
  for (const { id, url } of links) found.push(tell(await lookAtLink(page, id, url)));
  await browser.close();
  const minutes = (Date.now() - begun) / 60_000;
  const faults = local ? found.filter(({ id, url, verdict }) => verdict !== expectedOf(id, url, links)) : [];
  for (const { id, verdict } of faults) process.stdout.write(`FAULT ${id}: ${verdict}\n`);
  const folder = out ?? join(projectRoot, local ? '.output' : 'live', 'check-live');
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(folder, 'links.json'), `${JSON.stringify({ day, found }, undefined, 2)}\n`);
  process.stdout.write(`${found.length} addresses in ${minutes.toFixed(1)} minutes\n`);
  writeFigures([
    written('Forms and links', found.length, ''),
    written('Forms and links, time', minutes, 'min', '<= 20'),
    ...(local ? [written('Forms and links told wrongly on local copies', faults.length, '', '= 0')] : []),
  ]);
  return faults.length > 0 ? 1 : 0;
}

const copyOf = (id: string) => join(projectRoot, 'tests', 'fixtures', 'forms', 'route', `${id}.html`);

function expectedOf(id: string, url: string, links: readonly { url: string }[]): LiveVerdict {
  return links.some((link) => link.url === url) ? 'right' : (planted.get(id) ?? 'right');
}

async function formReader(): Promise<FormReader> {
  compileLexicon();
  const { matchForm, openLexicon } = await import('../../utils/takedown/match/match-form');
  await openLexicon();
  return matchForm;
}

function tell(look: LinkLook): LinkLook {
  process.stdout.write(`${look.id.padEnd(24)} ${look.verdict.padEnd(8)} ${look.why}\n`);
  return look;
}

async function serveForms(
  context: BrowserContext,
  forms: readonly Route[],
  links: readonly { url: string }[],
  milliseconds: number,
): Promise<void> {
  const bare = (url: string) => url.replace(/#.*$/, '');
  const byAddress = new Map(forms.map(({ id, url = '' }) => [bare(url), id]));
  const shown = new Set(links.map(({ url }) => bare(url)));
  await context.route('**/*', async (route) => {
    const address = bare(route.request().url());
    const id = byAddress.get(address);
    await new Promise((done) => setTimeout(done, milliseconds));
    const contentType = 'text/html; charset=utf-8';
    if (id === undefined) {
      const isShown = shown.has(address) && route.request().isNavigationRequest();
      return isShown ? route.fulfill({ contentType, body: `<title>${address}</title>案内` }) : route.abort();
    }
    const plant = planted.get(id);
    if (plant === 'gone') return route.fulfill({ status: 410, contentType, body: '<p>410</p>' });
    if (plant === 'blocked') return route.fulfill({ contentType, body: blockPage });
    const html = readFileSync(copyOf(id), 'utf8');
    return route.fulfill({ contentType, body: plant === 'wrong' ? withoutLabels(html) : html });
  });
}

/** The form with other words, names and classes round the same boxes. */
function withoutLabels(html: string): string {
  return html
    .replaceAll(/\s(?:name|id|for|class|placeholder|title|aria-[\w-]+|data-[\w-]+)="[^"]*"/g, '')
    .replaceAll(/>[^<>]+</g, '>―<');
}
