import { ChooserContainer } from '../../../../entrypoints/dashboard/chooser/chooser-container';
import { GuideContainer } from '../../../../entrypoints/dashboard/guide/guide-container';
import { ListContainer } from '../../../../entrypoints/dashboard/list/list-container';
import { PathContainer } from '../../../../entrypoints/dashboard/path/path-container';
import { db } from '../../../../utils/evidence/db';
import { setLock } from '../../../../utils/evidence/lock/record-lock';
import { saveParty } from '../../../../utils/evidence/settings/parties';
import { addReceived } from '../../../../utils/evidence/settings/received-data';
import { filesOf } from '../../../../utils/evidence/store/captures/capture-jobs';
import { saveRedaction } from '../../../../utils/evidence/store/captures/redactions';
import { writePathStep } from '../../../../utils/evidence/store/path-entries';
import { makeRedaction } from '../../../../utils/export/redaction/make-redaction';
import { claimById } from '../../../../utils/takedown/claims';
import { t } from '../../components/dashboard-parts';
import { now, recordPost, reviewer } from '../../handoff/invented-device';
import type { Scene } from '../scene';
import type { Screen } from '../screen';
import type { ScreenAct } from './screen-act';

let opened: { incidentId: string } | undefined;
const desk = ({ incidentId }: Scene) => <ListContainer incidentId={incidentId} />;

/** The acts of list, case, requests, redaction, chooser and guide. */
export const deskActs: readonly ScreenAct[] = [
  {
    name: 'open a case',
    covers: ['dashboard/case/use-opened#noteAct'],
    // A case that this page has not opened yet
    prepare: async () => {
      opened = await recordPost({ postKey: `x::${crypto.randomUUID()}` });
    },
    isAgainByPressing: true,
    show: () => null,
    press: (screen) => screen.show(<ListContainer incidentId={opened?.incidentId} />),
  },
  {
    name: 'part the list into pages',
    covers: ['dashboard/list/use-paging#saveListPaged'],
    show: desk,
    press: (screen) => screen.press('rows_inPages'),
  },
  {
    name: 'record an answer',
    covers: ['dashboard/requests/requests-part#recordAnswer', 'dashboard/requests/requests-part#keepAnswerFiles'],
    show: desk,
    open: (screen) => screen.press('requests_answer'),
    async type(screen) {
      await screen.click('input[value=refused]');
      await screen.type('requests_answer_wording', '削除しません。');
      await screen.type('requests_answer_reason', '規約に反しないとのこと');
    },
    typed: ['✓refused', '削除しません。', '規約に反しないとのこと'],
    press: (screen) => screen.press('requests_answer_save', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'take back what was said of an answer',
    covers: ['dashboard/requests/requests-part#takeBackAnswer'],
    show: desk,
    async open(screen) {
      await screen.press('requests_answer');
      await screen.click('input[value=removed]');
      await screen.press('requests_answer_save', [], '.dialog-foot button');
    },
    press: (screen) => screen.press('shared_undo'),
  },
  {
    name: 'write down days',
    covers: ['dashboard/requests/requests-part#recordDays'],
    show: desk,
    open: (screen) => screen.press('clock_days'),
    type: (screen) => screen.type('clock_day_received', '2026-11-26'),
    typed: ['2026-11-26'],
    press: (screen) => screen.press('clock_daysSave', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'put a request away',
    covers: ['dashboard/requests/requests-part#discardRequest'],
    show: desk,
    press: (screen) => screen.press('requests_discard'),
  },
  {
    name: 'take a request back that was put away',
    covers: ['dashboard/requests/requests-part#prepareRequest'],
    show: desk,
    open: (screen) => screen.press('requests_discard'),
    press: (screen) => screen.press('shared_undo'),
  },
  {
    name: 'change acts and target',
    covers: ['dashboard/case/case-container#describeIncident'],
    show: desk,
    open: (screen) => screen.click('.case-head button', t('dashboard_describe_add')),
    async type(screen) {
      await screen.click('dialog label', t('act_threat'));
      await screen.click('dialog input[value=colleague]');
    },
    typed: ['✓on', '✓colleague'],
    press: (screen) => screen.press('dashboard_describe_save', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'move the status',
    covers: ['dashboard/case/use-status#writeActs'],
    show: desk,
    async open(screen) {
      await screen.click('.case-head button.pick');
    },
    press: (screen) => screen.click('[role=menuitemradio]', t('shared_status_in_review')),
  },
  {
    name: 'write what the page did not say',
    covers: ['dashboard/case/capture-part#enterByHand'],
    show: ({ bareIncidentId }) => <ListContainer incidentId={bareIncidentId} />,
    open: (screen) => screen.press('hand_write'),
    type: (screen) => screen.type('hand_author', '匿名さん83'),
    typed: ['匿名さん83'],
    press: (screen) => screen.press('hand_save', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'look at the words',
    covers: ['dashboard/case/case-container#noteShown'],
    show: desk,
    async open(screen) {
      await screen.press('dashboard_view_text');
      await screen.click('.viewer .mask');
    },
    press: (screen) => screen.click('.viewer .mask'),
  },
  {
    name: 'make a redacted copy',
    covers: ['dashboard/redaction/redaction-container#saveRedaction'],
    show: desk,
    open: (screen) => screen.press('redact_title'),
    async type(screen) {
      await screen.write(await screen.find<HTMLInputElement>('.redact-word-form input'), 'レジの人');
      await screen.press('redact_word_add');
    },
    typed: ['レジの人'],
    press: (screen) => screen.press('redact_make', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'throw a redacted copy away',
    covers: ['dashboard/redaction/redaction-container#discardRedaction'],
    prepare: copyOf,
    show: desk,
    open: (screen) => screen.press('redact_discard'),
    press: (screen) => screen.press('redact_discard_act'),
    isDialog: true,
  },
  {
    name: 'say that it hits both',
    covers: ['dashboard/chooser/chooser-container#describeIncident'],
    show: chooser,
    open: (screen) => screen.click('label', t('chooser_gate_clear')),
    press: (screen) => screen.click('label.both'),
  },
  {
    name: 'write whom the post is about',
    covers: ['dashboard/chooser/chooser-container#writeAbout'],
    show: chooser,
    open: (screen) => screen.click('label', t('chooser_gate_clear')),
    press: (screen) => screen.type('chooser_about', '佐伯 みのり'),
    typed: ['佐伯 みのり'],
    savesItself: true,
  },
  {
    name: 'say to be the person named',
    covers: ['dashboard/chooser/chooser-container#stateNamed'],
    show: chooser,
    open: (screen) => screen.click('label', t('chooser_gate_clear')),
    press: (screen) => screen.click('label', t('dashboard_standing_self')),
  },
  {
    name: 'type who sends',
    covers: ['dashboard/chooser/chooser-container#saveParty'],
    show: chooser,
    open: toReason,
    press: (screen) => screen.type('settings_name', '見本 花子'),
    typed: ['見本 花子'],
    savesItself: true,
  },
  {
    name: 'prepare a request',
    covers: ['dashboard/chooser/chooser-container#prepareRequest', 'dashboard/chooser/chooser-container#answerWish'],
    prepare: async ({ prepared }) => {
      await saveParty({
        id: crypto.randomUUID(),
        kind: 'self',
        data: { name: '見本 花子', email: 'hanako@example.com' },
      });
      await db.requests.delete(prepared.id);
    },
    show: chooser,
    open: toReason,
    type: (screen) => screen.type('chooser_reason_label', '事実ではありません。お店の名前も違います。'),
    typed: ['事実ではありません。お店の名前も違います。'],
    answersFirst: true,
    async press(screen) {
      await screen.click('.choose button', t('chooser_open'));
      if (document.querySelector('dialog')) await screen.press('logs_skip', [], '.dialog-foot button');
    },
  },
  {
    name: 'write what was asked for on the path',
    covers: ['dashboard/path/entries-part#writePathStep'],
    show: path,
    open: (screen) => screen.click('.stations li:nth-child(3) button', t('path_enter')),
    async type(screen) {
      await screen.write(await screen.find<HTMLInputElement>('dialog select'), 'petition');
      await screen.type('path_caseNumber', '令和8年（発チ）第10001号');
    },
    typed: ['令和8年（発チ）第10001号'],
    press: (screen) => screen.press('path_entry_save', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'take something off the path',
    covers: ['dashboard/path/entries-part#removePathStep'],
    prepare: ({ incidentId }) =>
      writePathStep(
        incidentId,
        { id: crypto.randomUUID(), kind: 'log-operator', sentOn: '2026-11-24' },
        reviewer,
        now(),
      ),
    show: path,
    open: (screen) => screen.click('.path-entry button'),
    press: (screen) => screen.press('path_entry_remove', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'write when the name was received',
    covers: ['dashboard/path/entries-part#writePathDay'],
    show: path,
    open: (screen) => screen.click('.stations li:nth-child(5) button', t('path_enter')),
    type: (screen) => screen.type('path_entry_on', '2026-11-20'),
    typed: ['2026-11-20'],
    press: (screen) => screen.press('path_entry_save', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'choose whose right a case is about',
    covers: ['dashboard/path/use-senders#writePathSenders'],
    prepare: () => saveParty({ id: companyId, kind: 'company', data: { organization: '見本商店' } }),
    show: path,
    press: async (screen) => screen.write(await screen.find<HTMLInputElement>('.path-head select'), companyId),
  },
  {
    name: 'enter what was handed out',
    covers: ['dashboard/path/received-part#addReceived'],
    prepare: () => setLock('石橋 たたいて 渡る 朝', 5, now()),
    show: path,
    open: (screen) => screen.press('path_received_add'),
    type: (screen) => screen.type('path_field_ip', '203.0.113.7'),
    typed: ['203.0.113.7'],
    isSecret: true,
    isDialog: true,
    press: (screen) => screen.press('path_received_save', [], '.dialog-foot button'),
  },
  {
    name: 'take away what was handed out',
    covers: ['dashboard/path/received-part#removeReceived'],
    async prepare({ incidentId }) {
      await setLock('石橋 たたいて 渡る 朝', 5, now());
      const common = { from: 'operator' as const, enteredAt: now(), ip: '203.0.113.7' };
      await addReceived({ id: crypto.randomUUID(), incidentId, ...common });
    },
    show: path,
    press: (screen) => screen.press('path_remove'),
  },
  {
    name: 'look at the words of a paper',
    covers: ['dashboard/path/papers-part#noteShown'],
    prepare: () => saveParty({ id: companyId, kind: 'company', data: { organization: '見本商店' } }),
    show: path,
    async open(screen) {
      await screen.write(await screen.find<HTMLInputElement>('select'), companyId);
      await screen.click('.court-papers li:nth-child(5) button', t('path_look'));
      await screen.click('.mask');
    },
    press: (screen) => screen.click('.mask'),
  },
  {
    name: 'say that the person agrees to counsel',
    covers: ['dashboard/path/papers-part#noteCounselConsent'],
    show: path,
    open: (screen) => screen.click('label.both', t('counsel_agreed')),
    press: (screen) => screen.press('counsel_make'),
  },
  {
    name: 'look at the words of a request',
    covers: ['shared/guide-acts#noteShown'],
    show: ({ prepared }) => <GuideContainer requestId={prepared.id} />,
    open: (screen) => screen.click('.mask'),
    press: (screen) => screen.click('.mask'),
  },
];

const companyId = '00000000-0000-4000-8000-000000000031';

function path({ incidentId }: Scene) {
  return <PathContainer incidentId={incidentId} />;
}

function chooser({ incidentId }: Scene) {
  return <ChooserContainer incidentId={incidentId} />;
}

async function toReason(screen: Screen): Promise<void> {
  await screen.click('label', t('chooser_gate_clear'));
  await screen.click('label', t('dashboard_standing_self'));
  await screen.click('label', claimById('defamation')?.paperWord);
}

async function copyOf({ captureId }: Scene): Promise<void> {
  const capture = await db.captures.get(captureId);
  if (!capture) throw new Error('no capture');
  const choice = { fields: ['author.name' as const], words: [], pictures: [] };
  const at = { now: now(), version: '0.1.0' };
  const { redaction, files } = await makeRedaction(capture, await filesOf(captureId), choice, at);
  await saveRedaction(redaction, files, reviewer, at.now);
}
