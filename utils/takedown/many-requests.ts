import type { Capture, RequestPost, TakedownRequest } from '../shapes/schema';
import { nextPost, postsOf, takesSeveral } from './request-posts';
import type { Route } from './route-schema';
import { platformForRoutes, routeById } from './routes';

/** Posts that the windows of one operator take. */
export interface WindowGroup {
  /** By which the routes are looked up. */
  platform: string;
  captures: Capture[];
}

/** What a request says beside its posts and its window. */
export interface SaidInRequest extends Pick<TakedownRequest, 'standing' | 'claim' | 'reason'> {
  partyId?: string | undefined;
  agentId?: string | undefined;
}

/** Posts of many cases by whose windows take them, in the order in which they come. */
export function windowGroups(captures: readonly Capture[]): WindowGroup[] {
  const groups = new Map<string, WindowGroup>();
  for (const capture of captures) {
    const platform = platformForRoutes(capture.post, capture.page.url);
    const group = groups.get(platform);
    if (group) group.captures.push(capture);
    else groups.set(platform, { platform, captures: [capture] });
  }
  return [...groups.values()];
}

/** How often something is sent through this window: a mail or a letter once a case, a form or a menu once a post. */
export function countSendings(route: Pick<Route, 'medium'>, captures: readonly Pick<Capture, 'incidentId'>[]): number {
  return takesSeveral(route) ? new Set(captures.map(({ incidentId }) => incidentId)).size : captures.length;
}

/**
 * A request of each case for what was chosen of its posts; a window that takes one post at a time is gone through within it.
 * @param captures those of the window; a post whose record is none of them goes elsewhere
 */
export function requestsFor(
  route: Pick<Route, 'id'>,
  { platform, captures }: WindowGroup,
  chosen: readonly RequestPost[],
  said: SaidInRequest,
  preparedAt: string,
): TakedownRequest[] {
  const postsOf = new Map<string, RequestPost[]>();
  for (const { id, incidentId } of captures) {
    const post = chosen.find(({ captureId }) => captureId === id);
    if (post) postsOf.set(incidentId, [...(postsOf.get(incidentId) ?? []), post]);
  }
  return [...postsOf].map(([incidentId, posts]) => ({
    ...newRequest(route, posts, posts[0]?.captureId ?? '', said, preparedAt),
    incidentId,
    platform,
  }));
}

/** A request that nobody has sent yet; without posts of its own it is about this record. */
export function newRequest(
  route: Pick<Route, 'id'>,
  posts: readonly RequestPost[],
  captureId: string,
  { standing, claim, reason, partyId, agentId }: SaidInRequest,
  preparedAt: string,
) {
  return {
    id: crypto.randomUUID(),
    captureId: posts[0]?.captureId ?? captureId,
    ...(posts.length > 1 || posts[0]?.reason ? { posts: [...posts] } : {}),
    routeId: route.id,
    ...{ standing, claim, reason },
    ...(partyId ? { partyId } : {}),
    ...(agentId ? { agentId } : {}),
    preparedAt,
    state: 'prepared' as const,
  };
}

/** How far the requests through one window are. */
interface WindowProgress {
  routeId: string;
  posts: number;
  sent: number;
  total: number;
}

/** How far many requests are, by their windows, and the one that is next; none when all were sent. */
export function progressOf(requests: readonly TakedownRequest[]): { windows: WindowProgress[]; nextId?: string } {
  const windows = new Map<string, WindowProgress>();
  for (const request of requests) {
    const { routeId } = request;
    const route = routeById(routeId);
    const posts = postsOf(request).filter(({ skipped }) => !skipped);
    const isOne = route !== undefined && takesSeveral(route);
    const sent = posts.filter(({ sentAt }) => sentAt).length;
    const before = windows.get(routeId) ?? { routeId, posts: 0, sent: 0, total: 0 };
    windows.set(routeId, {
      routeId,
      posts: before.posts + posts.length,
      sent: before.sent + (isOne ? Math.min(sent, 1) : sent),
      total: before.total + (isOne ? 1 : posts.length),
    });
  }
  const next = requests.find((request) => nextPost(request));
  return { windows: [...windows.values()], ...(next ? { nextId: next.id } : {}) };
}
