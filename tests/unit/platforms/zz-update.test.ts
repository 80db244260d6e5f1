import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual as same } from 'node:util';
import { JSDOM } from 'jsdom';
import { it } from 'vitest';
import { readPage } from '../../../utils/platforms';
import { platformFixtures } from './platform-fixtures';

function fmt(v: any, indent: string, lead: number): string {
  const flat = (x: any): string =>
    Array.isArray(x)
      ? '[' + x.map(flat).join(', ') + ']'
      : x && typeof x === 'object'
        ? Object.keys(x).length
          ? '{ ' +
            Object.entries(x)
              .map(([k, y]) => JSON.stringify(k) + ': ' + flat(y))
              .join(', ') +
            ' }'
          : '{}'
        : JSON.stringify(x);
  const one = flat(v);
  const wide = [...one].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0);
  if (v === null || typeof v !== 'object' || (indent.length >= 4 && lead + wide + 1 <= 120)) return one;
  const inner = indent + '  ';
  if (Array.isArray(v))
    return v.length
      ? '[\n' + v.map((x) => inner + fmt(x, inner, inner.length)).join(',\n') + '\n' + indent + ']'
      : '[]';
  return (
    '{\n' +
    Object.entries(v)
      .map(([k, x]) => inner + JSON.stringify(k) + ': ' + fmt(x, inner, inner.length + k.length + 4))
      .join(',\n') +
    '\n' +
    indent +
    '}'
  );
}
it('update', () => {
  for (const { name, html, url, capturedAt, expected } of platformFixtures) {
    const { document } = new JSDOM(html, { url }).window;
    const got = readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' });
    if (!same(got, expected))
      writeFileSync(
        new URL('../../fixtures/platforms/' + name.replace(/html$/, 'json'), import.meta.url),
        fmt(got, '', 0) + '\n',
      );
  }
}, 120000);
