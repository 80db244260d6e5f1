import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { storePages, withStatement } from '../store/written';

/** `npm run statement`: writes permissions and what leaves into the README, the stores' texts and the privacy policy. */
const root = resolve(import.meta.dirname, '..', '..', '..');
const readme = join(root, 'README.md');
writeFileSync(readme, withStatement(readFileSync(readme, 'utf8')));
const folder = join(root, '.github', 'store');
mkdirSync(folder, { recursive: true });
for (const [name, text] of storePages()) writeFileSync(join(folder, name), text);
