import { describe, expect, it } from 'vitest';
import { claimIds } from '../../../utils/takedown/claims';
import { fieldKeys } from '../../../utils/takedown/field-keys';
import { routes, routesFor } from '../../../utils/takedown/routes';
import { routeSchema } from '../../../utils/takedown/schema';

const files = import.meta.glob<unknown[]>('../../../utils/takedown/routes/*.json', { eager: true, import: 'default' });
const records = Object.entries(files).flatMap(([path, list]) => list.map((record) => ({ path, record })));
const day = 86_400_000;

describe('route data', () => {
  it('is valid in every record, so none is dropped on loading', () => {
    for (const { path, record } of records) {
      const parsed = routeSchema.safeParse(record);
      expect(parsed.success ? [] : parsed.error.issues, path).toEqual([]);
    }
    expect(routes).toHaveLength(records.length);
  });

  it('keeps every route of the four platforms of the domain note', () => {
    expect(routes.map((route) => route.id).sort()).toEqual([
      '5ch-mail',
      'gbp-reviews-tool',
      'gmaps-inproduct',
      'gmaps-legal',
      'tabelog-contact',
      'x-idpa',
      'x-impersonation',
      'x-inproduct',
      'x-private-info',
      'x-threat',
    ]);
  });

  it('stands in the file of its platform and has a unique id', () => {
    for (const { path, record } of records) expect(path).toContain(`/${routeSchema.parse(record).platform}.json`);
    expect(new Set(routes.map((route) => route.id)).size).toBe(routes.length);
  });

  it('was checked not later than today of the data and within 180 days of 2026-11-25', () => {
    for (const route of routes) {
      const age = (Date.parse('2026-11-25') - Date.parse(route.checkedOn)) / day;
      expect(age, route.id).toBeGreaterThanOrEqual(0);
      expect(age, route.id).toBeLessThan(180);
    }
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

  it('gives the 7-day clock to no window but X’s', () => {
    expect(routes.filter((route) => route.statutoryWindow).map((route) => route.id)).toEqual(['x-idpa']);
  });
});

describe('routesFor', () => {
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
