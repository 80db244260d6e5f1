import { expect, it } from 'vitest';
import { platforms } from '../../../utils/platforms';
import { roundAddress, roundSites } from '../../../utils/review/rounds';

it.each(roundSites.map((site) => [site.id, site] as const))('%s keeps a hostile term inside its address', (_, site) => {
  const term = '名前 & q=x#"$&$1/../@evil.example';
  const address = new URL(roundAddress(site, term));
  const plain = new URL(roundAddress(site, 'プレーン'));
  const inPath = (url: URL, word: string) => url.pathname.replace(encodeURIComponent(word), '%s');
  expect([address.origin, inPath(address, term), address.hash]).toEqual([plain.origin, inPath(plain, 'プレーン'), '']);
  expect([...address.searchParams.keys()]).toEqual([...plain.searchParams.keys()]);
  expect([...address.searchParams.values(), decodeURIComponent(address.pathname)].join()).toContain(term);
  expect(address.protocol).toBe('https:');
});

/** Sites whose posts are read and that have no search by an address in UTF-8. */
const withoutSearch = ['hostlove', 'jalan', 'machi'];

it('offers the search of every site whose posts are read', () => {
  const offered = new Set(roundSites.map(({ id }) => id.replace('yahoo-chiebukuro', 'chiebukuro')));
  expect(platforms.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual(withoutSearch);
});

it('spells a site in English as its records do', () => {
  const known = new Map(platforms.map(({ name }) => [name.ja, name.en]));
  expect(roundSites.filter(({ name }) => (known.get(name.ja) ?? name.en) !== name.en)).toEqual([]);
});

it('names each site once, in both languages', () => {
  expect(new Set(roundSites.map(({ id }) => id)).size).toBe(roundSites.length);
  for (const { name, address } of roundSites) {
    expect(name.ja && name.en).toBeTruthy();
    expect(address.split('%s')).toHaveLength(2);
  }
});
