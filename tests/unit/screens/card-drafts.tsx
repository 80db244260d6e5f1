import type { ComponentChild } from 'preact';
import { SummaryCard } from '../../../components/case/summary-card';
import { KeepRoom } from '../../../components/company/keep-room';
import { RegisterRoom } from '../../../components/company/register-room';
import { CaseFactsCard } from '../../../components/desk/case-facts-card';
import { AskForm } from '../../../components/desk/opinion-form';
import { Problem } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { t } from '../components/dashboard-parts';
import type { Screen } from './screen';

/** A place where something is typed and written by a press. */
export interface DraftPlace {
  name: string;
  show(): ComponentChild;
  open?(screen: Screen): Promise<void>;
  type(screen: Screen): Promise<void>;
  press(screen: Screen): Promise<void>;
  typed: string;
  /** No dialog but a card of the page. */
  isCard?: true;
}

/** Writes what was typed. */
export type Save = (...said: unknown[]) => Promise<boolean>;

const today = '2026-11-29';
const policy = { id: 'policy', closedMonths: 36, untouchedDays: 90, since: today, old: 'keep' } as const;
const due = [{ incident: { id: 'one', number: 'K-2026-0001', acts: [] }, retention: { rule: 'closed', until: today } }];
/** A list that waits for a second person. */
export const clearingOfOne = {
  id: 'list',
  on: today,
  by: '久保',
  cases: [{ id: 'one', number: 'K-2026-0001', rule: 'closed', until: today }],
};

/** A card of which the page tells what went wrong. */
function Told({ save, of }: { save: Save; of(run: Save): ComponentChild }) {
  const act = useAct();
  return (
    <>
      {of((...said) => act.run(() => save(...said)))}
      <Problem act={act} />
    </>
  );
}

const keepRoom = (save: Save, clearing?: typeof clearingOfOne) => (
  <KeepRoom
    {...{ policy, today, clearing }}
    due={due as unknown as Parameters<typeof KeepRoom>[0]['due']}
    dueInAll={due.length}
    atLeastDays={undefined}
    left={undefined}
    onPolicy={save}
    onPropose={save}
    onWithdraw={save}
    onClear={async (...said) => {
      await save(...said);
      return { deleted: [], stayed: [] };
    }}
  />
);

/** Cards that keep what is typed in them; they write with `save`. */
export const cardDrafts = (save: Save): readonly DraftPlace[] => [
  {
    name: 'who is asked for an opinion',
    show: () => <Told save={save} of={(run) => <AskForm id="one" reviewers={['久保', '原']} onAsk={run} />} />,
    async type(at) {
      for (const words of ['久保', '原', t('opinion_purpose_other')]) await at.click('label.chip', words);
      await at.type('opinion_due', '2026-12-24');
    },
    press: (at) => at.press('opinion_ask'),
    typed: '2026-12-24',
    isCard: true,
  },
  {
    name: 'by what a case is recognised',
    show: () => (
      <Told
        save={save}
        of={(run) => (
          <CaseFactsCard
            {...{ id: 'one', shops: [], people: [], reviewers: [], asked: [] }}
            facts={{ shop: '', region: '', whom: '', holder: '' }}
            onSave={run}
          />
        )}
      />
    ),
    async type(at) {
      await at.openForm('care_change', 'opinion_facts');
      await at.type('opinion_whom', 'つばき04');
    },
    press: (at) => at.press('opinion_facts_save'),
    typed: 'つばき04',
    isCard: true,
  },
  {
    name: 'the neutral summary',
    show: () => <SummaryCard id="one" shown={0} onSave={save} />,
    open: (at) => at.press('summary_write'),
    async type(at) {
      for (const key of ['summary_who_person', 'act_threat', 'summary_exposed_nothing'] as const)
        await at.click('label.chip', t(key));
    },
    press: (at) => at.press('summary_save'),
    typed: '✓on',
    isCard: true,
  },
  {
    name: 'how long cases are kept',
    show: () => keepRoom(save),
    type: (at) => at.type('keep_untouchedDays', '45'),
    press: (at) => at.press('keep_change'),
    typed: '45',
    isCard: true,
  },
  {
    name: 'who has looked at the list of what is to be deleted',
    show: () => keepRoom(save),
    type: (at) => at.type('keep_by', '久保'),
    press: (at) => at.press('keep_propose', ['1']),
    typed: '久保',
    isCard: true,
  },
  {
    name: 'who deletes',
    show: () => keepRoom(save, clearingOfOne),
    type: (at) => at.type('keep_secondName', '原'),
    async press(at) {
      await at.press('keep_delete', ['1']);
      await at.press('keep_deleteNow', [], '.dialog-foot button');
    },
    typed: '原',
    isCard: true,
  },
  {
    name: 'for what a register is made',
    show: () => (
      <RegisterRoom
        columns={[{ id: 'number', head: '番号' }]}
        first={['number']}
        count={1}
        earlier={[]}
        onSave={save}
      />
    ),
    type: (at) => at.type('register_purpose', '監査'),
    press: (at) => at.press('register_save', ['1']),
    typed: '監査',
    isCard: true,
  },
];
