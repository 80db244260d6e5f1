import { type Standing, standings } from '../shapes/schema';
import type { ClaimId } from '../shapes/takedown/claim-ids';
import { claimById, mayBring } from './claims';
import { type Addressee, addresseeOf, isAddressed } from './operators';
import { type Route, routeAsOf } from './route-schema';

/** Why a route cannot be used here; the words stand in locales under `chooser_refused_`. */
type RouteRefusal = 'claim-not-yours' | 'standing-not-accepted' | 'claim-not-accepted';

export interface RouteChoice {
  route: Route;
  allowed: boolean;
  refusal?: RouteRefusal;
  /** The operator's rule for this was not read anywhere. */
  unknownRules: readonly ('standing' | 'claim')[];
  /** Of a letter: who gets it, as far as it is known. */
  addressee?: Addressee;
}

export interface Wanted {
  platform: string;
  standing: Standing;
  claim: ClaimId;
}

/** The written request of the statute, which any operator can be sent. */
const letterToAll = ({ platform }: Route) => platform === 'generic';

const isOf = (route: Route, platform: string) =>
  route.platform === platform || route.alsoPlatforms?.includes(platform) === true;

/** A platform's own routes, and beside them the written request, unless the platform has a letter of its own. */
function serves(routes: readonly Route[], route: Route, platform: string): boolean {
  if (isOf(route, platform)) return true;
  return letterToAll(route) && !routes.some((own) => own.medium === 'post' && isOf(own, platform));
}

function refusalOf(route: Route, { standing, claim }: Omit<Wanted, 'platform'>): RouteRefusal | undefined {
  const owner = claimById(claim)?.owner;
  if (owner !== undefined && !mayBring(standing, owner)) return 'claim-not-yours';
  if (![...route.standings, ...(route.standingsUnknown ?? [])].includes(standing)) return 'standing-not-accepted';
  return [...route.claims, ...(route.claimsUnknown ?? [])].includes(claim) ? undefined : 'claim-not-accepted';
}

function choiceOf(found: Route, wanted: Wanted, now: number): RouteChoice {
  const route = routeAsOf(found, now);
  const refusal = refusalOf(route, wanted);
  const unknownRules = [
    ...(route.standingsUnknown?.includes(wanted.standing) ? (['standing'] as const) : []),
    ...(route.claimsUnknown?.includes(wanted.claim) ? (['claim'] as const) : []),
  ];
  return {
    route,
    allowed: refusal === undefined,
    ...(refusal ? { refusal } : {}),
    unknownRules,
    ...(route.medium === 'post' ? { addressee: addresseeOf(wanted.platform, now) } : {}),
  };
}

/** Allowed ones first; among them the statutory window, what the operator is known to take, forms, menus, the letter. */
function rank({ route, allowed, unknownRules }: RouteChoice): number {
  return (
    (allowed ? 0 : 1_000) +
    (route.statutoryWindow ? 0 : 100) +
    (letterToAll(route) ? 50 : 0) +
    (unknownRules.length > 0 ? 10 : 0) +
    ['web-form', 'email', 'post', 'in-product'].indexOf(route.medium)
  );
}

/**
 * All routes of a platform for this sender and claim, those that cannot be used with the reason, so that they stay
 * visible. Qualities are as of `now`, milliseconds since 1970.
 */
export function choicesIn(routes: readonly Route[], wanted: Wanted, now = Date.now()): RouteChoice[] {
  return routes
    .filter((route) => serves(routes, route, wanted.platform))
    .map((route) => choiceOf(route, wanted, now))
    .sort((one, other) => rank(one) - rank(other));
}

/** The offices that advise or ask on a person's behalf, for this sender and claim. */
export function officesIn(routes: readonly Route[], wanted: Omit<Wanted, 'platform'>, now = Date.now()): Route[] {
  return routes
    .filter((route) => route.platform === 'support' && refusalOf(route, wanted) === undefined)
    .map((route) => routeAsOf(route, now));
}

/** Who else can act: another sender, a court that counsel asks, or this sender with the right of each post on its own. */
type Instead = Standing | 'court' | 'each-post';

/** Every way from one post, one sender and one right. */
export interface Ways {
  forms: RouteChoice[];
  /** Letters with a known addressee. */
  letters: RouteChoice[];
  /** Letters whose addressee the person has to find. */
  unaddressed: RouteChoice[];
  instead: Instead[];
  offices: Route[];
}

function ownWays(
  routes: readonly Route[],
  wanted: Wanted,
  now: number,
): Pick<Ways, 'forms' | 'letters' | 'unaddressed'> {
  const allowed = choicesIn(routes, wanted, now).filter((choice) => choice.allowed);
  const posts = allowed.filter(({ route }) => route.medium === 'post');
  return {
    forms: allowed.filter(({ route }) => route.medium !== 'post'),
    letters: posts.filter(({ addressee }) => addressee && isAddressed(addressee)),
    unaddressed: posts.filter(({ addressee }) => !addressee || !isAddressed(addressee)),
  };
}

/** The ways of a cell of the matrix, and who else can act. Pure but for the table of routes. */
export function waysIn(routes: readonly Route[], wanted: Wanted, now = Date.now()): Ways {
  const own = ownWays(routes, wanted, now);
  const { standing, claim } = wanted;
  const isRight = claim !== 'coordinated-campaign';
  const owner = claimById(claim)?.owner ?? 'both';
  const others = standings.filter((other) => {
    if (other === standing || !mayBring(other, owner)) return false;
    // Counsel can ask a court about any right; the others need a window or a letter that reaches somebody.
    if (other === 'counsel' && isRight) return true;
    const ways = ownWays(routes, { ...wanted, standing: other }, now);
    return ways.forms.length + ways.letters.length > 0;
  });
  return {
    ...own,
    instead: [
      ...others,
      ...(standing === 'counsel' && isRight ? (['court'] as const) : []),
      ...(isRight ? [] : (['each-post'] as const)),
    ],
    offices: officesIn(routes, { standing, claim }, now),
  };
}
