import { describe, expect, it } from 'vitest';
import { platforms } from '../../../utils/platforms';
import { claimIds } from '../../../utils/takedown/claims';
import { fieldKeys } from '../../../utils/takedown/field-keys';
import { routeSchema } from '../../../utils/takedown/route-schema';
import { routes, routesFor, supportRoutes } from '../../../utils/takedown/routes';

const files = import.meta.glob<unknown[]>('../../../utils/takedown/routes/*.json', { eager: true, import: 'default' });
const records = Object.entries(files).flatMap(([path, list]) => list.map((record) => ({ path, record })));

describe('route data', () => {
  it('is valid in every record, so none is dropped on loading', () => {
    for (const { path, record } of records) {
      const parsed = routeSchema.safeParse(record);
      expect(parsed.success ? [] : parsed.error.issues, path).toEqual([]);
    }
    expect(routes).toHaveLength(records.length);
  });

  it('opens a help page where the URL was not found, and says so', () => {
    const lost = routes.filter((route) => route.url === 'unknown');
    expect(lost).not.toEqual([]);
    for (const route of lost) {
      expect(route.helpUrl, route.id).toMatch(/^https:/);
      expect(route.quality.window, route.id).not.toBe('verified');
    }
  });

  it('dates every article number', () => {
    const dated = routes.flatMap((route) => route.articles ?? []);
    expect(dated.length).toBeGreaterThan(20);
    for (const { validFrom, validTo } of dated) expect(validTo === undefined || validTo > validFrom).toBe(true);
    for (const route of routes.filter((each) => each.statutoryWindow))
      expect(
        route.articles?.map(({ article }) => article),
        route.id,
      ).toContain('25条');
  });

  it('has 爆サイ’s limit in full-width characters, one post a request', () => {
    const bakusai = routes.find((route) => route.id === 'bakusai-form');
    expect(bakusai?.fields.find((field) => field.key === 'case.reason')?.limit).toEqual({
      max: 750,
      unit: 'full-width',
    });
    expect(bakusai?.onePostPerRequest).toBe(true);
  });

  it('is found for a post of every site that is read, under the id of its adapter', () => {
    const found = Object.fromEntries(
      platforms.map(({ id }) => [
        id,
        routesFor({ platform: id, standing: 'self', claim: 'defamation' }).map(({ route }) => route.id),
      ]),
    );
    expect(found['hotpepper-beauty']).toEqual(['hotpepper-report']);
    expect(found['chiebukuro']).toEqual(['ly-idpa', 'ly-post', 'ly-chiebukuro']);
    expect(found['yahoo-news']).toEqual(expect.arrayContaining(['ly-post', 'ly-news-comment']));
    // Reviews that a results page shows are those of Maps: its own form takes away the result alone.
    expect(found['google-search']).toEqual(expect.arrayContaining(['gmaps-legal', 'gmaps-inproduct']));
    const byLetter = Object.keys(found).filter((id) => found[id]?.join() === 'isplaw-letter');
    expect(byLetter.sort()).toEqual(
      'amazon bluesky en-hyouban jalan linkedin machi mastodon nicopedia rakuten tripadvisor'.split(' '),
    );
    expect(Object.values(found).filter((ids) => ids.length === 0)).toEqual([]);
  });

  it('names no site that is not there', () => {
    const ids = [...platforms.map(({ id }) => id), ...routes.map((route) => route.platform)];
    for (const route of routes) for (const also of route.alsoPlatforms ?? []) expect(ids, route.id).toContain(also);
  });

  it('stands in the file of its platform and has a unique id', () => {
    for (const { path, record } of records) expect(path).toContain(`/${routeSchema.parse(record).platform}.json`);
    expect(new Set(routes.map((route) => route.id)).size).toBe(routes.length);
  });

  it('has selectors that name a thing: neither positional nor hashed nor deep', () => {
    const selectors = routes.flatMap((route) => route.fields.flatMap((field) => field.selectors));
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) {
      expect(selector).not.toMatch(/:nth|:first|:last|:only|:checked|:hover|:focus/);
      expect(selector).not.toMatch(/\.[a-z]*[-_]?[a-z0-9]*\d[a-z0-9]{4,}|\.css-|\._/i);
      expect(selector.split(/[\s>+~]+/).length).toBeLessThanOrEqual(4);
    }
  });

  it('never gives a selector to what only a hand may do', () => {
    for (const route of routes)
      for (const field of route.fields.filter((entry) => entry.key.startsWith('manual:')))
        expect(field.selectors, `${route.id} ${field.key}`).toEqual([]);
  });

  it('uses known claims and keys, and badges what is forwarded to the poster', () => {
    for (const route of routes) {
      for (const claim of route.claims) expect(claimIds).toContain(claim);
      for (const field of route.fields) {
        expect(fieldKeys).toContain(field.key);
        if (['case.reason', 'case.claim', 'post.quote'].includes(field.key)) expect(field.visibleToPoster).toBe(true);
      }
    }
  });

  it('gives the 7-day clock only to windows of the ministry’s list', () => {
    expect(
      routes
        .filter((route) => route.statutoryWindow)
        .map((route) => route.id)
        .sort(),
    ).toEqual(['ly-idpa', 'meta-idpa-ig-threads', 'tt-idpa', 'x-idpa']);
    for (const route of routes.filter((each) => each.statutoryWindowMark)) expect(route.statutoryWindow).toBe(false);
  });
});

describe('routesFor', () => {
  it('finds a route for every claim', () => {
    for (const claim of claimIds)
      expect(
        routes.some((route) => route.claims.includes(claim)),
        claim,
      ).toBe(true);
  });

  it('offers Instagram’s window to Threads, and the letter where a platform has no route', () => {
    const threads = routesFor({ platform: 'threads', standing: 'self', claim: 'privacy' });
    expect(threads[0]?.route.id).toBe('meta-idpa-ig-threads');
    const unknown = routesFor({ platform: 'some-board', standing: 'self', claim: 'privacy' });
    expect(unknown.map(({ route }) => route.id)).toEqual(['isplaw-letter']);
  });

  it('names the offices that a person can ask, and those that a company can', () => {
    expect(supportRoutes('self', 'defamation').map(({ id }) => id)).toEqual([
      'sia-hotline',
      'ihaho',
      'moj-jinken',
      'police-cyber',
    ]);
    expect(supportRoutes('company', 'credit-damage').map(({ id }) => id)).toEqual(['ihaho', 'police-cyber']);
  });

  it('puts the statutory window first and keeps the others with a reason', () => {
    const choices = routesFor({ platform: 'x', standing: 'self', claim: 'privacy' });
    expect(choices.map(({ route, refusal }) => [route.id, refusal])).toEqual([
      ['x-idpa', undefined],
      ['x-private-info', undefined],
      ['x-inproduct', undefined],
      ['x-threat', 'claim-not-accepted'],
      ['x-impersonation', 'claim-not-accepted'],
    ]);
  });

  it('stops a company that brings a person’s right', () => {
    const choices = routesFor({ platform: 'x', standing: 'company', claim: 'privacy' });
    expect(new Set(choices.map(({ refusal }) => refusal))).toEqual(new Set(['claim-not-yours']));
  });

  it.each([
    ['5ch', 'company', 'defamation', 'standing-not-accepted'],
    ['5ch', 'self', 'defamation', undefined],
    ['tabelog', 'company', 'credit-damage', undefined],
    ['tabelog', 'guardian', 'privacy', 'standing-not-accepted'],
  ] as const)('%s, %s, %s: %s', (platform, standing, claim, refusal) => {
    expect(routesFor({ platform, standing, claim })[0]?.refusal).toBe(refusal);
  });
});
