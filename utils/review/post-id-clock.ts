/** First millisecond of X's id clock (2010-11-04). An id's upper bits count milliseconds from here. */
const epochOfX = 1_288_834_974_657n;

/** When X gave out this id, in epoch milliseconds; `undefined` for ids from before the scheme or of other shapes. */
export function timeOfPostId(platform: string, id: string | undefined): number | undefined {
  if (platform !== 'x' || !id || !/^\d{16,20}$/.test(id)) return undefined;
  return Number((BigInt(id) >> 22n) + epochOfX);
}

/** Whether the id's own time lies in the span that the stated time covers, and how far its start is away. */
export function compareIdClock(post: {
  platform: string;
  id?: string;
  postedAt?: { iso?: string; precision?: string };
}): { holds: boolean; seconds: number } | undefined {
  const fromId = timeOfPostId(post.platform, post.id);
  const stated = post.postedAt?.iso ? Date.parse(post.postedAt.iso) : Number.NaN;
  const span = spans[post.postedAt?.precision ?? ''];
  if (fromId === undefined || Number.isNaN(stated) || span === undefined) return undefined;
  const difference = fromId - stated;
  return { holds: difference > -1_000 && difference < span + 1_000, seconds: Math.round(Math.abs(difference)) / 1_000 };
}

const spans: Record<string, number> = { ms: 1, s: 1_000, minute: 60_000, hour: 3_600_000 };
