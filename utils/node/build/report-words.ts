/**
 * `npm run report-words`: writes what the report says of its own accord, for the verifier, which does not know how reports
 * are made. Words of earlier versions stay: their packs are verified, too. A test holds the file to the sources.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import earlier from '../../verify/papers/report-words.json' with { type: 'json' };
import { type Node, walk } from '../walls/imports';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = ['utils/export/report', 'utils/export/layout', 'utils/verify/papers/said'];
const files = ['utils/verify/tools/stock-commands.ts', 'utils/japan-time.ts'];

/** Every text in the sources of the report, without what is put into it. */
export function reportWords(): string[] {
  const found = new Set<string>();
  const inFolders = folders.flatMap((folder) => readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}`));
  for (const file of [...inFolders, ...files]) {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
    walk(parseSync(file, readFileSync(root + file, 'utf8')).program as unknown as Node, (node) => {
      const { value, quasis } = node as { value?: unknown; quasis?: { value: { cooked: string } }[] };
      const parts = node.type === 'Literal' ? [value] : (quasis?.map((part) => part.value.cooked) ?? []);
      // Names of the code hold neither a letter of Japanese nor a blank; drawings begin with a bracket
      for (const text of [parts.join(''), ...parts])
        if (typeof text === 'string' && /^(?!<).*[^\x21-\x7e]/s.test(text.trim())) found.add(text.trim());
    });
  }
  return [...found].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = [...new Set([...earlier, ...reportWords()])].sort();
  writeFileSync(`${root}utils/verify/papers/report-words.json`, `${JSON.stringify(all, undefined, 2)}\n`);
}
