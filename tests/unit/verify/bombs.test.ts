import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bombs } from '../../attacks/limits/bombs';
import { judgeBomb } from '../../attacks/limits/limits-family';
import { goodPack } from '../../attacks/packs/mutations/run-mutations';
import { representatives } from '../../harness/whole';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'banken-bombs-'));
let good: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  good = await goodPack();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One of the costly kinds; `npm run attack -- --family limits` tries all. */
const each = [
  'custody: empty lines',
  'ZIP: one entry that unpacks to a gigabyte',
  'PDF: one stream drawn by thousands of pages',
  'log: 20,000 entries that hang on each other',
  'page: elements with another style each',
  'page: the words of the post in 60,000 elements',
  'list: 400,000 lines for files that are not there, packed',
  'style of addresses that never end',
  'record: a title of two million letters',
  'copies: words of five megabytes',
  'copies: Base64 of nothing',
  'written out: a post of 66,000 ligatures',
];

describe('five megabytes never cost more than 5 seconds of a processor or 500 MB', () => {
  it.each(representatives(each, each.length))('%s', async (name) => {
    const bomb = bombs.find((one) => one.name === name);
    const { isHeld, said } = await judgeBomb(bomb!, good, join(folder, 'bomb.zip'));
    expect(isHeld, said).toBe(true);
  });
});
