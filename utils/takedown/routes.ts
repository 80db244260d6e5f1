import type { Standing } from '../shapes/schema';
import type { ClaimId } from '../shapes/takedown/claim-ids';
import { platformOfAddress } from './operators';
import { choicesIn, officesIn, type RouteChoice, type Wanted, type Ways, waysIn } from './route-choice';
import { type Route, routeSchema } from './route-schema';

const files = import.meta.glob<unknown>('./routes/*/*.json', { eager: true, import: 'default' });

/** Of a file of routes, in whatever folder. */
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Every route of every platform; a broken record stops the build's tests, not a person's browser. */
export const routes: readonly Route[] = Object.entries(files)
  .toSorted(([one], [other]) => (nameOf(one) < nameOf(other) ? -1 : 1))
  .flatMap(([, file]) => (Array.isArray(file) ? (file as unknown[]) : []))
  .flatMap((record) => {
    const parsed = routeSchema.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });

export function routeById(id: string): Route | undefined {
  return routes.find((route) => route.id === id);
}

/** Where the routes of a recorded post are looked up: its platform, or that of its address where no adapter read it. */
export function platformForRoutes(post: { platform: string; permalink?: string }, pageUrl?: string): string {
  const isKnown = routes.some(({ platform, alsoPlatforms = [] }) =>
    [platform, ...alsoPlatforms].includes(post.platform),
  );
  return (isKnown ? undefined : platformOfAddress(post.permalink ?? pageUrl)) ?? post.platform;
}

/** The offices that advise or ask on a person's behalf, for this sender and claim. */
export function supportRoutes(standing: Standing, claim: ClaimId): Route[] {
  return officesIn(routes, { standing, claim });
}

/** All routes of a platform for this sender and claim; see `choicesIn`. */
export function routesFor(wanted: Wanted, now = Date.now()): RouteChoice[] {
  return choicesIn(routes, wanted, now);
}

/** Every way for this sender and claim, and who else can act; see `waysIn`. */
export function waysFor(wanted: Wanted, now = Date.now()): Ways {
  return waysIn(routes, wanted, now);
}
