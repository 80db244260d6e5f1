// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { LetterBox } from '../../../components/chooser/letter/letter-box';
import { AddressContainer } from '../../../entrypoints/records/addresses/address-container';
import { PictureContainer } from '../../../entrypoints/records/pictures/picture-container';
import { DraftedGuide } from '../../../entrypoints/shared/drafted-guide';
import { db } from '../../../utils/evidence/db';
import { closeLock } from '../../../utils/evidence/lock/record-lock';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { draftShapes } from '../../../utils/shapes/draft-shapes';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { representatives, whole } from '../../harness/whole';
import { t } from '../components/dashboard-parts';
import { backTo, everythingHere } from '../handoff/invented-device';
import { planInput } from '../takedown/match/match-samples';
import { allActs } from './acts/all-acts';
import type { ScreenAct } from './acts/screen-act';
import { cardDrafts } from './card-drafts';
import { dialogDrafts } from './dialog-places';
import { makeScene, placeBrowser, type Scene } from './scene';
import { Screen, until, wait } from './screen';

interface Place extends Pick<ScreenAct, 'name' | 'show'> {
  prepare?: ScreenAct['prepare'] | undefined;
  open?: ScreenAct['open'] | undefined;
  type: ScreenAct['type'] | undefined;
  typed: readonly string[];
}

const done = async () => true;
const close = () => undefined;
const session = planTakedown(planInput());
const actOf = (wanted: string) => allActs.find(({ name }) => name === wanted);
const into = (selector: string, words: string) => async (at: Screen) =>
  at.write(await at.find<HTMLInputElement>(selector), words);

/** Where more is typed than what one press writes. */
const more: readonly Place[] = [
  {
    name: 'to whom a letter goes',
    show: () => <LetterBox id="one" kinds={['5ch']} to={{}} papersOf={() => []} onSave={done} onShown={close} />,
    type: into('.letter-to input', '株式会社れもん'),
    typed: ['株式会社れもん'],
  },
  {
    name: 'the receipt of a form',
    show: () => <DraftedGuide {...{ session, t, lang: 'ja' }} onCopy={done} onSent={done} />,
    type: into('.receipt input', 'CASE-20261130-77'),
    typed: ['CASE-20261130-77'],
  },
  {
    name: 'addresses to be recorded',
    show: () => <AddressContainer onClose={close} />,
    type: (at) => at.type('address_label', 'きのう見た https://x.com/a/status/1'),
    typed: ['きのう見た https://x.com/a/status/1'],
  },
  {
    name: 'where a picture was taken',
    show: () => <PictureContainer onClose={close} onDone={close} />,
    type: (at) => at.type('picture_url', 'https://x.com/a/status/2'),
    typed: ['https://x.com/a/status/2'],
  },
  {
    name: 'an invitation',
    prepare: actOf('invite employees')?.prepare,
    show: actOf('invite employees')!.show,
    type: (at) => at.type('invite_name', '人事相談窓口'),
    typed: ['人事相談窓口'],
  },
  {
    ...actOf('prepare the requests of a campaign')!,
    name: 'the reason of one post among many',
    type: into('.choose-main li input[type=text]', 'この投稿だけの理由'),
    typed: ['この投稿だけの理由'],
  },
];

const places: readonly Place[] = [
  ...allActs.flatMap(({ name, prepare, show, open: way, typed, isSecret, isBrief, savesItself, type, press }) =>
    typed && !isSecret && !isBrief ? [{ name, prepare, show, open: way, typed, type: savesItself ? press : type }] : [],
  ),
  ...[...dialogDrafts(done, close), ...cardDrafts(done)].map(({ typed, ...place }) => ({ ...place, typed: [typed] })),
  ...more,
];

/** Nothing is typed: posts that counsel ticks off. What is written with each key has a draft for an instant. */
const unheld = ['papers-without', 'mints-limit'];

let scene: Scene;
let screen: Screen;
const held = new Set<string>();

beforeAll(async () => {
  useSessionForRecordKeys();
  scene = await makeScene();
});

beforeEach(async () => {
  localStorage.clear();
  await closeLock();
  await fakeBrowser.storage.session.clear();
  placeBrowser();
  await backTo(scene.device);
});

afterEach(() => screen.close());
afterAll(() => wait(500));

async function open(place: Place): Promise<void> {
  screen = new Screen(place.show(scene));
  await screen.draw();
  await screen.settle();
  await place.open?.(screen);
}

it.each(representatives(places, 55))(
  '$name: stands at the next opening though the page was killed within a second of the last key',
  async (place) => {
    await place.prepare?.(scene);
    await open(place);
    const before = await everythingHere();
    await place.type?.(screen);
    const atOnce = { ...localStorage };
    for (const key of Object.keys(atOnce)) held.add(/^draft:([^:]+):/.exec(key)?.[1] ?? key);
    const isDrafted = Object.keys(atOnce).length > 0;
    if (!isDrafted) await wait(900);
    const [kept, device] = isDrafted ? [atOnce, before] : [{ ...localStorage }, await everythingHere()];

    // As where the browser is killed: what the page still does on its way out is undone
    await screen.close();
    await wait(100);
    await backTo(device);
    localStorage.clear();
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);

    await open(place);
    await until('what was typed is not offered', () => place.typed.every((words) => screen.standing().includes(words)));
  },
);

/** Somebody who types on and on in the popup. */
it('words are saved within a second while the keys go on', { tags: 'long' }, async () => {
  const { name, ...place } = actOf('write more')!;
  await place.prepare?.(scene);
  await open({ ...place, name, type: undefined, typed: [] });
  const field = await screen.find<HTMLTextAreaElement>('.details-form textarea');
  const start = performance.now();
  const keys: { at: number; words: string }[] = [];
  for (let words = 'あ'; performance.now() - start < 2_500; words += 'あ') {
    await screen.write(field, words);
    keys.push({ at: performance.now(), words });
    await wait(150);
    const stored = JSON.stringify([{ ...localStorage }, await db.incidents.get(scene.incidentId)]);
    const due = keys.findLast(({ at }) => at < performance.now() - 1_000);
    if (due) expect(stored).toContain(due.words);
  }
  expect(keys.length).toBeGreaterThan(5);
});

it.skipIf(!whole)('holds every kind of draft', () => {
  expect([...held, ...unheld].sort()).toEqual(Object.keys(draftShapes).sort());
});
