import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { speaksOf } from '../../../utils/capture/job/sighting-claims';

// Seen on 2026-11-30: the process of a page of X asked which posts of a board this person has recorded, and was told
it.each([
  ['x', 'https://x.com/home', true],
  ['5ch', 'https://x.com/home', false],
  ['tabelog', 'https://x.com/home', false],
  ['5ch', 'https://fate.5ch.io/test/read.cgi/newsplus/1787045314/', true],
  ['x', undefined, false],
  ['', 'https://x.com/home', false],
  ['generic', 'https://x.com/home', false],
])('of posts of %s a page at %s may ask: %s', (platform, url, may) => {
  expect(speaksOf(platform, url)).toBe(may);
});

it.each(['captures', 'keep-page-health'])('the worker asks it of what a page wants to know or tells: %s', (name) => {
  const source = readFileSync(new URL(`../../../entrypoints/background/capture/${name}.ts`, import.meta.url), 'utf8');
  expect(source).toMatch(/speaksOf\(/);
});
