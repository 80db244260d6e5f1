import { decoded } from '../dom';

export const commentUrn = /urn:li:comment:\((?:urn:li:)?(activity|ugcPost|share|groupPost):(\d+),(\d+)\)/;
const postUrn = /urn:li:(activity|ugcPost|share|groupPost):(\d{15,20})/;
const postPath = /-(activity|ugcPost|share)-(\d{15,20})-\w{4}/;

export function urnIn(stated: string | null | undefined) {
  const [, type, id] = postUrn.exec(decoded(stated ?? '')) ?? postPath.exec(stated ?? '') ?? [];
  return type && id ? { type, id } : undefined;
}

export const permalinkOf = ({ type, id }: { type: string; id: string }) =>
  `https://www.linkedin.com/feed/update/urn:li:${type}:${id}/`;

export function commentAt(stated: string) {
  const [, type, post, id] = commentUrn.exec(decoded(stated)) ?? [];
  if (!type || !post || !id) return undefined;
  return {
    id,
    permalink: `${permalinkOf({ type, id: post })}?commentUrn=urn%3Ali%3Acomment%3A(${type}%3A${post}%2C${id})`,
  };
}

/** An activity's number begins with its time; that of other kinds is not known to. */
export const msOf = (urn: ReturnType<typeof urnIn>) =>
  urn?.type === 'activity' ? Number(BigInt(urn.id) >> 22n) : undefined;

/** Lists of people, notifications, settings: nobody's posts. */
export const pagesWithoutPosts = {
  followers: /^\/(?:mynetwork|in\/[^/]+\/(?:followers|connections)|company\/[^/]+\/people)(?:[/?]|$)/,
  notifications: /^\/notifications(?:[/?]|$)/,
  messages: /^\/messaging(?:[/?]|$)/,
  suggestions: /^\/(?:jobs|learning|games|services)(?:[/?]|$)/,
  search: /^\/search\/results\/(?!content|all)/,
  settings: /^\/(?:mypreferences|psettings|premium|help)(?:[/?]|$)/,
  'log-in': /^\/(?:login|uas|checkpoint|authwall|signup)(?:[/?]|$)/,
};
