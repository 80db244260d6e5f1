import { describe, expect, it } from 'vitest';
import { platforms } from '../../../../utils/platforms';
import { claimIds } from '../../../../utils/shapes/takedown/claim-ids';
import { fieldKeys } from '../../../../utils/takedown/plan/field-keys';
import { routeSchema } from '../../../../utils/takedown/route-schema';
import { platformForRoutes, routes, routesFor, supportRoutes } from '../../../../utils/takedown/routes';

const files = import.meta.glob<unknown[]>('../../../../utils/takedown/routes/*/*.json', {
  eager: true,
  import: 'default',
});
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
      expect(['reported', 'unknown'], route.id).toContain(route.quality.window);
    }
  });

  it('says “seen” only where a person saw it and that was recorded', () => {
    const [{ record } = { record: undefined }] = records;
    const route = routeSchema.parse(record);
    const quality = { window: 'seen', fields: 'documented' };
    expect(routeSchema.safeParse({ ...route, quality }).success).toBe(false);
    expect(routeSchema.safeParse({ ...route, quality, seen: { on: '2026-11-27', by: '見本 花子' } }).success).toBe(
      true,
    );
    const isSeen = ({ quality: { window, fields } }: (typeof routes)[number]) => [window, fields].includes('seen');
    expect(routes.filter((each) => isSeen(each) && !each.seen)).toEqual([]);
  });

  it('stands on facts of the law where a window does, and gives no letter an answer time', () => {
    for (const route of routes.filter((each) => each.statutoryWindow)) {
      expect(route.facts, route.id).toEqual(['idpa-window', 'idpa-investigation', 'idpa-notice']);
      expect(route.toldAnswer, route.id).toBeUndefined();
    }
    for (const { id, medium, toldAnswer } of routes) if (medium === 'post') expect(toldAnswer, id).toBeUndefined();
    // The poster's silence of 7 or 14 days is no answer of the operator.
    expect(routes.flatMap(({ toldAnswer }) => (toldAnswer ? [toldAnswer.days.join()] : []))).not.toContain('7,14');
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
    expect(found['hotpepper-beauty']).toEqual(['hotpepper-report', 'isplaw-letter']);
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
    // Services of LY Corporation that no adapter reads: their pages are found by their address.
    const byAddress = ['yahoo-map', 'yahoo-finance', 'line'];
    const ids = [...platforms.map(({ id }) => id), ...routes.map((route) => route.platform), ...byAddress];
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

  it('offers the written request as a second way beside every form, last of those that can be used', () => {
    const threads = routesFor({ platform: 'threads', standing: 'self', claim: 'privacy' });
    expect(threads[0]?.route.id).toBe('meta-idpa-ig-threads');
    expect(threads.filter(({ allowed }) => allowed).at(-1)?.route.id).toBe('isplaw-letter');
    const unknown = routesFor({ platform: 'some-board', standing: 'self', claim: 'privacy' });
    expect(unknown.map(({ route }) => route.id)).toEqual(['isplaw-letter']);
  });

  it('names the offices that a person can ask, and those that a company can', () => {
    const ids = (...asked: Parameters<typeof supportRoutes>) => supportRoutes(...asked).map(({ id }) => id);
    expect(ids('self', 'defamation')).toEqual(['sia-hotline', 'ihaho', 'moj-jinken', 'police-cyber']);
    expect(ids('company', 'credit-damage')).toEqual(['ihaho', 'police-cyber']);
    expect(ids('counsel', 'defamation')).toEqual(['ihaho', 'police-cyber']);
  });

  it('has セーフライン and the Internet Hotline where sexual pictures are the claim, and nowhere else', () => {
    const hotlines = ['safe-line', 'internet-hotline'];
    expect(supportRoutes('self', 'intimate-image').map(({ id }) => id)).toEqual(expect.arrayContaining(hotlines));
    for (const claim of claimIds.filter((each) => each !== 'intimate-image'))
      for (const { id } of supportRoutes('self', claim)) expect(hotlines, claim).not.toContain(id);
  });

  it('puts the statutory window first and keeps the others with a reason', () => {
    const choices = routesFor({ platform: 'x', standing: 'self', claim: 'privacy' });
    expect(choices.map(({ route, refusal }) => [route.id, refusal])).toEqual([
      ['x-idpa', undefined],
      ['x-private-info', undefined],
      ['x-inproduct', undefined],
      ['isplaw-letter', undefined],
      ['x-threat', 'claim-not-accepted'],
      ['x-impersonation', 'claim-not-accepted'],
    ]);
  });

  it('stops a company that brings a person’s right', () => {
    const choices = routesFor({ platform: 'x', standing: 'company', claim: 'privacy' });
    expect(new Set(choices.map(({ refusal }) => refusal))).toEqual(new Set(['claim-not-yours']));
  });

  it.each([
    ['5ch', 'company', 'defamation', '5ch-mail', 'standing-not-accepted', []],
    ['5ch', 'self', 'defamation', '5ch-mail', undefined, []],
    ['tabelog', 'company', 'credit-damage', 'tabelog-contact', undefined, []],
    // Where nobody read the operator's rule, it is offered with that said.
    ['x', 'company', 'defamation', 'x-idpa', undefined, ['standing']],
    ['x', 'company', 'business-obstruction', 'x-idpa', undefined, ['standing', 'claim']],
    ['5ch', 'self', 'insult', '5ch-mail', undefined, ['claim']],
    ['tabelog', 'guardian', 'privacy', 'tabelog-contact', undefined, ['standing']],
  ] as const)('%s, %s, %s: %s %s %o', (platform, standing, claim, id, refusal, unknownRules) => {
    const choice = routesFor({ platform, standing, claim }).find(({ route }) => route.id === id);
    expect([choice?.refusal, choice?.unknownRules]).toEqual([refusal, unknownRules]);
  });
});

describe('the platform of a recorded page', () => {
  it.each([
    ['https://ameblo.jp/mihon/entry-1.html', 'ameba', 'ameba-post'],
    ['https://mihon.hatenablog.com/entry/2026/11/01', 'hatena', 'hatena-removal'],
    ['https://mihon.hatenadiary.jp/entry/1', 'hatena', 'hatena-removal'],
    ['https://anond.hatelabo.jp/20261101', 'hatena', 'hatena-removal'],
    ['https://www.pinterest.jp/pin/1/', 'pinterest', 'pin-contact'],
    ['https://www.pinterest.co.uk/pin/1/', 'pinterest', 'pin-contact'],
    ['https://www.pixiv.net/artworks/1', 'pixiv', 'pixiv-idpa'],
    ['https://www.nicovideo.jp/watch/sm1', 'niconico', 'nico-report'],
    ['https://map.yahoo.co.jp/v3/place/mihon', 'yahoo-map', 'ly-map-review'],
    ['https://openchat-jp.line.me/other/mihon', 'line', 'line-report'],
  ])('%s leads to the routes of %s', (url, platform, route) => {
    const found = platformForRoutes({ platform: 'other' }, url);
    expect(found).toBe(platform);
    const ids = routesFor({ platform: found, standing: 'self', claim: 'insult' }).map((choice) => choice.route.id);
    expect(ids).toContain(route);
  });

  it('leaves a post that an adapter read, and a host that is none of ours, as they are', () => {
    expect(platformForRoutes({ platform: 'x', permalink: 'https://ameblo.jp/a' })).toBe('x');
    expect(platformForRoutes({ platform: 'other' }, 'https://notameblo.jp/')).toBe('other');
    expect(platformForRoutes({ platform: 'other' }, 'https://pinterest.example/')).toBe('other');
    expect(platformForRoutes({ platform: 'other' }, 'no address')).toBe('other');
  });
});
