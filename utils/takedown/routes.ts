import type { Standing } from '../shapes/schema';
import { type ClaimId, claimById, mayBring } from './claims';
import { type Route, routeAsOf, routeSchema } from './route-schema';

/** Why a route cannot be used here; the words stand in locales under `guide_refused_`. */
type RouteRefusal = 'claim-not-yours' | 'standing-not-accepted' | 'claim-not-accepted';

interface RouteChoice {
  route: Route;
  allowed: boolean;
  refusal?: RouteRefusal;
}

const files = import.meta.glob<unknown>('./routes/*.json', { eager: true, import: 'default' });

/** Every route of every platform; a broken record stops the build's tests, not a person's browser. */
export const routes: readonly Route[] = Object.values(files)
  .flatMap((file) => (Array.isArray(file) ? (file as unknown[]) : []))
  .flatMap((record) => {
    const parsed = routeSchema.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });

export function routeById(id: string): Route | undefined {
  return routes.find((route) => route.id === id);
}

/** A platform without any route of its own is reached by the letter to its operator or host. */
function serves(route: Route, platform: string): boolean {
  const own = (each: Route) => each.platform === platform || each.alsoPlatforms?.includes(platform) === true;
  return own(route) || (route.platform === 'generic' && !routes.some(own));
}

/** The offices that advise or ask on a person's behalf, for this sender and claim. */
export function supportRoutes(standing: Standing, claim: ClaimId): Route[] {
  return routes.filter((route) => route.platform === 'support' && routeRefusal(route, standing, claim) === undefined);
}

/** Why this sender cannot use this route for this claim, or `undefined` when it can. */
function routeRefusal(route: Route, standing: Standing, claim: ClaimId): RouteRefusal | undefined {
  const owner = claimById(claim)?.owner;
  if (owner !== undefined && !mayBring(standing, owner)) return 'claim-not-yours';
  if (!route.standings.includes(standing)) return 'standing-not-accepted';
  return route.claims.includes(claim) ? undefined : 'claim-not-accepted';
}

/**
 * All routes of a platform for this sender and claim: those that accept it first, among them the statutory window
 * first, then forms, mail and menus. The others follow with the reason, so that they stay visible. Qualities are as of
 * `now`, milliseconds since 1970.
 */
export function routesFor(
  wanted: { platform: string; standing: Standing; claim: ClaimId },
  now = Date.now(),
): RouteChoice[] {
  const rank = (choice: RouteChoice) =>
    (choice.allowed ? 0 : 100) +
    (choice.route.statutoryWindow ? 0 : 10) +
    ['web-form', 'email', 'post', 'in-product'].indexOf(choice.route.medium);
  return routes
    .filter((route) => serves(route, wanted.platform))
    .map((found): RouteChoice => {
      const route = routeAsOf(found, now);
      const refusal = routeRefusal(route, wanted.standing, wanted.claim);
      return refusal ? { route, allowed: false, refusal } : { route, allowed: true };
    })
    .sort((one, other) => rank(one) - rank(other));
}
