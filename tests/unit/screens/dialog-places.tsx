import { KeepCard } from '../../../components/care/keep-card';
import { DesksRoom } from '../../../components/company/desks-room';
import { FindingDialog } from '../../../components/company/finding-dialog';
import { IdentityDialog } from '../../../components/company/identity-dialog';
import { PlanDialog } from '../../../components/company/plan-dialog';
import { GateDialog } from '../../../components/desk/gate';
import { SaveViewDialog } from '../../../components/desk/list-dialogs';
import { useAct } from '../../../components/shared/acts/use-act';
import type { DraftPlace, Save } from './card-drafts';

const site = { id: 'x', name: { ja: 'X', en: 'X' } } as unknown as Parameters<typeof PlanDialog>[0]['site'];
const today = '2026-11-29';
const retention = { rule: 'held', until: undefined } as unknown as Parameters<typeof KeepCard>[0]['retention'];

const bare = { id: '', badge: 'unknown', receipt: 'unknown', site: 'unknown', replies: 'unknown', owner: '' } as const;
function Gate({ save, close }: { save: Save; close(): void }) {
  const act = useAct();
  const onPass = (why: string) => act.run(() => save(why));
  return (
    <GateDialog
      gate="export"
      incidentId="one"
      held={{ own: ['opinions'], elsewhere: [] }}
      act={act}
      onPass={onPass}
      onClose={close}
    />
  );
}

/** Dialogs that keep what is typed in them; they write with `save`. */
export const dialogDrafts = (save: Save, close: () => void): readonly DraftPlace[] => [
  {
    name: 'the name of a view',
    show: () => <SaveViewDialog onSave={save} onClose={close} />,
    type: async (at) => at.write(await at.find<HTMLInputElement>('dialog input'), '駅前店の夜'),
    press: (at) => at.press('triage_save_act'),
    typed: '駅前店の夜',
  },
  {
    name: 'why a gate is passed',
    show: () => <Gate save={save} close={close} />,
    type: async (at) => at.write(await at.find<HTMLTextAreaElement>('dialog textarea'), '本人が危ない'),
    press: (at) => at.press('gate_pass'),
    typed: '本人が危ない',
  },
  {
    name: 'why a hold ends',
    show: () => <KeepCard id="one" retention={retention} purpose="" onHold={save} onKeep={save} />,
    open: (at) => at.press('keepcase_release'),
    type: (at) => at.type('keepcase_why', '訴えが終わった'),
    press: (at) => at.press('care_save'),
    typed: '訴えが終わった',
  },
  {
    name: 'who looks at a site',
    show: () => <PlanDialog site={site} row={undefined} today={today} onSave={save} onClose={close} />,
    type: (at) => at.type('plan_owner', '久保'),
    press: (at) => at.press('care_save'),
    typed: '久保',
  },
  {
    name: 'where something was found',
    show: () => <FindingDialog sites={[site]} people={[]} today={today} onSave={save} onClose={close} />,
    type: async (at) => {
      await at.type('finding_words', '店長が憎い');
      await at.write(await at.find<HTMLInputElement>('dialog input:not([type=radio])'), 'https://x.com/a/status/1');
    },
    press: (at) => at.press('care_save'),
    typed: 'https://x.com/a/status/1',
  },
  {
    name: 'shops whose people can be told apart',
    show: () => <IdentityDialog row={undefined} today={today} onSave={save} onClose={close} />,
    type: (at) => at.type('identity_shops', '駅前店'),
    press: (at) => at.press('care_save'),
    typed: '駅前店',
  },
  {
    name: 'a look at a shop',
    show: () => <IdentityDialog row={{ ...bare, id: '駅前店' }} today={today} onSave={save} onClose={close} />,
    type: (at) => at.type('care_column_owner', '久保'),
    press: (at) => at.press('care_save'),
    typed: '久保',
  },
  {
    name: 'a desk that can be turned to',
    show: () => <DesksRoom rows={[]} today={today} onSave={save} />,
    open: (at) => at.press('company_add'),
    type: (at) => at.type('desks_name', '産業医 佐伯'),
    press: (at) => at.press('care_save'),
    typed: '産業医 佐伯',
  },
];
