import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const drawn = (markup: string) => /<path [^>]* d="([^"]+)"/.exec(markup)?.[1];

test.each(['popup', 'sidepanel'])('%s is painted ahead of its scripts: the dog of the icons, and no word', (page) => {
  const [, ahead = ''] = /<div id="app">(.*)<\/div>/s.exec(read(`entrypoints/${page}/index.html`)) ?? [];
  const [, dog = ''] = /<symbol id="i-dog"[^>]*>(.*?)<\/symbol>/s.exec(read('components/icons.svg')) ?? [];
  expect(drawn(dog)).toBeDefined();
  expect(drawn(ahead)).toBe(drawn(dog));
  expect(ahead.replaceAll(/<[^>]*>|&nbsp;/g, '')).toBe('');
});
