import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ofPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));

/** Script of axe, for pages that its own drivers do not reach: evaluated there, it leaves the global `axe`. */
export const axeSource = readFileSync(ofPlaywright.resolve('axe-core/axe.min.js'), 'utf8');
