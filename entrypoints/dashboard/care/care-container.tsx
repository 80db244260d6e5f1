import { useState } from 'preact/hooks';
import { CarePage } from '../../../components/care/care-page';
import { DecisionCard } from '../../../components/care/decision-card';
import { DecisionDialog } from '../../../components/care/decision-dialog';
import { EmployerCard } from '../../../components/care/employer-card';
import { BasisCard, ClosingCard, WishesCard } from '../../../components/care/side-cards';
import { StepDialog } from '../../../components/care/step-dialog';
import { StepsCard } from '../../../components/care/steps-card';
import { WishesDialog } from '../../../components/care/wishes-dialog';
import { NoCase } from '../../../components/case/no-case';
import { statusWord } from '../../../components/facts/status-ring';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { useAct } from '../../../components/shared/acts/use-act';
import { CareLinks } from '../../../components/shared/care-links';
import { together, Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { type Care, readCare, sayDecision, sayStep, sayWishes } from '../../../utils/desk/care-acts';
import { readCompany } from '../../../utils/desk/company-acts';
import { deskCase } from '../../../utils/desk/desk-log';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { readProfile } from '../../../utils/evidence/settings/read-profile';
import { japanDate } from '../../../utils/japan-time';
import { openThings } from '../../../utils/review/care/closing';
import { employerLines, notDoneWords } from '../../../utils/review/care/employer-record';
import { answerTemplates, type CareRow, careRows, nextStep } from '../../../utils/review/care/first-playbook';
import { quotesPost } from '../../../utils/review/care/quotes-post';
import type { StepSaid } from '../../../utils/shapes/desk/care';
import type { TableFormat } from '../../../utils/shapes/desk/company-records';
import type { Profile } from '../../../utils/shapes/schema';
import { named } from '../../shared/named-incident';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';
import { useIncidentFile } from '../case/use-incident-file';
import { useStatus } from '../case/use-status';
import { useLeaving } from '../desk/use-leaving';
import { KeepCasePart } from './keep-case-part';
import { saveEmployerRecord } from './save-employer-record';

type Dialog = { is: 'step'; row: CareRow } | { is: 'decision' | 'wishes' };

/** What the employer does about one case, live from the database. */
export function CareContainer({ incidentId }: { incidentId: string }) {
  const { t, lang } = useWords();
  const live = together({
    file: useIncidentFile(incidentId),
    care: useLive(() => readCare(incidentId), [incidentId]),
    desk: useLive(() => deskCase(incidentId), [incidentId]),
    company: useLive(readCompany, []),
    profile: useLive(readProfile, []),
  });
  const [dialog, setDialog] = useState<Dialog>();
  const act = useAct();
  const status = useStatus();
  const { campaigns } = useAlike();
  const here = live.is === 'read' ? live.value.file?.incident : undefined;
  const leaving = useLeaving(here ? [here] : [], act);
  if (live.is !== 'read') return <Unread live={live} look="c-page" />;
  const { file, care, desk, company, profile } = live.value;
  if (!file) return <NoCase isLost />;

  const incident = named(file.incident, lang);
  const rows = careRows(company.playbook, incident, care.steps, lang);
  const open = openThings(rows, file.requests, file.custody, deskFacts(desk, file.incident));
  const lines = employerLines(care.lines, file.custody, company.playbook, company.playbooks);
  const today = japanDate(instantNow());
  const say = async (row: CareRow, said: StepSaid) => {
    const body = { step: row.step.id, ...said };
    return sayStep(incidentId, body, reviewer, instantNow);
  };
  const tick = (row: CareRow) => {
    const { doneOn: _, notDone: __, ...before } = row.said ?? { done: false };
    const said =
      row.state === 'done' ? { ...before, done: false } : { ...before, done: true, owner: row.owner, doneOn: today };
    let undo = async () => {};
    const write = async () => {
      undo = await say(row, said);
    };
    void act.run(write, { as: row.step.id, undo: () => undo() });
  };
  const left = notDoneWords(rows);
  const save = (format: TableFormat) => {
    const record = { incident, lines, left, organization: profile.hrName, format };
    leaving.leave({ name: format, save: (_, to) => saveEmployerRecord({ ...record, to }) });
  };
  const posts = file.captures.flatMap(({ post }) => [post.text ?? '', post.title ?? '']);
  return (
    <>
      <CarePage
        incident={incident}
        rows={rows}
        next={nextStep(rows)}
        alike={campaigns?.at.alike(incidentId)}
        main={
          <>
            <StepsCard
              rows={rows}
              version={company.playbook.version}
              onOpen={(row) => setDialog({ is: 'step', row })}
              onTick={tick}
            />
            <DecisionCard decision={care.decision} onOpen={() => setDialog({ is: 'decision' })} />
            <EmployerCard number={incident.number} lines={lines} left={left} onSave={save} />
          </>
        }
        side={
          <>
            <ClosingCard
              open={open}
              isClosed={incident.status === 'closed'}
              onClose={() => void status.change(incident, 'closed')}
            />
            <BasisCard />
            <KeepCasePart incidentId={incidentId} />
            <WishesCard wishes={care.wishes} onOpen={() => setDialog({ is: 'wishes' })} />
            <CareLinks desk={{ name: profile.deskName, url: profile.deskUrl }} />
          </>
        }
      />
      {dialog && (
        <CareDialogs
          {...{ dialog, rows, care, profile, posts, say, today }}
          id={incidentId}
          onClose={() => setDialog(undefined)}
        />
      )}
      {leaving.dialog}
      {status.dialog}
      <ActToast act={status.act}>
        {status.last && t('dashboard_status_done', [status.last.number, statusWord(status.last.to, t)])}
      </ActToast>
      <ActToast act={act}>{t('care_done')}</ActToast>
    </>
  );
}

interface CareDialogsProps {
  id: string;
  dialog: Dialog;
  rows: readonly CareRow[];
  care: Care;
  profile: Profile;
  /** Words of the posts: a text for the public must not hold them. */
  posts: readonly string[];
  today: string;
  say(row: CareRow, said: StepSaid): Promise<unknown>;
  onClose(): void;
}

/** The dialog that is open. */
function CareDialogs({ id, dialog, rows, care, profile, posts, today, say, onClose }: CareDialogsProps) {
  if (dialog.is === 'step')
    return (
      <StepDialog id={id} row={dialog.row} today={today} onSave={(said) => say(dialog.row, said)} onClose={onClose} />
    );
  if (dialog.is === 'wishes')
    return (
      <WishesDialog
        id={id}
        wishes={care.wishes}
        today={today}
        onSave={(wishes) => sayWishes(id, wishes, reviewer, instantNow())}
        onClose={onClose}
      />
    );
  return (
    <DecisionDialog
      id={id}
      decision={care.decision}
      today={today}
      blanks={blanksOf(profile)}
      quotes={(text) => quotesPost(text, posts, templates)}
      onSave={async (decision) => {
        const row = rows.find(({ step }) => step.id === 'public');
        const done = { step: 'public', done: true, doneOn: today, proof: '決めた記録' };
        await sayDecision(id, decision, row && { ...done, owner: row.owner }, reviewer, instantNow());
      }}
      onClose={onClose}
    />
  );
}

const templates = answerTemplates.flatMap(({ text }) => [text.ja, text.en]);

function blanksOf({ hrName, deskName }: Profile): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ company: hrName, desk: deskName }).flatMap(([name, words]) => (words ? [[name, words]] : [])),
  );
}
