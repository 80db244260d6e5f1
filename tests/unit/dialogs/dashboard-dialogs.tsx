import { ClosingDialog } from '../../../components/care/closing-dialog';
import { DecisionDialog } from '../../../components/care/decision-dialog';
import { KeepCard } from '../../../components/care/keep-card';
import { StepDialog } from '../../../components/care/step-dialog';
import { WishesDialog } from '../../../components/care/wishes-dialog';
import { DescribeDialog } from '../../../components/case/describe-dialog';
import { HandEnteredFact } from '../../../components/case/hand-entered-fact';
import { WithdrawnFirst } from '../../../components/case/withdrawn-first';
import { LogQuestion } from '../../../components/chooser/log-question';
import { DesksRoom } from '../../../components/company/desks-room';
import { FindingDialog } from '../../../components/company/finding-dialog';
import { IdentityDialog } from '../../../components/company/identity-dialog';
import { PlanDialog } from '../../../components/company/plan-dialog';
import { SecondCard } from '../../../components/company/second-card';
import { ExchangeDialog } from '../../../components/desk/exchange-dialog';
import { GateDialog, GateReading } from '../../../components/desk/gate';
import { ColumnsDialog, RecentDialog, SaveViewDialog } from '../../../components/desk/list-dialogs';
import { KeyList } from '../../../components/frame/key-list';
import { SoftStop } from '../../../components/frame/soft-stop';
import { SetLockDialog } from '../../../components/lock/set-lock-dialog';
import { SheetDialog } from '../../../components/lock/sheet-dialog';
import { EntryDialog } from '../../../components/path/entry-dialog';
import { ReceivedDialog } from '../../../components/path/received-dialog';
import { AnswerDialog } from '../../../components/requests/answer-dialog';
import { DaysDialog } from '../../../components/requests/days-dialog';
import { lawFact } from '../../../utils/law/law-facts';
import { careRows, firstPlaybook } from '../../../utils/review/care/first-playbook';
import type { Retention } from '../../../utils/review/retention/retention';
import type { DeskList } from '../../../utils/shapes/desk/company';
import { type DialogRow, failed, id, idle, nothing, saved, today } from './dialog-row';

const site = {
  ...{ id: 'x', name: { ja: 'X', en: 'X' } },
  ...{ address: 'https://x.com/%s', quality: 'seen' as const },
};
const list = { columns: ['shop'], author: 'ends', views: [] } as unknown as DeskList;
const retention: Retention = { rule: 'held', until: '2030-01-31' } as unknown as Retention;
const steps = careRows(firstPlaybook, { acts: ['threat'], createdAt: `${today}T01:00:00.000Z` }, new Map());
const [step] = steps;
const fact = lawFact('no-retaliation');
if (!step || !fact) throw new Error('The playbook or the law has nothing to show.');
const keep = { ...{ id, retention, purpose: '訴訟の準備' }, onHold: saved, onKeep: saved };
const exchange = {
  ...{
    desks: [{ key: 'k', name: '久保' }],
    own: [{ here: ['みかん', 'とうだい', 'かもめ', 'ひしお'], there: ['orange', 'beacon', 'gull', 'malt'] }],
    act: idle,
    isLocked: false,
    strangers: [],
    taken: undefined,
  },
  ...{ given: undefined, onGive: nothing, onTake: nothing, onUnlock: nothing, onKnow: nothing, onClose: nothing },
};
const held = {
  ...{ open: ['opinions', 'alike'] as const, own: ['opinions'] as const },
  elsewhere: [{ id, number: 'K-2026-0002', open: ['alike'] as const, questions: [] }],
};
const gate = { ...{ incidentId: id, act: failed }, onPass: saved, onClose: nothing };
const company = { today, onSave: saved, onClose: nothing };
const cases = ['1', '2'].map((each) => ({ id: each, number: `K-2026-000${each}`, rule: 'closed', until: today }));
const entry = {
  ...{ id, title: '任意の開示請求', today, act: idle },
  onSave: saved,
  onRemove: saved,
  onClose: nothing,
};
const posts = [{ captureId: id, name: '@tokumei 2026-11-24' }];

/** The dialogs of the dashboard: care, company, desk, path, requests and the frame. */
export const dashboardDialogs: Readonly<Record<string, DialogRow>> = {
  'consent was taken back before something leaves': {
    show: () => (
      <WithdrawnFirst
        withdrawn={{ at: `${today}T01:00:00.000Z`, words: 'やはり控えます' }}
        onGoOn={nothing}
        onClose={nothing}
      />
    ),
  },
  'all keys': { show: () => <KeyList onClose={nothing} /> },
  'enough for today': { show: () => <SoftStop onEnd={nothing} onContinue={nothing} /> },
  'the lock': { show: () => <SetLockDialog isBusy={false} onLock={nothing} onClose={nothing} /> },
  'the lock is put on': {
    show: () => <SetLockDialog isBusy share={0.4} problem="quota-exceeded" onLock={nothing} onClose={nothing} />,
  },
  'the sheet of the lock': {
    show: () => <SheetDialog words={Array(24).fill('とうだい')} onPrint={nothing} onClose={nothing} />,
  },
  'what a case is about': {
    show: () => <DescribeDialog id={id} acts={['threat']} target="self" onSave={saved} onClose={nothing} />,
  },
  'what the page did not say': {
    show: () => <HandEnteredFact id={id} post={{}} onSave={saved} />,
    press: 'button',
  },
  'logs first': {
    show: () => (
      <LogQuestion incidentId={id} captures={[]} dates={[]} onAccount={nothing} onClose={nothing} onAnswer={nothing} />
    ),
  },
  'a gate': { show: () => <GateDialog {...gate} gate="export" held={held} onFree={nothing} /> },
  'what waits before a gate': { show: () => <GateReading progress={{ done: 1, total: 3 }} onClose={nothing} /> },
  'the columns of the list': { show: () => <ColumnsDialog list={list} onChange={saved} onClose={nothing} /> },
  'the name of a view': { show: () => <SaveViewDialog onSave={saved} onClose={nothing} /> },
  'acts of the last day': {
    show: () => (
      <RecentDialog
        acts={[{ id, kind: 'later', to: today, at: `${today}T01:00:00.000Z`, cases: [] }]}
        onUndo={saved}
        onClose={nothing}
      />
    ),
  },
  'no acts of the last day': { show: () => <RecentDialog acts={[]} onUndo={saved} onClose={nothing} /> },
  'what desks tell each other': { show: () => <ExchangeDialog {...exchange} /> },
  'what another desk told': {
    show: () => (
      <ExchangeDialog
        {...exchange}
        isLocked
        given={{ events: 12, kept: 3 }}
        taken={{ ...{ taken: 4, revealed: 1, known: 2 }, refused: 1, cases: 3 }}
        strangers={[{ writer: 'w', events: 2, words: { here: ['みかん', 'とうだい'], there: ['orange', 'beacon'] } }]}
      />
    ),
  },
  'who looks at a site': {
    show: () => <PlanDialog {...company} site={site} row={{ id: 'x', owner: '久保', rhythm: 'weekly', from: today }} />,
  },
  'what a round has found': { show: () => <FindingDialog {...company} sites={[site]} people={['佐伯']} /> },
  'shops to list': { show: () => <IdentityDialog {...company} row={undefined} /> },
  'a look at a shop': {
    show: () => (
      <IdentityDialog
        {...company}
        row={{
          ...{ id: '駅前店', badge: 'named', receipt: 'part', site: 'hidden' },
          replies: 'unknown',
          owner: '久保',
        }}
      />
    ),
  },
  'cases are deleted': {
    show: () => <SecondCard clearing={{ id, on: today, by: '久保', cases }} onWithdraw={saved} onClear={saved} />,
    type: { input: '原' },
    press: '.pad button',
  },
  'a desk to turn to': {
    show: () => (
      <DesksRoom
        rows={[{ ...{ id, kind: 'doctor', name: '産業医', contact: '03' }, whom: '全員', checkedOn: '2025-01-01' }]}
        {...company}
      />
    ),
    press: 'td button',
  },
  'days of a request': {
    show: () => (
      <DaysDialog
        id={id}
        routeName="X"
        days={{ received: today }}
        postedOn="2026-11-24"
        countedFrom={() => [{ dueOn: '2026-12-06', fact }]}
        onSave={saved}
        onClose={nothing}
      />
    ),
  },
  'what came of a request': {
    show: () => (
      <AnswerDialog
        {...company}
        id={id}
        routeName="X"
        posts={[...posts, { captureId: '2', name: '@haru 2026-11-25', outcome: 'removed' }]}
        look={() => Promise.reject(new Error('no file here'))}
      />
    ),
  },
  'to answer in public': {
    show: () => <DecisionDialog {...company} id={id} blanks={{ 店名: '駅前店' }} quotes={() => true} />,
  },
  'what the person wishes': { show: () => <WishesDialog {...company} id={id} /> },
  'a step of care': { show: () => <StepDialog {...company} id={id} row={step} /> },
  'how a case ends': {
    show: () => (
      <ClosingDialog
        id={id}
        open={{ steps, requests: 2, isPersonWaiting: true, tasks: 1, opinions: ['久保'], isUndecided: true }}
        hasDesk
        isAgreed={false}
        as="no-harassment"
        onClosing={saved}
        onClose={nothing}
      />
    ),
  },
  'a hold ends': { show: () => <KeepCard {...keep} />, press: '.pad button' },
  'a case is kept longer': { show: () => <KeepCard {...keep} />, press: 'header button' },
  'a filing of the path': {
    show: () => (
      <EntryDialog
        {...entry}
        kinds={['claim']}
        entry={{ step: { id, kind: 'claim', sentOn: today, answer: 'refused', answeredOn: today } }}
      />
    ),
  },
  'a new entry of the path': {
    show: () => <EntryDialog {...entry} kinds={['claim', 'petition', 'namedOn']} act={failed} />,
  },
  'what an operator disclosed': {
    show: () => (
      <ReceivedDialog incidentId={id} posts={posts} now={`${today}T01:00:00.000Z`} onSave={saved} onClose={nothing} />
    ),
  },
};
