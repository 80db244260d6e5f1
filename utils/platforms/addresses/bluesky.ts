import { decoded } from '../dom';

const postPath = /^\/profile\/(did:[a-z]+:[\w.:%-]+|[\w.-]+)\/post\/([2-7a-z]{13})(?=\/|$)/;

export interface PostLink {
  actor: string;
  rkey: string;
}

export function postAt(url: URL | undefined): PostLink | undefined {
  const [, actor, rkey] = postPath.exec(url?.pathname ?? '') ?? [];
  return actor && rkey ? { actor: decoded(actor), rkey } : undefined;
}

export const permalinkOf = ({ actor, rkey }: PostLink) => `https://bsky.app/profile/${actor}/post/${rkey}`;

/** Record keys are given out by the writer's client: microseconds, and a claim. */
export function rkeyMs(rkey: string): number | undefined {
  const digits = '234567abcdefghijklmnopqrstuvwxyz';
  const value = [...rkey].reduce((sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)), 0n);
  const ms = Number((value >> 10n) / 1_000n);
  // Keys that are no clock lie far behind or ahead
  return ms > Date.UTC(2000, 0) && ms < Date.UTC(2100, 0) ? ms : undefined;
}

/** Lists of people, notifications, settings: nobody's posts. */
export const pagesWithoutPosts = {
  followers: /^\/profile\/[^/]+\/(?:followers|follows|known-followers|post\/\w+\/(?:liked|reposted)-by)\/?(?:\?|$)/,
  notifications: /^\/notifications(?:[/?]|$)/,
  messages: /^\/messages(?:[/?]|$)/,
  suggestions: /^\/(?:feeds|lists|starter-pack(?:-short)?|start)(?:[/?]|$)/,
  search: /^\/search\?(?=.*\btab=(?:user|people|profile|feed)s?\b)/,
  settings: /^\/(?:settings|moderation|support|intent)(?:[/?]|$)/,
};
