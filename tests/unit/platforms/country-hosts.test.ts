import { expect, it } from 'vitest';
import { platformFor, platformsAbroad, readPage } from '../../../utils/platforms';
import { homeHostOf } from '../../../utils/platforms/country-hosts';
import { postKey } from '../../../utils/platforms/units';
import { pageDocument } from '../../harness/page-document';
import { representatives } from '../../harness/whole';
import { platformFixtures } from './adapters/platform-fixtures';

const abroad: Readonly<Record<string, string>> = {
  'www.google.com': 'www.google.es',
  'maps.google.com': 'maps.google.co.uk',
  'www.tripadvisor.com': 'www.tripadvisor.de',
  'www.linkedin.com': 'jp.linkedin.com',
  'www.facebook.com': 'es-es.facebook.com',
};
const pages = platformFixtures
  .map((page) => ({ ...page, there: abroad[new URL(page.url).hostname] }))
  .filter(({ there }) => there !== undefined);

it.each(representatives(pages, 6))(
  'reads $name at $there as at home, under the same keys',
  ({ html, url, there = '', capturedAt, platform }) => {
    const keysAt = (address: URL) => {
      const document = pageDocument(html, address.href);
      return readPage(document, { url: address, capturedAt, timeZone: 'Asia/Tokyo' }).map(postKey);
    };
    const elsewhere = new URL(url);
    elsewhere.hostname = there;
    expect(platformFor(elsewhere)?.id).toBe(platform);
    expect(keysAt(elsewhere)).toEqual(keysAt(new URL(url)));
  },
);

it('knows each site’s hosts by a list, and no name that only looks like one', () => {
  expect(['www.google.es', 'maps.google.co.uk', 'fr.tripadvisor.ca', 'de-de.facebook.com'].map(homeHostOf)).toEqual([
    'www.google.com',
    'maps.google.com',
    'www.tripadvisor.com',
    'www.facebook.com',
  ]);
  const others = [
    'www.google.co.jp',
    'www.google.evil',
    'www.google.es.evil.example',
    'm.facebook.com',
    'www.notgoogle.es',
  ];
  expect(others.map(homeHostOf)).toEqual(others);
});

it('asks for a host abroad where its adapters read, and for none that is asked for at the start', () => {
  expect(platformsAbroad('www.google.es')).toEqual([
    { id: 'google-maps', matches: ['https://www.google.es/maps*'] },
    { id: 'google-search', matches: ['https://www.google.es/search*'] },
  ]);
  expect(platformsAbroad('www.tripadvisor.es')).toEqual([
    { id: 'tripadvisor', matches: ['https://www.tripadvisor.es/*'] },
  ]);
  expect(
    ['www.google.com', 'www.tripadvisor.jp', 'ja-jp.facebook.com', 'jp.linkedin.com', 'mstdn.jp'].flatMap(
      platformsAbroad,
    ),
  ).toEqual([]);
});

it('leaves shops of other countries to what is recorded of any page', () => {
  for (const host of ['www.amazon.com', 'www.amazon.de', 'www.amazon.co.uk', 'amazon.co.jp.evil.example']) {
    expect(platformFor(new URL(`https://${host}/product-reviews/B0C0000000`)), host).toBeUndefined();
    expect(platformsAbroad(host), host).toEqual([]);
  }
});
