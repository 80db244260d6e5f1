import { chromium } from '@playwright/test';
import { storedZip } from '../../../utils/bytes/zip/stored-zip';
import { readZip } from '../../../utils/bytes/zip/zip';
import { inertCss } from '../../../utils/inert-page/inert-css';
import { readInertPage } from '../../../utils/inert-page/read-inert-page';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import { activeDocx } from '../../../utils/verify/active/active-docx';
import { activeArchive } from '../../../utils/verify/active/active-page';
import { activePdf } from '../../../utils/verify/active/active-pdf';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import type { Attack, Family, Judged } from '../attack-shape';
import { openPack } from '../packs/forged-pack';
import { goodPack } from '../packs/mutations/run-mutations';
import { actingArchives, actingDocx, actingPdfs } from './acting-papers';
import { actingPages, hostilePages, hostileStyles } from './hostile-pages';

const judged = (fault: string | undefined): Judged => ({ isHeld: fault === undefined, said: fault ?? 'held' });
const told = (findings: readonly { reason: string }[]) =>
  judged(findings.some(({ reason }) => reason === 'active-content') ? undefined : 'told nothing');
const place = 'https://evidence.example/';

/** A real Chromium that saves hostile pages and opens what was saved, as HTML and as XHTML, watched. */
async function openBrowser() {
  const [script, executablePath] = await Promise.all([
    bundleForPage(new URL('page-entry.ts', import.meta.url).pathname),
    findBrowser(),
  ]);
  const browser = await chromium.launch({ executablePath, args: [...plainArguments] });
  const context = await browser.newContext();
  const maker = await context.newPage();
  await maker.route('**/*', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }));
  await maker.goto(place);
  await maker.addScriptTag({ content: script });
  return {
    saved: (html: string) =>
      maker.evaluate(
        (page) => (globalThis as unknown as { banken: { rebuiltPage(html: string): string } }).banken.rebuiltPage(page),
        html,
      ),
    async watched(html: string, contentType: string): Promise<string[]> {
      const page = await context.newPage();
      const acts: string[] = [];
      page.on('dialog', (dialog) => {
        acts.push(`ran ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.route('**/*', (route) => {
        const url = route.request().url();
        if (url === place) return route.fulfill({ body: html, contentType });
        acts.push(`asked for ${url}`);
        return route.fulfill({ body: '' });
      });
      await page.goto(place);
      await page.waitForTimeout(250);
      for (const link of await page.locator('a, button, summary').all())
        await link.click({ timeout: 500, noWaitAfter: true, trial: true }).catch(() => undefined);
      await page.mouse.click(400, 300);
      await page.waitForTimeout(100);
      if (page.url().replace(/#.*/, '') !== place) acts.push(`went to ${page.url()}`);
      await page.close();
      return acts;
    },
    close: () => browser.close(),
  };
}

/** What acts when a saved page or a paper is opened. */
export const activeFamily: Family = {
  name: 'active content',
  place: 'active',
  by: ['insider', 'page'],
  holds: 'saved pages are written anew from lists and run nothing; verifier and command line name whatever acts',
  async open() {
    const browser = await openBrowser();
    const good = await goodPack();
    const files = await openPack(good);
    const page = await browser.saved(
      '<!doctype html><html><head><title>t</title><style>.a{color:red}</style></head><body>本文</body></html>',
    );
    const pdf = Buffer.from(files.get('data/report.pdf') ?? []).toString('latin1');
    const parts = await readZip(files.get('data/evidence-list.docx') ?? new Uint8Array());
    const attacks: Attack[] = [
      ...hostilePages.map(
        ([what, html]): Attack => ({
          tries: `a page with ${what}, saved and opened in a browser`,
          who: 'page',
          told: 'runs nothing and asks for nothing, as HTML and as XHTML',
          async run() {
            const saved = await browser.saved(
              `<!doctype html><html><head><title>t</title></head>${html}<p>本文</p></html>`,
            );
            const acts = [
              ...(await browser.watched(saved, 'text/html; charset=utf-8')),
              ...(await browser.watched(saved, 'application/xhtml+xml; charset=utf-8')),
              ...readInertPage(saved).map((fault) => `the reader tells ${fault.what}`),
            ];
            return judged(acts.length > 0 ? acts.join('; ') : undefined);
          },
        }),
      ),
      ...hostileStyles.map(
        (css): Attack => ({
          tries: `a style: ${css}`,
          who: 'page',
          told: 'loads nothing',
          run: async () => {
            const clean = inertCss(css);
            const loads = /@import|(?:url|set|src)\(\s*["']?\s*(?:https?:|\/\/)|\\75/i.test(clean);
            return judged(loads || inertCss(clean) !== clean ? clean : undefined);
          },
        }),
      ),
      ...actingPages.map(
        ([what, change]): Attack => ({
          tries: `a saved page changed into one with ${what}`,
          who: 'insider',
          told: 'active-content',
          run: async () => {
            const changed = change(page);
            if (changed === page) return judged('the attack changes nothing');
            return judged(readInertPage(changed).length > 0 ? undefined : 'told nothing');
          },
        }),
      ),
      ...actingPdfs.map(
        ([what, change]): Attack => ({
          tries: `a PDF that ${what}`,
          who: 'insider',
          told: 'active-content',
          run: async () => told(activePdf('report.pdf', new Uint8Array(Buffer.from(change(pdf), 'latin1')))),
        }),
      ),
      ...actingArchives.map(
        ([what, archive]): Attack => ({
          tries: `an archive with ${what}`,
          who: 'insider',
          told: 'active-content',
          run: async () => told(activeArchive('page.mhtml', new TextEncoder().encode(archive))),
        }),
      ),
      ...actingDocx.map(
        ([what, edit]): Attack => ({
          tries: `a DOCX that ${what}`,
          who: 'insider',
          told: 'active-content',
          async run() {
            const changed = new Map<string, Uint8Array>(parts);
            edit(changed);
            const entries = [...changed].map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }));
            return told(await activeDocx('list.docx', storedZip(entries, '2026-11-25T05:32:07.412Z')));
          },
        }),
      ),
    ];
    return { attacks, close: () => browser.close() };
  },
};
