// @in-a-document
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { LetterPreview } from '../../../components/chooser/letter/letter-preview';
import { RouteCard } from '../../../components/chooser/route-card';
import { GateStep } from '../../../components/chooser/steps/gate-step';
import { LawCite } from '../../../components/facts/law-cite';
import { FieldRow } from '../../../components/guide/fields/field-row';
import { OwnActsPart } from '../../../components/guide/own-acts-part';
import { QualityLine } from '../../../components/guide/quality-line';
import { PostRow, type RowState } from '../../../components/panel/post-row';
import { CaptureView } from '../../../components/popup/capture-view';
import { Questions } from '../../../components/popup/questions';
import { Steps } from '../../../components/popup/steps';
import { ChipGroup } from '../../../components/shared/chips';
import { MenuButton } from '../../../components/shared/menu-button';
import { CountOf, Dated, ShortDay } from '../../../components/shared/spoken';
import { Pager } from '../../../components/viewer/pager';
import { TextPane } from '../../../components/viewer/text-pane';
import { withNumbers } from '../../../components/words/in-number';
import type { Language, Translate } from '../../../components/words/translate';
import { Words } from '../../../components/words/words';
import { useHeadingFocus } from '../../../entrypoints/dashboard/use-heading-focus';
import { lawFact } from '../../../utils/law/law-facts';
import type { CaptureAtHand, Incident } from '../../../utils/shapes/schema';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { wordsOf } from '../components/dashboard-parts';
import { freshIncident, sealedJob } from '../components/popup-samples';
import { inventedCapture } from '../review/invented-capture';
import { planInput, route } from '../takedown/match/match-samples';

const root = document.createElement('div');
const nothing = () => undefined;

const speech: Record<Language, Translate> = { ja: speaker('ja'), en: speaker('en') };
function speaker(lang: Language): Translate {
  const words = wordsOf(lang);
  return withNumbers((key, params = []) => {
    const text = words.get(key);
    if (text === undefined) throw new Error(`no words for ${key}`);
    return text.replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? '');
  });
}

/** Draws over what stood there before, as a page does. */
function draw(screen: ComponentChild, lang: Language = 'ja'): void {
  void act(() => render(<Words.Provider value={{ t: speech[lang], lang }}>{screen}</Words.Provider>, root));
}

/** What of it is heard: everything but what stands for the eye alone. */
function heard(of: Element | null | undefined): string {
  const copy = of?.cloneNode(true) as Element | undefined;
  for (const unheard of copy?.querySelectorAll('[aria-hidden=true]') ?? []) unheard.remove();
  return (copy?.getAttribute('aria-label') ?? copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const nth = (selector: string, at = 0) => root.querySelectorAll<HTMLElement>(selector)[at];

beforeEach(() => {
  render(null, root);
  document.body.replaceChildren(root);
});

const postRow = (state: RowState) => (
  <PostRow
    post={{ key: 'x::1', author: 'はるまき', text: '二十五字の本文', media: 0, isInView: true }}
    state={state}
    onRecord={nothing}
    onDetails={nothing}
  />
);
const idle = { is: 'idle' } as const;
const kept = { is: 'kept', captureId: 'c', sealedAt: '2026-11-24T05:38:00.000Z', pixels: 'screen' } as const;

const running = { ...sealedJob({ state: 'running', step: 'pixels' }), sealedAt: '' };
const popup = (job: CaptureAtHand, incident: Incident, savedAt?: string) => (
  <CaptureView
    {...{ site: 'x.com', job, incident, savedAt, siteName: 'X', shownToday: 0, canAddPixels: true, busy: false }}
    {...{ onHide: nothing, onOpenList: nothing, onClose: nothing, onAct: nothing, onTarget: nothing }}
    {...{ onDetails: nothing, onShown: nothing, onAddPixels: nothing, onOpenPermission: nothing, onNext: nothing }}
  />
);
const insult = freshIncident({ acts: ['insult'] });
const answered = freshIncident({ acts: ['insult'], target: 'self' });
const saved = '2026-11-24T05:38:46.000Z';

const questions = (acts: Incident['acts']) => <Questions incident={{ acts }} onAct={nothing} onTarget={nothing} />;
const pane = (shown: boolean) => (
  <TextPane
    post={{ platform: 'x', kind: 'post', text: '明るい本文' }}
    hold={{ shown, openFor: nothing, handlers: {} as never }}
    isHard={false}
    shownToday={0}
    sought={[]}
  />
);

describe('who hears a page is told of a change, by a place that was there before it', () => {
  const changes: Record<string, { place: string; before: ComponentChild; after: ComponentChild; told: string }> = {
    'the way to the police, at a threat': {
      place: '.danger-line[role=status]',
      before: questions([]),
      after: questions(['threat']),
      told: '110',
    },
    'that a post is recorded': {
      place: 'main > [role=status]',
      before: popup(running, freshIncident()),
      after: popup(sealedJob(), answered),
      told: speech.ja('popup_recorded'),
    },
    'that an answer is saved, and not the law again': {
      place: '.pop-foot [role=status]',
      before: popup(sealedJob(), insult, '2026-11-24T05:38:40.000Z'),
      after: popup(sealedJob(), answered, saved),
      told: speech.ja('popup_savedAt', ['14:38:46']),
    },
    'the words that are held open': {
      place: '[aria-live=polite]',
      before: pane(false),
      after: pane(true),
      told: '明るい本文',
    },
    'that a post of the list is on its way': {
      place: '.act [role=status]',
      before: postRow(idle),
      after: postRow({ is: 'recording' }),
      told: speech.ja('panel_recording'),
    },
    'that it is kept': {
      place: '.act [role=status]',
      before: postRow({ is: 'recording' }),
      after: postRow(kept),
      told: speech.ja('panel_kept', ['14:38']),
    },
  };
  it.each(Object.entries(changes))('%s', (_, { place, before, after, told }) => {
    draw(before);
    const waiting = nth(place);
    expect(heard(waiting)).not.toContain(told);
    draw(after);
    expect(nth(place)).toBe(waiting);
    expect(heard(waiting)).toContain(told);
    expect(heard(waiting)).not.toContain('労働施策');
  });
});

describe('the keyboard stays with what was pressed, or goes on at what took its place', () => {
  it('in a post of the list, whose button stays from the press to the record', () => {
    draw(postRow(idle));
    const button = nth('.act button');
    button?.focus();
    for (const state of [{ is: 'recording' }, kept] as const) {
      draw(postRow(state));
      expect(document.activeElement).toBe(button);
      expect(button?.getAttribute('aria-disabled')).toBe(String(state.is === 'recording'));
    }
  });

  it('in the first question ahead of a request', () => {
    const gate = (answer?: 'clear' | 'maybe') => <GateStep answer={answer} backHref="#" onAnswer={nothing} />;
    draw(gate());
    expect(document.activeElement).toBe(document.body);
    for (const answer of ['maybe', undefined, 'clear'] as const) {
      (document.activeElement as HTMLElement).blur();
      draw(gate(answer));
      expect(document.activeElement).toBe(nth('.stepbox'));
    }
  });

  it('on the way to another screen, whose heading may come late', async () => {
    function Place({ place, isRead }: { place: object; isRead: boolean }) {
      useHeadingFocus(place);
      return <main>{isRead && <h1>事案</h1>}</main>;
    }
    const [first, second] = [{}, {}];
    draw(<Place place={first} isRead />);
    expect(document.activeElement).toBe(document.body);
    draw(<Place place={second} isRead={false} />);
    draw(<Place place={second} isRead />);
    await expect.poll(() => document.activeElement).toBe(nth('h1'));
  });
});

const menu = (
  <MenuButton class="pick" label={speech.ja('dashboard_status')} choices={[]} onChoose={nothing}>
    <b>未確認</b>
  </MenuButton>
);
const window = route('x-idpa');
const byMenu = planTakedown(planInput({ route: route('x-inproduct') }));
const byForm = planTakedown(planInput({ route: window }));
const fact = lawFact('whistleblower', Date.parse('2026-11-29'));

describe.each(['ja', 'en'] as const)('what the eye takes from signs, digits and places is said: %s', (lang) => {
  const t = speech[lang];
  const say = (ja: string, en: string) => (lang === 'ja' ? ja : en);
  const step = (look: 'ok' | 'wait' | 'choose' | 'paste') => (
    <FieldRow
      {...{ step: byForm.steps[0]!, state: undefined, look, t, lang, isCurrent: false, formFound: true }}
      {...{ onCopy: async () => true, onPoint: nothing }}
    />
  );

  it('steps that are done, at work and to come', () => {
    draw(<Steps job={{ ...running, failures: [{ step: 'facts', code: 'unknown' }] }} />, lang);
    expect(heard(nth('li', 0))).toContain(t('popup_stepFailed'));
    expect(heard(nth('li', 1))).toContain(t('popup_stepNow'));
    expect(heard(nth('li', 2))).toContain(t('popup_stepLater'));
  });

  it.each(['ok', 'wait', 'choose', 'paste'] as const)('a field of a form: %s', (look) => {
    draw(step(look), lang);
    expect(heard(nth('li p'))).toContain(t(`guide_look_${look}`).trim());
  });

  it('a menu that is called by dots alone', () => {
    draw(<RouteCard route={route('x-inproduct')} isFirst={false} onOpen={nothing} />, lang);
    expect(heard(nth('.menu'))).toContain(t('guide_menu_dots'));
    for (const hasPicturesBeside of [true, false]) {
      draw(<OwnActsPart {...{ session: byMenu, t, lang, hasPicturesBeside }} />, lang);
      expect(heard(nth('li'))).toContain(t('guide_menu_dots'));
    }
  });

  it('which window a button opens and a source is of', () => {
    draw(<RouteCard route={window} isFirst={false} onOpen={nothing} />, lang);
    for (const named of ['summary', 'footer button']) expect(heard(nth(named))).toContain(window.name[lang]);
  });

  it('whose words are hidden, and how they open where nothing can be held', () => {
    draw(postRow(idle), lang);
    const mask = nth('.mask');
    expect(heard(mask)).toContain(t('panel_textOf', ['はるまき']));
    expect(mask?.getAttribute('aria-description')).toBe(t('shared_holdByClick'));
    expect(mask?.getAttribute('aria-expanded')).toBe('false');
    void act(() => mask?.click());
    expect(mask?.getAttribute('aria-expanded')).toBe('true');
    const row = { label: '侵害された理由', value: ['理由'], forwarded: false, quotes: true as const };
    draw(
      <LetterPreview paper={{ title: '', date: '', addressee: '', rows: [row], advice: [] }} onShown={nothing} />,
      lang,
    );
    expect(heard(nth('td .mask'))).toContain('侵害された理由');
  });

  it('a legend and its hint, as two sentences', () => {
    draw(<ChipGroup legend="A" hint="B" options={[]} value={undefined} onChoose={nothing} />, lang);
    expect(heard(nth('legend'))).toBe(say('A。B', 'A. B'));
  });

  it('a day, and one of so many', async () => {
    const { capture } = await inventedCapture();
    draw(<ShortDay iso="2025-11-24T05:00:00.000Z" />, lang);
    expect(heard(root)).toBe(say('2025年11月24日', '24 Nov 2025'));
    draw(<Dated>回答の目安 12/2・2027/1/24</Dated>, lang);
    expect(heard(root)).toBe('回答の目安 12月2日・2027年1月24日');
    draw(<CountOf count={3} total={4} />, lang);
    expect(heard(root)).toBe(say('4 件のうち 3 件', '3 of 4'));
    draw(<Pager captures={[capture]} capture={capture} onCapture={nothing} />, lang);
    expect(heard(nth('.pager'))).toContain(say('記録 1 件のうち 1 件目', 'Record 1 of 1'));
    expect(heard(nth('.pager'))).not.toMatch(/\d ?\/ ?\d/);
  });

  it('how sure a fact and a window are', () => {
    if (!fact) throw new Error('no fact');
    draw(<LawCite fact={fact} />, lang);
    expect(heard(nth('.law-cite'))).toContain(
      `${t('quality_how').trim()}${say('', ' ')}${t(`quality_${fact.quality}`)}`,
    );
    expect(heard(nth('.law-cite .num'))).toMatch(say('11月27日に確認）', 'checked 27 Nov'));
    draw(<QualityLine session={byForm} t={t} lang={lang} />, lang);
    expect(heard(nth('.quality'))).toBe(
      `${t('guide_quality_window')}${t('quality_howOf')}${say(' ', '')}${t(`quality_${byForm.route.quality.window}`)}${t('shared_comma').trim()}`,
    );
  });

  it('what a menu and an act of one word are about', () => {
    draw(menu, lang);
    expect(heard(nth('button'))).toContain(t('shared_is', [speech.ja('dashboard_status')]));
    draw(<GateStep answer="clear" backHref="#" onAnswer={nothing} />, lang);
    expect(heard(nth('button'))).toBe(`${t('shared_is', [t('chooser_gate')])}${t('chooser_change')}`);
  });
});
