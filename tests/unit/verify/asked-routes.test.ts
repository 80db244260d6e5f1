import { describe, expect, it } from 'vitest';
import { readRouteTable, routeTable } from '../../../utils/node/build/route-table';
import { everyRoute } from '../../../utils/node/live/shown-links';
import { standings } from '../../../utils/shapes/schema';
import { claimIds } from '../../../utils/shapes/takedown/claim-ids';
import { choicesIn } from '../../../utils/takedown/route-choice';
import { platformForRoutes } from '../../../utils/takedown/routes';
import platformHosts from '../../../utils/verify/captures/platform-hosts.json';
import { type AskedRecord, waysApart } from '../../../utils/verify/papers/asked-routes';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { withRequest } from '../../attacks/packs/mutations/untrue/request-mutations';
import { makePack } from '../export/pack-maker';
import { samplePackInput } from '../export/sample-incident';

const onX: AskedRecord = { platform: 'x', addresses: ['https://x.com/a/status/1'] };
const asked = { routeId: 'x-idpa', platform: 'x', standing: 'self', claim: 'privacy' };
const apart = (change: object, records: AskedRecord[] = [onX]) => waysApart({ ...asked, ...change }, records, '0.1.0');

describe('the table of ways', () => {
  it('says what the routes say', async () => {
    expect(await readRouteTable()).toEqual(await routeTable());
  });
});

describe('a request', () => {
  const routes = everyRoute();
  const platforms = [
    ...new Set([
      ...routes.flatMap((route) => [route.platform, ...(route.alsoPlatforms ?? [])]),
      ...Object.keys(platformHosts),
    ]),
  ].filter((platform) => platform !== 'support');

  it('may go every way that the chooser offers, on every platform, for every right and sender', () => {
    const wrong = platforms.flatMap((platform) =>
      claimIds.flatMap((claim) =>
        standings.flatMap((standing) =>
          choicesIn(routes, { platform, claim, standing })
            .filter(({ allowed }) => allowed)
            .map(({ route }) => ({ routeId: route.id, platform, claim, standing }))
            .filter((each) => waysApart(each, [{ platform }], '0.1.0').length > 0),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('may go no way that the chooser refuses', { tags: 'long' }, () => {
    const passed = platforms.flatMap((platform) =>
      claimIds.flatMap((claim) =>
        standings.flatMap((standing) => {
          const allowed = choicesIn(routes, { platform, claim, standing })
            .filter((choice) => choice.allowed)
            .map(({ route }) => route.id);
          return routes
            .filter(({ id }) => !allowed.includes(id) && id !== 'isplaw-letter')
            .map(({ id }) => ({ routeId: id, platform, claim, standing }))
            .filter((each) => waysApart(each, [{ platform }], '0.1.0').length === 0);
        }),
      ),
    );
    expect(passed).toEqual([]);
  });

  it.each([
    ['a blog', 'https://ameblo.jp/sample/entry-1.html'],
    ['a pin in another country', 'https://www.pinterest.co.uk/pin/1/'],
    ['a page of no operator that is known', 'https://shop.example/reviews/1'],
  ])('about %s is looked up as the chooser does', (_, url) => {
    const platform = platformForRoutes({ platform: 'generic', permalink: url }, url);
    const routeId = { ameba: 'ameba-form', pinterest: 'pin-contact' }[platform] ?? 'isplaw-letter';
    expect(apart({ platform, routeId }, [{ platform: 'generic', addresses: [url] }])).toEqual([]);
    expect(
      apart({ platform: 'hatena', routeId: 'hatena-removal' }, [{ platform: 'generic', addresses: [url] }]),
    ).toEqual(['of another site']);
  });

  it('is held against the name that the log has for a record that is not in the pack', () => {
    expect(apart({}, [{ site: 'X' }])).toEqual([]);
    expect(apart({}, [{ site: '爆サイ.com' }])).toEqual(['of another site']);
    expect(apart({ platform: undefined }, [{ site: '爆サイ.com' }])).toEqual(['by a route of another site']);
    expect(apart({ platform: 'ameba', routeId: 'ameba-form' }, [{ site: 'ameblo.jp' }])).toEqual([]);
  });

  it('of a version that this one does not know may go a way that this one does not know', () => {
    expect(waysApart({ ...asked, routeId: 'x-of-tomorrow' }, [onX], '9.0.0')).toEqual([]);
    expect(apart({ routeId: 'x-of-tomorrow' })).toEqual(['by no route that there is']);
  });

  it('is owed an answer in the days of the statute, in its windows alone', () => {
    expect(apart({ answerDays: 7 })).toEqual([]);
    expect(apart({ answerDays: 700 })).toEqual(['of another term']);
    expect(apart({ routeId: 'x-private-info', answerDays: 7 })).toEqual(['of another term']);
  });

  it.each([
    ['as it was prepared, sent and refused', {}, 'proven'],
    ['with the term of the statute', { answerDays: 7 }, 'proven'],
    ['that is owed an answer in seven hundred days', { answerDays: 700 }, 'changed'],
    ['on another platform than its post is of', { platform: '5ch' }, 'changed'],
  ])('%s is told by the verifier of a pack', async (_, record, status) => {
    const input = await samplePackInput();
    const pack = await makePack({ ...input, ...(await withRequest(input, record)) });
    const verdict = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
    expect(verdict.checks.find(({ id }) => id === 'incident')).toMatchObject({ status });
  });
});
