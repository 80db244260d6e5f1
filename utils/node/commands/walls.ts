import { readFileSync, writeFileSync } from 'node:fs';
import { redrawn } from '../walls/drawing';

/** `npm run walls`: draws the rooms and who may import whom into the README, from the table. */
const file = new URL('../../../README.md', import.meta.url);
writeFileSync(file, redrawn(readFileSync(file, 'utf8')));
