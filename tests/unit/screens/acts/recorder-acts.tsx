import type { Invitation } from '../../../../components/popup/desk-view';
import { ListContainer } from '../../../../entrypoints/dashboard/list/list-container';
import { CaptureContainer } from '../../../../entrypoints/popup/capture-container';
import { DiscardedContainer } from '../../../../entrypoints/popup/discarded-container';
import { PopupDeskContainer } from '../../../../entrypoints/popup/popup-desk-container';
import { AnswerKeyContainer } from '../../../../entrypoints/records/hand-over/answer-key-container';
import { HandOverContainer } from '../../../../entrypoints/records/hand-over/hand-over-container';
import { SendContainer } from '../../../../entrypoints/records/hand-over/send-container';
import { WithdrawContainer } from '../../../../entrypoints/records/hand-over/withdraw-container';
import { RecordsContainer } from '../../../../entrypoints/records/records-container';
import { db } from '../../../../utils/evidence/db';
import { makeDesk } from '../../../../utils/evidence/hand-over/desk-side';
import { addDesk, type DeskMeeting, openDesk } from '../../../../utils/evidence/hand-over/desks';
import { type Answerer, consent, noteFile, readAnswerer } from '../../../../utils/evidence/hand-over/hand-overs';
import { sealNotice } from '../../../../utils/evidence/hand-over/signed-notices';
import { deviceKey } from '../../../../utils/evidence/keys/device-key';
import { createReviewerIdentity } from '../../../../utils/evidence/keys/reviewer-identity';
import { readSetting, writeSetting } from '../../../../utils/evidence/settings/stored-settings';
import { appendCustody } from '../../../../utils/evidence/store/append-custody';
import { partCapture } from '../../../../utils/evidence/store/captures/part-capture';
import { keepPixelsAside, takePixelsOut } from '../../../../utils/evidence/store/captures/pixels-out';
import { discardIncident } from '../../../../utils/evidence/store/discards';
import { addNote } from '../../../../utils/evidence/store/private-notes';
import type { Desk, HandOver, Tombstone } from '../../../../utils/shapes/hand-over';
import type { Incident } from '../../../../utils/shapes/schema';
import { t } from '../../components/dashboard-parts';
import { sealedJob } from '../../components/popup-samples';
import { now, recordPost, reviewer } from '../../handoff/invented-device';
import type { Scene } from '../scene';
import type { ScreenAct } from './screen-act';

const nothing = () => undefined;
const common = { onHide: nothing, onOpenList: nothing, onClose: nothing };
let desk: Desk;
let fragment: string;
let stone: Tombstone;
let handOver: HandOver;
let second: { incidentId: string; captureId: string };
let incident: Incident;

const records = () => <RecordsContainer />;

const invitationOf = ({ is }: Pick<DeskMeeting, 'is'>): Invitation => ({
  ...{ desk, host: 'hr.example', isPosted: false, words: { here: [], there: [] }, knownWords: { here: [], there: [] } },
  meeting: { is, isNamesake: is === 'other', isSameOpener: false },
});

async function makeADesk(): Promise<void> {
  await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
  ({ desk, fragment } = await makeDesk({ name: '人事部', people: [], page: 'https://hr.example/' }, now()));
}

async function handOverMade({ incidentId }: Scene): Promise<void> {
  await makeADesk();
  await addDesk(desk, { way: 'file' }, now());
  const { id } = await consent(incidentId, await openDesk(), ['safety'], now());
  handOver = await noteFile(id, { name: 'a.zip.age', sha256: 'a'.repeat(64), bytes: 1, madeAt: now() });
}

let answer: { bytes: Uint8Array<ArrayBuffer>; answerer: Answerer };

/** The desk has moved to another device, and answers from there. */
async function answerByNewKey(): Promise<typeof answer> {
  await writeSetting('device-key', undefined);
  const signer = await deviceKey(now());
  const said = { handOver: handOver.id, number: 'K-2026-0001', status: 'in-review', words: '読みました' } as const;
  const { recipient = '' } = (await readSetting('reply-key')) ?? {};
  const bytes = await sealNotice({ format: 'banken-answer/1', ...said, at: now() }, signer, [recipient]);
  return { bytes, answerer: await readAnswerer(bytes, now()) };
}

async function onlyFirst({ bareIncidentId, incidentId }: Scene): Promise<void> {
  await db.incidents.delete(bareIncidentId);
  const found = await db.incidents.get(incidentId);
  if (found) incident = found;
}

async function recordAgain(): Promise<void> {
  second = await recordPost();
}

async function recordPhoto(): Promise<void> {
  await recordAgain();
  await db.incidents.update(second.incidentId, { acts: ['photo'] });
}

async function pixelsOut(scene: Scene): Promise<void> {
  await onlyFirst(scene);
  await takePixelsOut(scene.incidentId, ['sexual'], now());
}

async function pixelsAside(scene: Scene): Promise<void> {
  await pixelsOut(scene);
  await keepPixelsAside(scene.incidentId, now());
}

function again() {
  const job = sealedJob({ id: second.captureId, incidentId: second.incidentId });
  return <CaptureContainer {...common} job={job} tab={undefined} onDiscarded={nothing} onOtherCapture={nothing} />;
}

/** The acts of whoever recorded: throwing away, joining, handing over, notes, first steps. */
export const recorderActs: readonly ScreenAct[] = [
  {
    name: 'throw a mistaken press away',
    covers: ['popup/capture-container#discardCapture'],
    prepare: recordAgain,
    show: again,
    press: (screen) => screen.click('button', t('popup_discard')),
  },
  {
    name: 'take a mistaken press back',
    covers: ['popup/discarded-container#takeBack'],
    async prepare({ incidentId }) {
      stone = await discardIncident(incidentId, now());
    },
    show: () => <DiscardedContainer {...common} stone={stone} tab={undefined} onGone={nothing} />,
    isAgainByPressing: true,
    press: (screen) => screen.press('shared_undo'),
  },
  {
    name: 'make a second record a case of its own',
    covers: ['popup/capture-container#partCapture'],
    prepare: recordAgain,
    show: again,
    press: (screen) => screen.click('.ticks label', t('popup_separate')),
  },
  {
    name: 'put a second record back into the first case',
    covers: ['popup/capture-container#joinCapture'],
    async prepare() {
      await recordAgain();
      second = { ...second, incidentId: (await partCapture(second.captureId, now())).id };
    },
    show: again,
    press: (screen) => screen.click('.ticks label', t('popup_join')),
  },
  {
    name: 'add the desk of the page in front',
    covers: ['popup/popup-desk-container#addDesk'],
    prepare: makeADesk,
    show: () => <PopupDeskContainer {...common} invitation={invitationOf({ is: 'free' })} onLeave={nothing} />,
    isAgainByPressing: true,
    press: (screen) => screen.press('desk_add'),
  },
  {
    name: 'leave the desk of the page in front',
    covers: ['popup/popup-desk-container#declineDesk'],
    prepare: makeADesk,
    show: () => <PopupDeskContainer {...common} invitation={invitationOf({ is: 'other' })} onLeave={nothing} />,
    isAgainByPressing: true,
    press: (screen) => screen.press('desk_otherKeep'),
  },
  {
    name: 'throw a record away',
    covers: ['records/records-container#discardIncident'],
    prepare: onlyFirst,
    show: records,
    press: (screen) => screen.press('records_discard'),
  },
  {
    name: 'take a record back',
    covers: ['records/records-container#takeBack'],
    prepare: onlyFirst,
    show: records,
    open: (screen) => screen.press('records_discard'),
    press: (screen) => screen.press('shared_undo'),
  },
  {
    name: 'keep no pictures of a record',
    covers: ['records/pictures/pixels-container#takePixelsOut'],
    prepare: onlyFirst,
    show: records,
    async open(screen) {
      await screen.press('pixels_take');
      await screen.click('dialog .ticks label', t('pixels_minor'));
    },
    press: (screen) => screen.click('dialog button.primary', t('pixels_take')),
  },
  {
    name: 'put pictures back that were taken out',
    covers: ['records/pictures/pixels-container#putPixelsBack'],
    prepare: onlyFirst,
    show: records,
    async open(screen) {
      await screen.press('pixels_take');
      await screen.click('dialog .ticks label', t('pixels_minor'));
      await screen.click('dialog button.primary', t('pixels_take'));
    },
    press: (screen) => screen.press('shared_undo'),
  },
  {
    name: 'keep pictures on this device alone',
    covers: ['records/row-container#keepPixelsAside'],
    prepare: pixelsOut,
    show: records,
    press: (screen) => screen.press('pixels_keepAside'),
  },
  {
    name: 'make a file of pictures that were kept aside',
    covers: ['records/row-container#givePixelsAside'],
    prepare: pixelsAside,
    show: records,
    press: (screen) => screen.press('pixels_give'),
  },
  {
    name: 'destroy pictures that were kept aside',
    covers: ['records/row-container#destroyPixelsAside'],
    prepare: pixelsAside,
    show: records,
    press: (screen) => screen.press('pixels_destroy'),
  },
  {
    name: 'keep no pictures of what was just recorded',
    covers: ['popup/use-pixels#takePixelsOut'],
    prepare: recordPhoto,
    show: again,
    press: (screen) => screen.click('button', t('pixels_sexual')),
  },
  {
    name: 'put pictures back in the popup',
    covers: ['popup/use-pixels#putPixelsBack', 'popup/use-pixels#keepPixelsAside'],
    async prepare() {
      await recordPhoto();
      await takePixelsOut(second.incidentId, ['sexual'], now());
    },
    show: again,
    press: (screen) => screen.press('shared_undo'),
  },
  {
    name: 'look at the words of a record',
    covers: ['records/row-container#noteShown'],
    prepare: onlyFirst,
    show: records,
    open: (screen) => screen.click('.mask'),
    press: (screen) => screen.click('.mask'),
  },
  {
    name: 'say later that a file was sent',
    covers: ['records/row-container#noteSent'],
    async prepare(scene) {
      await onlyFirst(scene);
      await handOverMade(scene);
    },
    show: records,
    press: (screen) => screen.press('handoff_sent'),
  },
  {
    name: 'say that a file was sent',
    covers: ['records/hand-over/send-container#noteSent'],
    prepare: handOverMade,
    show: () => (
      <SendContainer made={{ handOver, name: 'a.zip.age', blob: new Blob(), sha256: '' }} onClose={nothing} />
    ),
    isAgainByPressing: true,
    press: (screen) => screen.press('handoff_sent'),
  },
  {
    name: 'add a desk from its file',
    covers: ['records/hand-over/hand-over-container#addDesk'],
    async prepare(scene) {
      await onlyFirst(scene);
      await makeADesk();
    },
    show: () => <HandOverContainer incident={incident} onClose={nothing} />,
    open: (screen) => screen.choose('input[type=file]', new File([fragment], 'banken-desk.txt')),
    isAgainByPressing: true,
    press: (screen) => screen.press('desk_add'),
  },
  {
    name: 'take an answer under a new key',
    covers: [
      'records/hand-over/answer-key-container#addMovedDesk',
      'records/hand-over/answer-key-container#takeAnswer',
    ],
    async prepare(scene) {
      await handOverMade(scene);
      answer = await answerByNewKey();
    },
    show: () => <AnswerKeyContainer {...answer} onTaken={nothing} onClose={nothing} />,
    isAgainByPressing: true,
    press: (screen) => screen.press('answer_take'),
  },
  {
    name: 'take consent back',
    covers: ['records/hand-over/withdraw-container#withdraw'],
    prepare: handOverMade,
    show: () => <WithdrawContainer handOver={handOver} requests={0} onClose={nothing} />,
    type: async (screen) => screen.write(await screen.find<HTMLTextAreaElement>('textarea'), 'やはり控えます'),
    typed: ['やはり控えます'],
    isAgainByPressing: true,
    press: (screen) => screen.press('withdraw_make'),
  },
  {
    name: 'keep a note of one’s own',
    covers: ['records/notes-container#addNote'],
    show: records,
    type: (screen) => screen.type('notes_today', '眠れない'),
    typed: ['眠れない'],
    press: (screen) => screen.press('notes_save'),
  },
  {
    name: 'delete a note of one’s own',
    covers: ['records/notes-container#removeNote'],
    prepare: () => addNote('眠れない', now()),
    show: records,
    press: (screen) => screen.press('notes_remove'),
  },
  {
    name: 'tick a first step',
    covers: ['records/steps-container#tickFirstStep'],
    show: records,
    press: (screen) => screen.click('.first-tick input'),
  },
  {
    name: 'answer whoever handed a case over',
    covers: ['dashboard/case/consent-container#answerPerson'],
    async prepare({ incidentId }) {
      await makeADesk();
      await db.transaction('rw', [db.custody], async () => {
        const detail = {
          ...{ handOver: crypto.randomUUID(), to: '相談窓口', purposes: 'safety', captures: 1 },
          replyTo: desk.recipients[0] ?? '',
        };
        const pack = { pack: 'a'.repeat(64), number: 'K-2026-0001', captures: 1, keys: '', keyStanding: 'none' };
        await appendCustody({ incidentId, actor: reviewer, event: 'consented', detail }, now());
        await appendCustody({ incidentId, actor: reviewer, event: 'imported', detail: pack }, now());
      });
    },
    show: ({ incidentId }) => <ListContainer incidentId={incidentId} />,
    type: async (screen) => screen.write(await screen.find<HTMLTextAreaElement>('#consent-words'), '読みました'),
    typed: ['読みました'],
    press: (screen) => screen.press('consent_answer'),
  },
];
