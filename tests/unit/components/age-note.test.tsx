// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { RouteCard } from '../../../components/chooser/route-card';
import { QualityLine } from '../../../components/guide/quality-line';
import { PageView } from '../../../components/popup/page-view';
import { SitesCard } from '../../../components/settings/sites-card';
import { planTakedown } from '../../../utils/takedown/plan';
import { routeAsOf } from '../../../utils/takedown/route-schema';
import { planInput, route } from '../takedown/samples';
import { japanese, show } from './popup-parts';

const act = vi.fn();
const checkedOn = '2026-11-24';
const common = { onGuide: act, onAddServer: act, onRecord: act, onSelect: act, onOpenPanel: act, onOpenIncident: act };
const frame = { onClose: act, onHide: act, onOpenList: act };
const x = { siteName: 'X', isBeta: false, hasChanged: false, checkedOn };

/** Where a person meets an adapter or a route, as it is drawn today. */
const places = {
  'the popup over posts': () => popup({ kind: 'posts', count: 3, incomplete: 0, ours: 'marks', isFirst: true, ...x }),
  'the popup over a page without posts': () => popup({ kind: 'no-posts', ...x }),
  'the settings’ list of sites': () => show(<SitesCard sites={[{ id: 'x', name: 'X', isBeta: false, checkedOn }]} />),
  'the card of a window': () =>
    show(<RouteCard route={routeAsOf({ ...route('x-idpa'), checkedOn })} isFirst={false} onOpen={act} />),
  'the guide beside a form': () => {
    const session = planTakedown(planInput({ route: routeAsOf({ ...route('x-idpa'), checkedOn }) }));
    return show(<QualityLine session={session} t={japanese} lang="ja" />);
  },
};

function popup(page: Parameters<typeof PageView>[0]['page']): HTMLElement {
  return show(
    <PageView
      {...common}
      {...frame}
      forms={[]}
      page={page}
      records={undefined}
      onShowRecords={act}
      nameOf={() => ''}
      busy={false}
    />,
  );
}

function drawnAfter(place: keyof typeof places, days: number): string {
  vi.useFakeTimers({ now: Date.parse(checkedOn) + days * 86_400_000, toFake: ['Date'] });
  return places[place]().textContent ?? '';
}

afterEach(() => vi.useRealTimers());

it.each(Object.keys(places) as (keyof typeof places)[])('%s says when a check has grown old', (place) => {
  const isRoute = place.includes('window') || place.includes('guide');
  expect(drawnAfter(place, 89)).not.toMatch(/確かめてから|日、確かめていません/);
  expect(drawnAfter(place, 90)).toContain(japanese('age_due', ['90']));
  expect(drawnAfter(place, 180)).toContain(japanese(isRoute ? 'age_oldRoute' : 'age_oldRules', ['180']));
});

it.each(['the card of a window', 'the guide beside a form'] as const)(
  '%s is one step less sure after 180 days',
  (place) => {
    const { window } = route('x-idpa').quality;
    expect(window).toBe('documented');
    expect(drawnAfter(place, 179)).toContain('資料で確認');
    expect(drawnAfter(place, 180)).toContain('情報あり');
  },
);
