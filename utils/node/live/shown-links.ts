import { readdirSync, readFileSync } from 'node:fs';
import { helpLine } from '../../law/help-desks';
import { type Route, routeSchema } from '../../takedown/route-schema';

/** Every route, as its file has it. */
export function everyRoute(): Route[] {
  const folder = new URL('../../takedown/routes/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => routeSchema.array().parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

/** Addresses of pages that screens show beside forms: help pages of routes, other addresses, help lines. Each once. */
export function shownLinks(routes: readonly Route[]): { id: string; url: string }[] {
  const all = [
    ...routes.flatMap(({ id, medium, url, helpUrl, otherUrls = [] }) =>
      [...(medium === 'web-form' ? [] : [url]), helpUrl, ...otherUrls].map((each) => ({ id, url: each ?? '' })),
    ),
    ...(['emergency', 'police'] as const).map((id) => ({ id, url: helpLine(id).href })),
  ];
  return [...new Map(all.filter(({ url }) => url.startsWith('https:')).map((link) => [link.url, link])).values()];
}
