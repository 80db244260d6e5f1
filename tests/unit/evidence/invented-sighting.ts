import type { Sighting } from '../../../utils/shapes/schema';

/** A click on an invented post. */
export function inventedSighting(over: Partial<Sighting> = {}): Sighting {
  return {
    scope: 'post',
    postKey: 'x::2125091629328146883',
    post: {
      platform: 'x',
      id: '2125091629328146883',
      permalink: 'https://x.com/tokumei_sample83/status/2125091629328146883',
      kind: 'post',
      author: { name: '名無しの客', handle: 'tokumei_sample83' },
      text: '駅前店のレジの人、態度が悪すぎる',
      postedAt: { raw: '13:58', iso: '2026-11-24T04:58:21.000Z', precision: 's', method: 'attribute' },
    },
    postHtml: '<article><script>alert(1)</script>駅前店のレジの人、態度が悪すぎる</article>',
    page: { url: 'https://x.com/home', title: 'ホーム / X', lang: 'ja' },
    capturedAt: '2026-11-24T05:32:07.123Z',
    environment: {
      extensionVersion: '0.1.0',
      userAgent: 'test',
      language: 'ja',
      timeZone: 'Asia/Tokyo',
      viewport: { width: 1280, height: 900 },
      devicePixelRatio: 1,
      scroll: { x: 0, y: 0 },
      colorScheme: 'light',
    },
    ...over,
  };
}
