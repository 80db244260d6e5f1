/**
 * Build time only: `verify.html`, the verifier as one file that opens from a disk. Script, style, icons and words are
 * inside; its policy names both by their digests and allows nothing else, so it cannot call anybody.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pageOfRelease } from '../../verify/letters/letter-book';
import { offlineDocument } from '../../verify/tools/offline-document';
import { kept } from './kept';
import { withoutUnused } from './without-unused';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const entry = join(project, 'components/verify/offline/main.tsx');
/** Keys of the words that the page says; `offline-page.test.ts` holds the script to them. */
const spoken =
  /^(?:verify_(?!running_decrypt)|grade_(?:changed|missing|proven|claimed|recorder|page_before|clock_device)$|dashboard_between$|extension_name$)/;

/** Name and bytes for the extension's output, and the digest to publish. */
interface OfflinePage {
  relativeDest: typeof pageOfRelease;
  contents: string;
  sha256: string;
}

/** The page as the sources make it. */
export async function offlinePage(): Promise<OfflinePage> {
  const contents = (await kept('verify.html', makeOfflinePage)).toString();
  return { relativeDest: pageOfRelease, contents, sha256: createHash('sha256').update(contents).digest('hex') };
}

/** Builds the page. The same sources give the same bytes. */
export async function makeOfflinePage(): Promise<string> {
  const words = { ja: wordsOf('ja'), en: wordsOf('en') };
  const built = await build({
    configFile: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    logLevel: 'error',
    publicDir: false,
    root: project,
    // Development JSX would write this machine's paths into the file
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    plugins: [
      withoutUnused(),
      {
        name: 'verify-words',
        resolveId: (source) => (source === 'virtual:verify-words' ? '\0verify-words' : undefined),
        load: (source) => (source === '\0verify-words' ? `export default ${JSON.stringify(words)}` : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      cssTarget: ['chrome127', 'firefox140'],
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output?: Part[] } | undefined;
  const script = output?.output?.find((part) => part.type === 'chunk')?.code;
  const style = output?.output?.find((part) => part.fileName.endsWith('.css'))?.source;
  if (!script || !style || output?.output?.length !== 2) throw new Error('verify.html did not build as one script');
  return offlineDocument(escaped(withUsedIcons(script)), withUsedRules(String(style).trim(), script), {
    title: words.ja['verify_title'] ?? '',
    noscript: words.ja['verify_noscript'] ?? '',
  });
}

interface Part {
  type: 'chunk' | 'asset';
  fileName: string;
  code?: string;
  source?: string | Uint8Array;
}

/** Without the icons whose names the script does not say. */
const withUsedIcons = (script: string) =>
  script.replace(/<symbol id=\\?"i-([\w-]+)\\?".*?<\/symbol>/gs, (symbol, name: string) =>
    new RegExp(`["'\`]${name}["'\`]`).test(script) ? symbol : '',
  );

/** Without the rules of the house's style that ask for a class which the script neither says nor puts together. */
function withUsedRules(style: string, script: string): string {
  const isSaid = (name: string) => {
    const start = name.slice(0, name.lastIndexOf('-') + 1);
    return new RegExp(`(?<![\\w-])(?:${name}(?![\\w-])${start && `|${start}\\$\\{`})`).test(script);
  };
  const isUsed = (selector: string) =>
    selector.includes('(') || [...selector.matchAll(/\.([a-z_][\w-]*)/gi)].every(([, name = '']) => isSaid(name));
  return style
    .replace(/([^{}]*)(\{[^{}]*\})/g, (rule, selectors: string, body: string) => {
      if (selectors.includes('(') || selectors.includes(';')) return rule;
      const used = selectors.split(',').filter(isUsed).join();
      return used && used + body;
    })
    .replace(/@media[^{}]*\{\}/g, '');
}

/** A script that no reader of HTML takes for the end or the beginning of another: what it says stays the same. */
const escaped = (script: string) =>
  script
    .replaceAll('</script', '<\\/script')
    .replaceAll(/<(?=script|!--)/g, '\\x3c')
    .trim();

/** Flat `key: text` lines of locales/, the merged file first, parts after it. */
export function wordsOf(lang: 'ja' | 'en'): Record<string, string> {
  const folder = join(project, 'locales');
  const parts = join(folder, 'parts');
  const names = existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith(`.${lang}.yml`)) : [];
  const texts = [join(folder, `${lang}.yml`), ...names.sort().map((name) => join(parts, name))];
  const lines = texts.flatMap((path) => readFileSync(path, 'utf8').split('\n'));
  const found = lines.flatMap((line): [string, string][] => {
    const [, key = '', text = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
    return spoken.test(key) ? [[key, text.replace(/^(['"])(.*)\1$/, '$2').replaceAll("''", "'")]] : [];
  });
  return Object.fromEntries(found);
}
