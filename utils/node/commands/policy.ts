import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { exampleIds, exampleValues, policySamples } from '../policy/policy-samples';
import { withTables } from '../policy/tables';
import { strictArguments } from './strict-arguments';

/**
 * `npm run policy`: writes the samples for administrators and the tables of their page, from the list of names.
 * `-- --out DIR [--id ID] [--values FILE]` writes samples for an extension id and with values of one's own.
 */
const root = resolve(import.meta.dirname, '..', '..', '..');
const text = { type: 'string' } as const;
const { out, id, values: file } = strictArguments({ out: text, id: text, values: text }).values;
const ids = { ...exampleIds, chromium: id ?? exampleIds.chromium };
const values = file ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : exampleValues();
for (const [path, text] of policySamples(ids, values)) {
  const target = join(out ?? join(root, '.github', 'policy'), path);
  mkdirSync(dirname(target), { recursive: true });
  // Windows takes what is no ASCII in registry files as UTF-16 alone
  writeFileSync(target, path.endsWith('.reg') ? Buffer.from(`\ufeff${text}`, 'utf16le') : text);
}
if (!out) {
  const page = join(root, '.github', 'ADMIN.md');
  writeFileSync(page, withTables(readFileSync(page, 'utf8')));
}
