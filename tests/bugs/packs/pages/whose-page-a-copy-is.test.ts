import { beforeAll, describe, expect, it } from 'vitest';
import { readCaptures } from '../../../../utils/verify/captures/capture-folders';
import type { FoundCapture } from '../../../../utils/verify/captures/found-capture';
import { checkPageText } from '../../../../utils/verify/pages/page-text';
import { openPack } from '../../../attacks/packs/forged-pack';
import { goodPack } from '../../../attacks/packs/mutations/run-mutations';

let one: FoundCapture;
beforeAll(async () => {
  const good = await goodPack();
  one = readCaptures(await openPack(good)).found[0]!;
});

const bytes = (text: string) => new TextEncoder().encode(text);
const told = (platform: string, url: string, source: string, archive?: string, code?: string) => {
  const page = new TextDecoder().decode(one.files.get('page.html'));
  const files = new Map([
    ...one.files.entries(),
    ['page.html', bytes(page.replace('<title>', `<meta name="banken-source" content="${source}"/><title>`))] as const,
    ...(archive
      ? [['page.mhtml', bytes(`From: <Saved by Blink>\nSnapshot-Content-Location: ${archive}\n`)] as const]
      : []),
  ]);
  const { capture } = one;
  const failures = code ? [{ step: 'pixels' as const, code }] : [];
  const post = { ...capture.post, platform };
  const changed = { ...one, files, capture: { ...capture, post, failures, page: { ...capture.page, url } } };
  const { findings } = checkPageText([changed]);
  return findings.flatMap(({ path, detail }) => (detail?.startsWith('source ') ? path?.replace('data/', '') : []));
};

// Records were moved under another film, shop or thread while their copies went on naming their own page
describe('a copy that names another page than its record is told', () => {
  it.each([
    ['youtube', 'https://www.youtube.com/watch?v=BBBBBBBBBBB', 'https://www.youtube.com/watch?v=AAAAAAAAAAA'],
    ['5ch', 'https://a.5ch.net/test/read.cgi/news/1700000001/', 'https://a.5ch.net/test/read.cgi/news/1700000002/'],
    ['amazon', 'https://www.amazon.co.jp/dp/B0TEST9999', 'https://www.amazon.co.jp/dp/B0TEST1234'],
    [
      'google-maps',
      'https://www.google.com/maps/place/A/data=!1s0x1:0x1b',
      'https://www.google.com/maps/place/A/data=!1s0x1:0x1a',
    ],
  ])('on %s', (platform, url, source) => {
    expect(told(platform, url, source, source)).toEqual(['page.html', 'page.mhtml']);
    expect(told(platform, url, url, url)).toEqual([]);
  });

  it('and none whose map moved, or whose capture says that the page changed', () => {
    const [one, other] = ['35.6,139.7', '35.7,139.8'].map((at) => `https://www.google.com/maps/place/A/@${at},17z/`);
    expect(told('google-maps', one!, other!)).toEqual([]);
    expect(told('x', 'https://x.com/home', 'https://x.com/a', undefined, 'changed-since-click')).toEqual([]);
  });
});

describe('the number or ID of a writer stands on the page as a whole', () => {
  const lacking = (id: string, shown: string) => {
    const page = new TextDecoder().decode(one.files.get('page.html'));
    const files = new Map([
      ...one.files.entries(),
      ['page.html', bytes(page.replace('<main', `${shown}<main`))] as const,
    ]);
    const post = { ...one.capture.post, author: { ...one.capture.post.author, id } };
    const changed = { ...one, files, capture: { ...one.capture, post } };
    return checkPageText([changed]).findings.some(({ detail }) => detail === `author id ${id}`);
  };

  it.each([
    ['ID:zzzz9', '<p>ID:zzzz8</p>', true],
    ['ID:zzzz9', '<p>ID: <b>zzzz9</b></p>', false],
    ['999', '<p>http://www.w3.org/1999/xhtml</p>', true],
    ['999', '<a href="/user/999">x</a>', false],
    ['did:plc:aaaa', '<p>did:plc:cccc</p>', true],
  ])('%s beside %s', (id, shown, isLacking) => {
    expect(lacking(id, shown)).toBe(isLacking);
  });
});
