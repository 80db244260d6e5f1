// @in-a-document
import { afterEach, expect, it, vi } from 'vitest';
import { BasisCard } from '../../../components/care/side-cards';
import { LetterTo } from '../../../components/chooser/letter/letter-to';
import { LogQuestion } from '../../../components/chooser/log-question';
import { RouteCard } from '../../../components/chooser/route-card';
import { RouteStep } from '../../../components/chooser/steps/route-step';
import { LawLine } from '../../../components/facts/law-cite';
import { QualityLine } from '../../../components/guide/quality-line';
import { PathPage } from '../../../components/path/path-page';
import { PageView } from '../../../components/popup/page-view';
import { FirstSteps, HelpDesks } from '../../../components/records/first-steps';
import { CaseDates } from '../../../components/requests/case-dates';
import { SitesCard } from '../../../components/settings/recorder/sites-card';
import { CareLinks, DangerWords } from '../../../components/shared/care-links';
import { ageOfCheck } from '../../../utils/checked-age';
import { lawFact } from '../../../utils/law/law-facts';
import { clockDates } from '../../../utils/takedown/clocks/dates';
import { addresseeOf } from '../../../utils/takedown/operators';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { routeAsOf } from '../../../utils/takedown/route-schema';
import { supportRoutes, waysFor } from '../../../utils/takedown/routes';
import { planInput, route } from '../takedown/match/match-samples';
import { japanese, show } from './popup-parts';

const act = vi.fn();
const checkedOn = '2026-11-24';
const common = { onGuide: act, onAddServer: act, onRecord: act, onSelect: act, onOpenPanel: act, onOpenIncident: act };
const frame = { onClose: act, onHide: act, onOpenList: act };
const x = { siteName: 'X', isBeta: false, hasChanged: false, checkedOn };

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

const logDates = () => {
  const now = new Date().toISOString();
  return clockDates({ posted: '2026-11-20' }, now, { statutoryWindow: false }).filter(
    ({ rule }) => rule.id === 'access-log-mobile',
  );
};
function xWindow() {
  const { facts: _, ...plain } = route('x-idpa');
  return routeAsOf({ ...plain, checkedOn });
}

interface Place {
  draw(): HTMLElement;
  /** The day of the check behind it. */
  checkedOn: string;
  /** What an old check says. */
  old: 'age_oldRules' | 'age_oldRoute' | 'age_oldLaw';
  /** Where the quality is drawn, and the word of it before and after half a year. */
  sure?: readonly [at: string, before: string, after: string];
}

const ofRoute = { checkedOn, old: 'age_oldRoute' } as const;
const ofLaw = { checkedOn: '2026-11-27', old: 'age_oldLaw' } as const;
const marked = ['.quality b', '資料で確認', '情報あり'] as const;
const cited = ['.law-cite', '資料で確認', '情報あり'] as const;

const found = { names: ['X'], hosts: ['x.com'], reads: () => true, short: [] };

/** Every place where a person meets something that somebody checked once: adapters, windows, addresses, desks, the law. */
const places: Readonly<Record<string, Place>> = {
  'the popup over posts': {
    draw: () => popup({ kind: 'posts', count: 3, incomplete: 0, ours: 'marks', isFirst: true, ...x }),
    checkedOn,
    old: 'age_oldRules',
  },
  'the popup over a page without posts': {
    draw: () => popup({ kind: 'no-posts', ours: 'marks', ...x }),
    checkedOn,
    old: 'age_oldRules',
  },
  'the settings’ list of sites': {
    draw: () => show(<SitesCard sites={[{ id: 'x', name: 'X', ...found, isBeta: false, checkedOn }]} />),
    checkedOn,
    old: 'age_oldRules',
  },
  'the card of a window': {
    draw: () => show(<RouteCard route={xWindow()} isFirst={false} onOpen={act} />),
    ...ofRoute,
    sure: ['.quality:has(.num) b', '資料で確認', '情報あり'],
  },
  'the answer time that is told of a window': {
    draw: () => {
      const told = { days: [3, 21] as [number, number], quality: 'reported' as const, source: 'a source' };
      const { facts: _, ...plain } = { ...route('bakusai-form'), checkedOn, toldAnswer: told };
      return show(<RouteCard route={routeAsOf(plain)} isFirst={false} onOpen={act} />);
    },
    ...ofRoute,
    sure: ['dl .num .muted', '情報あり', '不明'],
  },
  'the guide beside a form': {
    draw: () => {
      const session = planTakedown(planInput({ route: xWindow() }));
      return show(<QualityLine session={session} t={japanese} lang="ja" />);
    },
    ...ofRoute,
    sure: marked,
  },
  'the addressee of a letter': {
    draw: () => show(<LetterTo addressee={addresseeOf('ameba')} />),
    ...ofRoute,
    sure: marked,
  },
  'the offices beside the windows': {
    draw: () => {
      const others = { instead: [], offices: supportRoutes('self', 'defamation').slice(0, 1) };
      return show(<RouteStep number={1} offers={[]} others={others} chosenWords="" lacksReason={false} onOpen={act} />);
    },
    ...ofRoute,
  },
  'the ranges of the path': {
    draw: () =>
      show(
        <PathPage
          {...{
            incidentId: 'i',
            number: 'K-2026-0001',
            posts: 1,
            stations: [],
            sender: [],
            dates: undefined,
            desk: {},
          }}
        >
          {undefined}
        </PathPage>,
      ),
    checkedOn: '2026-11-28',
    old: 'age_oldLaw',
    sure: ['.facts .quality b', '資料で確認', '情報あり'],
  },
  'the first steps of a person': {
    draw: () => show(<FirstSteps acts={['threat']} done={{}} onTick={act} />),
    ...ofLaw,
    sure: ['.muted .quality b', '資料で確認', '情報あり'],
  },
  'the desks that can be talked to': {
    draw: () => show(<HelpDesks acts={['threat']} />),
    ...ofRoute,
    sure: marked,
  },
  'the ways out on every screen': { draw: () => show(<CareLinks />), ...ofRoute },
  'the words in danger': { draw: () => show(<DangerWords />), ...ofRoute },
  'a line of the law': {
    draw: () => show(<LawLine fact={lawFact('takedown-inquiry')} />),
    ...ofLaw,
    sure: cited,
  },
  'a line of the law in passing': { draw: () => show(<LawLine fact={lawFact('no-retaliation')} brief />), ...ofLaw },
  'on what the employer’s duty rests': { draw: () => show(<BasisCard />), checkedOn, old: 'age_oldLaw', sure: cited },
  'the list of dates': {
    draw: () => {
      const ahead = logDates().map(({ rule, dueOn }) => ({ on: dueOn, name: 'a', who: 'b', rule }));
      return show(<CaseDates past={[]} ahead={ahead} today={new Date().toISOString().slice(0, 10)} onCalendar={act} />);
    },
    ...ofLaw,
    sure: cited,
  },
  'the question before the post goes': {
    draw: () =>
      show(
        <LogQuestion incidentId="i" captures={[]} dates={logDates()} onAccount={act} onClose={act} onAnswer={act} />,
      ),
    ...ofLaw,
    sure: cited,
  },
};

function drawnAfter({ draw, checkedOn: from }: Place, days: number): HTMLElement {
  vi.useFakeTimers({ now: Date.parse(from) + days * 86_400_000, toFake: ['Date'] });
  draw();
  return document.body;
}

HTMLDialogElement.prototype.showModal ??= () => undefined;
HTMLDialogElement.prototype.close ??= () => undefined;

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

it.each(Object.entries(places))('%s says when its check has grown old, and is then one step less sure', (_, place) => {
  expect(drawnAfter(place, 80).textContent).not.toMatch(/確かめてから|日、確かめていません/);
  const { sure } = place;
  const wordAt = (days: number) => (sure ? drawnAfter(place, days).querySelector(sure[0])?.textContent : undefined);
  expect(drawnAfter(place, 90).textContent).toContain(japanese('age_due', ['90']));
  expect(wordAt(179) ?? '').toContain(sure?.[1] ?? '');
  expect(drawnAfter(place, 180).textContent).toContain(japanese(place.old, ['180']));
  expect(wordAt(180) ?? '').toContain(sure?.[2] ?? '');
});

it('ages what the chooser offers by the day on which it is asked', () => {
  const at = (days: number) => Date.parse(checkedOn) + days * 86_400_000;
  const wanted = { platform: 'x', standing: 'self', claim: 'privacy' } as const;
  const [fresh, old] = [waysFor(wanted, at(0)), waysFor(wanted, at(400))];
  expect(ageOfCheck(checkedOn, at(400))).toBe('old');
  for (const [index, office] of fresh.offices.entries())
    if (office.quality.window !== 'unknown')
      expect(old.offices[index]?.quality.window, office.id).not.toBe(office.quality.window);
});
