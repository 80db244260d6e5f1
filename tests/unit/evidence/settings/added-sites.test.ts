import 'fake-indexeddb/auto';
import { domainToASCII } from 'node:url';
import { expect, it } from 'vitest';
import {
  addSite,
  hostIn,
  patternOf,
  readAddedSites,
  removeSite,
} from '../../../../utils/evidence/settings/added-sites';

it.each([
  ['mastodon.example.jp', 'mastodon.example.jp'],
  [' Mastodon.Example.JP ', 'mastodon.example.jp'],
  ['https://social.example.jp/@hana/115600000000000007?x=1', 'social.example.jp'],
  ['social.example.jp:8443/home', 'social.example.jp'],
  ['https://マストドン.example', domainToASCII('マストドン.example')],
])('finds the host in %j', (text, host) => {
  expect(hostIn(text)).toBe(host);
});

it.each(['', 'mastodon', 'localhost', '127.0.0.1', 'https://*.jp/', 'a b.jp', '*', 'javascript:alert(1)'])(
  'finds no host in %j',
  (text) => {
    expect(hostIn(text)).toBeUndefined();
  },
);

it('keeps each host once, and asks for that host alone', async () => {
  const site = { host: 'social.example.jp', platform: 'mastodon', addedAt: '2026-11-26T01:00:00.000Z' };
  await addSite(site);
  await addSite({ ...site, addedAt: '2026-11-26T02:00:00.000Z' });
  expect(await readAddedSites()).toEqual([{ ...site, addedAt: '2026-11-26T02:00:00.000Z' }]);
  expect(patternOf(site)).toBe('https://social.example.jp/*');
  await removeSite(site.host);
  expect(await readAddedSites()).toEqual([]);
});
