/**
 * `npm run read-page -- --url URL [--captured-at ISO] FILE.html`: what the adapters read from a saved page, as JSON.
 * The viewer's zone is TZ (default Asia/Tokyo).
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodePage } from './decode-page';
import { withPageReader } from './page-reader';

async function readPageFromCommandLine(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, 'captured-at': { type: 'string' } },
  });
  const [file] = positionals;
  const url = values.url;
  if (!file || positionals.length > 1 || !url) {
    throw new Error('Usage: npm run read-page -- --url URL [--captured-at ISO] FILE.html');
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Error(`Not a web address: ${url}`);
  const clock = new Date(values['captured-at'] ?? Date.now());
  if (Number.isNaN(clock.getTime())) throw new Error(`Not a time: ${values['captured-at']}`);
  const html = decodePage(
    await readFile(file).catch((error: Error) => {
      throw new Error(`Cannot read ${file}: ${error.message}`);
    }),
  );
  const page = { url: new URL(url).href, html, capturedAt: clock.toISOString() };
  const posts = await withPageReader(process.env.TZ || 'Asia/Tokyo', (read) => read(page));
  if (!posts) process.stderr.write(`No platform reads ${page.url}\n`);
  process.stdout.write(`${JSON.stringify(posts ?? [], null, 2)}\n`);
}

readPageFromCommandLine().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
