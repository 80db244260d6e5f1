import type { BrowserContext } from '@playwright/test';
import { xTimeline } from '../fixtures/sites/x/page';
import { threat } from '../fixtures/sites/x/posts';

const flow = '<style>#timeline > .cell { position: static !important }</style>';

/** The address of a page whose posts are on no other one. */
export const partUrl = (part: number): string => `https://x.com/home?part=${part}`;

/** Serves pages of so many posts: all stand in the document, one under another, as after a long scroll. */
export async function serveParts(context: BrowserContext, posts: number): Promise<void> {
  await context.route(/^https:\/\/x\.com\/home\?part=\d+$/, (route) => {
    const part = Number(new URL(route.request().url()).searchParams.get('part'));
    const body = xTimeline(postsOf(part, posts))
      .replace(/<script nonce[\s\S]*?<\/script>/, '')
      .replace(/<img[^>]*>/g, '<i></i>');
    return route.fulfill({ body: body + flow, contentType: 'text/html; charset=utf-8' });
  });
}

function postsOf(part: number, count: number): (typeof threat)[] {
  const newest = Date.parse(threat.at) - part * count * 60_000;
  return Array.from({ length: count }, (_, index) => ({
    ...threat,
    text: `投稿${part}の${index}。${threat.text}`,
    at: new Date(newest - index * 60_000).toISOString(),
  }));
}
