import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { statedPages, storePages, withStatement } from '../store/written';

/** `npm run statement`: writes permissions, what leaves and the limits into both READMEs, the stores' texts and the privacy policy. */
const root = resolve(import.meta.dirname, '..', '..', '..');
for (const name of statedPages) {
  const page = join(root, name);
  writeFileSync(page, withStatement(readFileSync(page, 'utf8')));
}
const folder = join(root, '.github', 'store');
mkdirSync(folder, { recursive: true });
for (const [name, text] of storePages()) writeFileSync(join(folder, name), text);
