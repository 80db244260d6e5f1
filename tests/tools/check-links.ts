import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { plainArguments } from '../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { compileLexicon } from '../../utils/node/build/compile-lexicon';
import { type FormReader, judgeForm, judgeLink, type LinkLook, openLink } from '../../utils/node/live/look-at-form';
import { keepSeen, maintainerKey, pictureDigest, signSeen } from '../../utils/node/live/seen-record';
import { everyRoute, shownLinks } from '../../utils/node/live/shown-links';
import { type SeenLink, seenLinkSchema } from '../../utils/shapes/records/seen-link';
import type { Route } from '../../utils/takedown/route-schema';
import { writeFigures, written } from '../bench/written-figures';
import { projectRoot } from '../harness/build';
import { copyOfForm, plantedLinks, serveForms } from '../harness/live-forms';

interface Looking {
  local: boolean;
  delay: string;
  /** Folder for pictures, and on local copies for all else. */
  out: string;
  by: string;
  keyFile: string;
  /** Asks the person who looks; absent on local copies. */
  ask?: ((question: string) => Promise<string>) | undefined;
}

/** Goes through all forms and links, prints what was found and keeps it signed. @returns the exit code */
export async function checkLinks({ local, delay, out, by, keyFile, ask }: Looking): Promise<number> {
  const routes = everyRoute();
  const forms = routes.filter(
    ({ id, medium, url }) =>
      medium === 'web-form' && url?.startsWith('https:') && (!local || existsSync(copyOfForm(id))),
  );
  const links = shownLinks(routes);
  const read = await formReader();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...plainArguments],
    headless: local,
  });
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  if (local) await serveForms(context, forms, links, Number(delay));
  const begun = Date.now();
  const page = await context.newPage();
  const folder = join(out, 'links');
  mkdirSync(folder, { recursive: true });
  const key = maintainerKey(keyFile);
  const seen: SeenLink[] = [];
  const look = async (id: string, url: string, form?: Route) => {
    const ready = ask && (() => ask(`${id} ${url}: sign in if needed, go to what is meant, then Enter `));
    const way = await openLink(page, url, form && ready);
    const found = form ? judgeForm(form, way, await page.content(), read) : judgeLink(id, way);
    const picture = await page.screenshot();
    writeFileSync(join(folder, `${id}-${pictureDigest(picture).slice(0, 8)}.png`), picture);
    const isSo = !ask || (await ask(`${told(found)} Is that what stands there? [y/n] `)) !== 'n';
    if (!ask) process.stdout.write(`${told(found)}\n`);
    const said = {
      ...{ ...found, verdict: isSo || found.verdict !== 'right' ? found.verdict : ('wrong' as const) },
      ...{ why: found.why.slice(0, 300), seenOn: new Date().toISOString().slice(0, 10), by },
      ...{ picture: pictureDigest(picture), browser: `Chromium ${browser.version()}` },
    };
    seen.push(signSeen(said, key, seenLinkSchema));
  };
  for (const form of forms) await look(form.id, form.url ?? '', form);
  for (const { id, url } of links) await look(id, url);
  await browser.close();
  keepSeen(
    local ? join(folder, 'seen.json') : join(projectRoot, 'utils', 'takedown', 'seen-links.json'),
    seen,
    ({ url }) => url,
  );
  return tellEnd(seen, (Date.now() - begun) / 60_000, local);
}

function tellEnd(seen: readonly SeenLink[], minutes: number, isLocal: boolean): number {
  const faults = seen.filter(({ id, verdict }) => isLocal && verdict !== (plantedLinks.get(id) ?? 'right'));
  for (const { id, verdict } of faults) process.stdout.write(`FAULT ${id}: ${verdict}\n`);
  process.stdout.write(`${seen.length} addresses in ${minutes.toFixed(1)} minutes\n`);
  writeFigures([
    written('Forms and links', seen.length, ''),
    written('Forms and links, time', minutes, 'min', '<= 20'),
    ...(isLocal ? [written('Forms and links told wrongly on local copies', faults.length, '', '= 0')] : []),
  ]);
  return faults.length > 0 ? 1 : 0;
}

async function formReader(): Promise<FormReader> {
  compileLexicon();
  const { matchForm } = await import('../../utils/takedown/match/match-form');
  const { layWords } = await import('../../utils/takedown/match/lexicon/lay-words');
  await layWords();
  return matchForm;
}

const told = ({ id, verdict, why }: LinkLook) => `${id.padEnd(24)} ${verdict.padEnd(8)} ${why}`;
