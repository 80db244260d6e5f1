/**
 * `npm run read-page -- [--url URL] [--captured-at ISO] FILE.html`: what the adapters read from a saved page, as JSON.
 * Without an address it is taken from the line that browsers write over a saved page.
 * The viewer's zone is TZ (default Asia/Tokyo).
 */
import { readFile } from 'node:fs/promises';
import { decodePage } from './decode-page';
import { withPageReader } from './page-reader';
import { strictArguments } from './strict-arguments';

/** What browsers, those inside of apps too, write over a page that they save. */
const savedFrom = (html: string) =>
  /^(?:[^<]|<!doctype[^>]*>)*<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html)?.[1];

async function readPageFromCommandLine(): Promise<void> {
  const { values, positionals } = strictArguments({ url: { type: 'string' }, 'captured-at': { type: 'string' } }, 1);
  const [file] = positionals;
  if (!file) {
    throw new Error('Usage: npm run read-page -- [--url URL] [--captured-at ISO] FILE.html');
  }
  const clock = new Date(values['captured-at'] ?? Date.now());
  if (Number.isNaN(clock.getTime())) throw new Error(`Not a time: ${values['captured-at']}`);
  const html = decodePage(
    await readFile(file).catch((error: Error) => {
      throw new Error(`Cannot read ${file}: ${error.message}`);
    }),
  );
  const url = values.url ?? savedFrom(html);
  if (url === undefined) throw new Error('Usage: --url URL, since the file does not say where it was saved from');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Error(`Not a web address: ${url}`);
  const page = { url: new URL(url).href, html, capturedAt: clock.toISOString() };
  const posts = await withPageReader(process.env.TZ || 'Asia/Tokyo', (read) => read(page));
  if (!posts) process.stderr.write(`No platform reads ${page.url}\n`);
  process.stdout.write(`${JSON.stringify(posts ?? [], null, 2)}\n`);
}

readPageFromCommandLine().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
