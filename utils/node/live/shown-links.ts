import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { desksFor } from '../../law/help-desks';
import { roundAddress, roundSites } from '../../review/rounds';
import { type Route, routeSchema } from '../../takedown/route-schema';

/** Every route, as its file has it. */
export function everyRoute(): Route[] {
  const folder = new URL('../../takedown/routes/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted((one, other) => (basename(one) < basename(other) ? -1 : 1))
    .flatMap((name) => routeSchema.array().parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

/** A word that every site has posts about and that names nobody. */
const term = 'カフェ';

/**
 * Addresses of pages that screens open beside forms: help pages of routes, other addresses, every desk that can be talked to
 * with where that is known from, and the search pages of a round. Each once.
 */
export function shownLinks(routes: readonly Route[]): { id: string; url: string }[] {
  const all = [
    ...routes.flatMap(({ id, medium, url, helpUrl, otherUrls = [] }) =>
      [...(medium === 'web-form' ? [] : [url]), helpUrl, ...otherUrls].map((each) => ({ id, url: each ?? '' })),
    ),
    ...desksFor([]).flatMap(({ id, page = '', source }) => [page, source].map((url) => ({ id: `desk-${id}`, url }))),
    ...roundSites.map((site) => ({ id: `round-${site.id}`, url: roundAddress(site, term) })),
  ];
  const forms = new Set(routes.filter(({ medium }) => medium === 'web-form').map(({ url }) => url));
  const links = all.filter(({ url }) => url.startsWith('https:') && !forms.has(url));
  return [...new Map(links.map((link) => [link.url, link])).values()];
}
