import type { ComponentChild } from 'preact';
import { CaptureView, type CaptureViewProps } from '../../../components/popup/capture-view';
import { DeskView, type Invitation } from '../../../components/popup/desk-view';
import { DiscardedView } from '../../../components/popup/discarded-view';
import { FailedView } from '../../../components/popup/failed-view';
import { type PageFound, PageView } from '../../../components/popup/page-view';
import type { DeskMeeting } from '../../../utils/evidence/hand-over/desks';
import type { PixelsState } from '../../../utils/evidence/store/captures/pixels-out';
import type { CaptureAtHand, PixelKind } from '../../../utils/shapes/schema';
import { freshIncident, sealedJob } from '../components/popup-samples';

const nothing = () => undefined;
const common = {
  site: 'x.com',
  desk: { name: 'みなと珈琲 人事相談窓口', url: 'https://desk.example/' },
  onHide: nothing,
  onOpenList: nothing,
  onClose: nothing,
};

function capture(changes: Partial<CaptureViewProps> = {}): ComponentChild {
  return (
    <CaptureView
      {...common}
      job={sealedJob()}
      incident={freshIncident()}
      siteName="X"
      shownToday={0}
      canAddPixels
      busy={false}
      onAct={nothing}
      onTarget={nothing}
      onDetails={nothing}
      onShown={nothing}
      onAddPixels={nothing}
      onOpenPermission={nothing}
      onJoin={nothing}
      onDiscard={nothing}
      onNext={nothing}
      {...changes}
    />
  );
}

const drawn = (kind: PixelKind, more: Partial<CaptureAtHand> = {}) =>
  sealedJob({ picture: { kind, seams: [], tiles: [], hidden: [], beside: [] }, ...more });

function bare(): CaptureAtHand {
  const job = drawn('none', { failures: [{ step: 'pixels', code: 'no-screen-permission' }] });
  return { ...job, sighting: { ...job.sighting, post: { platform: 'x', kind: 'post', text: 'あ', truncated: true } } };
}

const several = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const job = sealedJob({ id: `0000000${index}-1111-4111-8111-111111111111` });
    const post = { ...job.sighting.post, id: String(112 + index), author: { id: 'ID:kZ3vYq0a' } };
    return { ...job, sighting: { ...job.sighting, post } };
  });

const site = { siteName: 'ホットペッパービューティー', isBeta: true, checkedOn: '2026-11-24', hasChanged: true };
const posts = { kind: 'posts', count: 120, incomplete: 11, ours: 'marks', isFirst: true, ...site } as const;

function page(found: PageFound, more: object = {}): ComponentChild {
  return (
    <PageView
      {...common}
      page={found}
      records={undefined}
      nameOf={() => 'X'}
      busy={false}
      forms={[]}
      shortcut="Alt+Shift+E"
      onShowRecords={nothing}
      onGuide={nothing}
      onAddServer={nothing}
      onRecord={nothing}
      onSelect={nothing}
      onOpenPanel={nothing}
      onOpenIncident={nothing}
      {...more}
    />
  );
}

const stone = {
  id: '3f9a1c07-1111-4111-8111-111111111111',
  number: 'K-2026-0124',
  capturedAt: '2026-11-24T05:32:06.100Z',
  discardedAt: '2026-11-24T05:33:06.100Z',
  seals: [],
};
const desk = {
  name: 'みなと珈琲 人事相談窓口',
  people: ['田所 あかね', '久保 直人'],
  recipients: [`age1${'q'.repeat(58)}`],
  key: 'A'.repeat(124),
  withdrawn: [],
  madeAt: '2026-11-24T05:33:06.100Z',
};
const words = {
  here: ['みかん', 'とうだい', 'くがつ', 'こまいぬ'],
  there: ['orange', 'beacon', 'september', 'guardian'],
};
const others = {
  here: ['すいか', 'てぶくろ', 'ひので', 'かもめ'],
  there: ['melon', 'glove', 'sunrise', 'seagull'],
};
const known = { ...desk, way: 'file', people: desk.people } as const;
const brought = (meeting: Partial<DeskMeeting>, more: Partial<Invitation> = {}): Invitation => ({
  ...{ desk, words, host: 'hr.minato-coffee.example', isPosted: false, knownWords: others },
  meeting: { is: 'free', isNamesake: false, isSameOpener: false, ...meeting },
  ...more,
});
const invited = (invitation: Invitation, isAdded = false) => (
  <DeskView
    {...common}
    {...{ invitation, isAdded }}
    busy={false}
    onAdd={nothing}
    onDecline={nothing}
    onRecord={nothing}
    onNext={nothing}
  />
);
const photo = freshIncident({ acts: ['photo'] });
const answeredPhoto = freshIncident({ acts: ['photo'], target: 'self' });
const pixels = (state: PixelsState) => ({
  ...{ state, busy: false, onTakeOut: nothing, onPutBack: nothing, onKeepAside: nothing, onGone: nothing },
});
const answered = freshIncident({ acts: ['insult'], target: 'self' });
const threat = freshIncident({ acts: ['threat'], target: 'self' });

/** Every state that the popup can stand in. */
export const popupStates: Readonly<Record<string, () => ComponentChild>> = {
  'sealed, with true pixels': () => capture(),
  'sealed, drawn again': () => capture({ job: drawn('rendered') }),
  'sealed, without a picture': () => capture({ job: drawn('none') }),
  'sealed, everything missing': () => capture({ job: bare() }),
  'sealed, page not in front': () => capture({ job: drawn('rendered'), canAddPixels: false }),
  'sealed, one answer given': () => capture({ incident: freshIncident({ target: 'self' }) }),
  'sealed, a threat': () => capture({ incident: freshIncident({ acts: ['threat'] }) }),
  'on its way': () => capture({ job: { ...sealedJob({ state: 'running', step: 'pixels' }), sealedAt: '' } }),
  'no permission for the screen': () => capture({ job: drawn('rendered'), error: 'no-screen-permission' }),
  answered: () => capture({ incident: answered }),
  'answered, drawn again': () => capture({ incident: answered, job: drawn('rendered') }),
  'answered, everything missing': () => capture({ incident: threat, job: bare() }),
  'answered, a threat': () => capture({ incident: threat, savedAt: '2026-11-24T05:33:06.100Z' }),
  'a picture that may not be kept': () => capture({ incident: photo, pixels: pixels('in') }),
  'a picture taken out just now': () => capture({ incident: photo, job: drawn('none'), pixels: pixels('held') }),
  'a picture kept on this device alone': () => capture({ incident: photo, job: bare(), pixels: pixels('aside') }),
  'a picture that is gone': () => capture({ incident: answeredPhoto, job: bare(), pixels: pixels('gone') }),
  'three chosen': () => capture({ together: several(3) }),
  'twelve chosen, answered': () => capture({ together: several(12), incident: threat }),
  'recorded before': () => capture({ joined: { firstAt: '2026-11-20T05:32:06.100Z', isJoined: true, words: 'same' } }),
  'recorded before, a threat': () =>
    capture({ joined: { firstAt: '2026-11-20T05:32:06.100Z', isJoined: true }, incident: threat, job: bare() }),
  failed: () => (
    <FailedView
      {...common}
      job={sealedJob({ state: 'failed', step: 'seal', error: { code: 'quota-exceeded', detail: 'Quota' } })}
      safeCount={41}
      busy={false}
      problem={null}
      onRetry={nothing}
    />
  ),
  'a page with marks': () => page({ ...posts, hasChanged: false, isBeta: false, incomplete: 0 }, { onLock: nothing }),
  'a page with marks, all remarks': () => page({ ...posts, isFirst: false }),
  'its records': () => page({ ...posts, hasChanged: false }, { records: [answered, threat] }),
  'marks covered': () => page({ ...posts, ours: 'covered' }),
  'marks taken out': () => page({ ...posts, ours: 'refused' }),
  quiet: () => page({ ...posts, ours: 'quiet' }, { isQuiet: true }),
  'left out by the company': () => page({ ...posts, ours: 'left-out' }),
  'no posts': () => page({ kind: 'no-posts', ours: 'marks', ...site }),
  'no posts, left out': () => page({ kind: 'no-posts', ours: 'left-out', ...site }),
  unread: () =>
    page({ kind: 'unread', server: { host: 'mastodon.example.jp', platform: 'mastodon', name: 'Mastodon' } }),
  'unread, left out': () =>
    page({ kind: 'unread', leftOut: { host: 'mastodon.example.jp', platform: 'mastodon', name: 'Mastodon' } }),
  closed: () => page({ kind: 'closed' }),
  'a desk': () => invited(brought({})),
  'a desk, added': () => invited(brought({}), true),
  'a desk where people post': () => invited(brought({}, { host: 'x.com', isPosted: true })),
  'a desk of the same name': () =>
    invited(brought({ is: 'other', known, isNamesake: true }, { host: 'x.com', isPosted: true })),
  'a desk that has moved': () => invited(brought({ is: 'other', known, isNamesake: true, isSameOpener: true })),
  'a desk beside the company’s': () => invited(brought({ is: 'other', known: { ...known, way: 'policy' } })),
  'a page with an invitation that was not taken': () =>
    page({ ...posts, hasChanged: false }, { onInvitation: nothing }),
  discarded: () => (
    <DiscardedView {...common} stone={stone} busy={false} onTakeBack={nothing} onGone={nothing} onRecord={nothing} />
  ),
};
