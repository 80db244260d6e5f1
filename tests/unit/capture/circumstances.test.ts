import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { buildDigest } from '../../../utils/capture/job/build-digest';
import { navigationOf } from '../../../utils/capture/job/circumstances';
import { askPageClock } from '../../../utils/capture/job/page-clock';
import { environmentSchema } from '../../../utils/shapes/schema';
import { inventedSighting } from '../evidence/invented-sighting';

const clockWith = (entries: object[]) =>
  ({ timeOrigin: 1_764_000_000_000, getEntriesByType: () => entries }) as unknown as Performance;

describe('circumstances of a capture', () => {
  it('says when and how the page was loaded, and is silent where the browser is', () => {
    const entry = { type: 'reload', responseStatus: 200, redirectCount: 1 };
    expect(navigationOf(clockWith([entry]))).toEqual({
      navigation: { startedAt: '2025-11-24T16:00:00.000Z', type: 'reload', status: 200, redirects: 1 },
    });
    const without = navigationOf(clockWith([{ type: 'navigate', responseStatus: 0, redirectCount: 0 }]));
    expect(without.navigation).not.toHaveProperty('status');
    expect(navigationOf(clockWith([]))).toEqual({});
  });

  it('fits the stored shape, old captures too', () => {
    const { environment } = inventedSighting();
    const all = {
      ...environment,
      ...navigationOf(clockWith([{ type: 'navigate', responseStatus: 200, redirectCount: 0 }])),
      adapter: { id: 'x', checkedOn: '2026-11-24' },
      signedIn: 'yes',
      uiLanguage: 'ja',
      zoom: 1.25,
      build: 'a'.repeat(64),
      clock: { offsetMs: -1_200, uncertaintyMs: 540, source: 'http-date' },
      unknown: [{ what: 'server-address', why: 'not-offered' }],
    };
    expect(environmentSchema.parse(all)).toEqual(all);
    expect(environmentSchema.parse(environment)).toEqual(environment);
  });

  it('gives a build digest that sha256sum gives too', async () => {
    const files: Record<string, string> = {
      'background.js': 'a',
      'content-scripts/posts.js': 'b',
      'capture.js': 'c',
    };
    const digest = await buildDigest(
      {
        background: { service_worker: 'background.js' },
        content_scripts: [{ js: ['content-scripts/posts.js'] }, { js: ['content-scripts/posts.js'] }],
      },
      async (path) => new TextEncoder().encode(files[path] ?? ''),
    );
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const lines = Object.keys(files)
      .sort()
      .map((path) => `${sha(files[path]!)}  ${path}\n`);
    expect(digest).toBe(sha(lines.join('')));
  });
});

describe('the site’s clock', () => {
  const ask = (headers: Record<string, string>) => {
    const asked: RequestInit[] = [];
    const fetcher = (async (_: string, init: RequestInit) => {
      asked.push(init);
      return new Response(null, { headers });
    }) as unknown as typeof fetch;
    return { asked, clock: askPageClock('https://x.com/a', fetcher) };
  };

  it('is the Date of an answer, with what it can be off by', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-24T05:32:10.000Z') });
    const { asked, clock } = ask({ date: 'Tue, 24 Nov 2026 05:32:07 GMT' });
    expect(await clock).toEqual({ offsetMs: -2_500, uncertaintyMs: 500, source: 'http-date' });
    expect(asked[0]).toMatchObject({ method: 'HEAD', credentials: 'omit', cache: 'no-store' });
    vi.useRealTimers();
  });

  it('is unknown without a Date, or from a cache', async () => {
    expect(await ask({}).clock).toBeUndefined();
    expect(await ask({ date: 'Tue, 24 Nov 2026 05:32:07 GMT', age: '40' }).clock).toBeUndefined();
    const refused = (() => Promise.reject(new TypeError('offline'))) as typeof fetch;
    expect(await askPageClock('https://x.com/a', refused)).toBeUndefined();
  });
});
