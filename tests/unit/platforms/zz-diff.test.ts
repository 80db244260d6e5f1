import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual as same } from 'node:util';
import { JSDOM } from 'jsdom';
import { it } from 'vitest';
import { platformFixtures } from '/work/wt-reader/tests/unit/platforms/platform-fixtures';
import { readPage } from '/work/wt-reader/utils/platforms';

it('diff', () => {
  const out: string[] = [];
  for (const { name, html, url, capturedAt, expected } of platformFixtures) {
    const { document } = new JSDOM(html, { url }).window;
    const got = readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' });
    if (got.length !== expected.length) {
      out.push(`${name}: ${expected.length} expected, ${got.length} read`);
    }
    const keyOf = (p: any) => JSON.stringify([p.id, p.author?.name ?? p.author?.handle, (p.text ?? '').slice(0, 20)]);
    expected.forEach((e: any, i) => {
      const g: any = got.length === expected.length ? got[i] : got.find((x) => keyOf(x) === keyOf(e));
      if (!g) {
        out.push(`${name}[${i}]: lost ${keyOf(e)}`);
        return;
      }
      for (const k of new Set([...Object.keys(e), ...Object.keys(g)]))
        if (!same(e[k], g[k])) out.push(`${name}[${i}].${k}: ${JSON.stringify(e[k])} -> ${JSON.stringify(g[k])}`);
    });
  }
  writeFileSync('/tmp/diff.txt', out.join('\n'));
}, 120000);
