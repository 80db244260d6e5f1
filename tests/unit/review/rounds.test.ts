import { expect, it } from 'vitest';
import { roundAddress, roundSites } from '../../../utils/review/rounds';

it.each(roundSites.map((site) => [site.id, site] as const))('%s keeps a hostile term inside its address', (_, site) => {
  const term = '名前 & q=x#"$&$1/../@evil.example';
  const address = new URL(roundAddress(site, term));
  const plain = new URL(roundAddress(site, 'a'));
  expect([address.origin, address.pathname, address.hash]).toEqual([plain.origin, plain.pathname, '']);
  expect([...address.searchParams.keys()]).toEqual([...plain.searchParams.keys()]);
  expect([...address.searchParams.values()]).toContain(term);
  expect(address.protocol).toBe('https:');
});

it('names each site once, in both languages', () => {
  expect(new Set(roundSites.map(({ id }) => id)).size).toBe(roundSites.length);
  for (const { name, address } of roundSites) {
    expect(name.ja && name.en).toBeTruthy();
    expect(address.split('%s')).toHaveLength(2);
  }
});
