import { CompanyFrame, roomIn } from '../../../components/company/company-frame';
import { DesksRoom } from '../../../components/company/desks-room';
import { IdentityRoom } from '../../../components/company/identity-room';
import { PapersRoom } from '../../../components/company/papers-room';
import { PlaybookRoom } from '../../../components/company/playbook-room';
import { RegisterRoom } from '../../../components/company/register-room';
import { WatchRoom } from '../../../components/company/watch-room';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { useAct } from '../../../components/shared/acts/use-act';
import { together, Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { CodedError } from '../../../utils/coded-error';
import { companyLog, readCompany, sayForCompany, sayPlaybook } from '../../../utils/desk/company-acts';
import { db } from '../../../utils/evidence/db';
import { readCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { readRounds, readWatchTerms } from '../../../utils/evidence/settings/held-watch-terms';
import { readProfile } from '../../../utils/evidence/settings/read-profile';
import { type RegisterColumn, registerColumns } from '../../../utils/export/tables/register-table';
import { japanDate } from '../../../utils/japan-time';
import { type CompanyPaper, companyPapers, filledPaper } from '../../../utils/review/company/company-papers';
import { roundSites } from '../../../utils/review/rounds';
import { lastLook, nextRound } from '../../../utils/review/watching/next-round';
import { type Playbook, playbookSchema } from '../../../utils/shapes/desk/playbook';
import type { PaperFormat } from '../../../utils/takedown/letters/paper';
import { send } from '../../shared/page-send';
import { instantNow, reviewer } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';
import { savePapers } from '../path/save-papers';
import { useClocksSeen } from '../requests/use-clocks-seen';
import { KeepPart } from './keep-part';
import { saveRegister } from './save-register';

const firstColumns: readonly RegisterColumn[] = [
  ...(['number', 'recordedAt', 'postedAt', 'site', 'url', 'acts', 'whom', 'shop', 'region', 'state'] as const),
  ...(['outcomes', 'due'] as const),
];

/** Longest file of steps that is read, in bytes. */
const largestPlaybook = 500_000;

/** The rooms of the company, live from its log. */
export function CompanyContainer({ room }: { room?: string | undefined }) {
  const { t } = useWords();
  const live = together({
    company: useLive(readCompany, []),
    rounds: useLive(readRounds, []),
    terms: useLive(readWatchTerms, []),
    profile: useLive(readProfile, []),
    lists: useLive(readCompanyLists, []),
    count: useLive(() => db.incidents.count(), []),
  });
  const act = useAct();
  useClocksSeen(companyLog, roomIn(room) === 'watch');
  if (live.is !== 'read') return <Unread live={live} look="c-page" />;
  const { company, rounds, terms, profile, lists, count } = live.value;
  const known = new Set(company.identity.map(({ id }) => id));
  const today = japanDate(instantNow());
  const current = roomIn(room);
  const lastOf = (siteId: string) => lastLook(rounds, siteId);
  const due = company.watch.filter((row) => nextRound(row, lastOf(row.id)) <= today).length;
  const counts = {
    identity: company.identity.filter(({ nextOn, seenOn }) => !seenOn || (nextOn && nextOn <= today)).length,
    watch: due,
    desks: company.desk.length,
  };
  const rooms = {
    identity: () => (
      <IdentityRoom
        rows={company.identity}
        unseen={lists.shops.flatMap(({ name, region }) => (known.has(name) ? [] : [{ id: name, region }]))}
        today={today}
        onSave={(rows) => sayForCompany('identity', rows, reviewer, instantNow())}
      />
    ),
    watch: () => (
      <WatchRoom
        rows={company.watch}
        sites={roundSites}
        lastOf={lastOf}
        findings={company.finding}
        people={terms.filter(({ list }) => list === 'staff').map(({ term }) => term)}
        today={today}
        onSave={async (row) => {
          await sayForCompany('watch', [row], reviewer, instantNow());
          // The badge stays as it is, and follows at the next look
          void send('lookAtClocks', {}).catch(() => undefined);
        }}
        onFinding={(finding) => sayForCompany('finding', [finding], reviewer, instantNow())}
      />
    ),
    desks: () => (
      <DesksRoom
        rows={company.desk}
        today={today}
        onSave={(row) => sayForCompany('desk', [row], reviewer, instantNow())}
      />
    ),
    papers: () => (
      <PapersRoom
        papers={companyPapers}
        onSave={(paper, format) => {
          const names = { company: profile.hrName, desk: profile.deskName };
          void act.run(() => savePaper(filledPaper(paper, names), format), { as: `${paper.id} ${format}` });
        }}
      />
    ),
    keep: () => <KeepPart company={company} today={today} />,
    register: () => (
      <RegisterRoom
        columns={(Object.keys(registerColumns) as RegisterColumn[]).map((id) => ({ id, head: registerColumns[id][0] }))}
        first={firstColumns}
        count={count}
        earlier={company.export}
        onSave={saveRegister}
      />
    ),
    playbook: () => (
      <PlaybookRoom
        key={company.playbook.version}
        playbook={company.playbook}
        onSave={(steps) => sayPlaybook([...steps], reviewer, instantNow())}
        onExport={() => saveBlob(fileOf(company.playbook), `banken-playbook-${company.playbook.version}.json`)}
        onImport={async (file) => (await stepsIn(file)).steps}
      />
    ),
  } as const;
  return (
    <>
      <CompanyFrame current={current} counts={counts}>
        {rooms[current]()}
      </CompanyFrame>
      <ActToast act={act}>{t('care_done')}</ActToast>
    </>
  );
}

const fileOf = (playbook: Playbook) => new Blob([JSON.stringify(playbook, null, 2)], { type: 'application/json' });

async function stepsIn(file: File): Promise<Playbook> {
  if (file.size > largestPlaybook) throw new CodedError('playbook-unreadable', `${file.size} bytes`);
  const text = await file.text();
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // The code says all that a person can do with it
    throw new CodedError('playbook-unreadable', 'no JSON');
  }
  const playbook = playbookSchema.safeParse(read);
  if (!playbook.success) throw new CodedError('playbook-unreadable', playbook.error.issues[0]?.path.join('.'));
  return playbook.data;
}

async function savePaper({ id, title, rows }: CompanyPaper, format: PaperFormat): Promise<void> {
  const prose = rows.map(({ label, value }) => ({ label, value: [...value], forwarded: false, prose: true as const }));
  const paper = { title: title.ja, date: '　　　　年　　月　　日', addressee: '', rows: prose, advice: [] };
  await savePapers([paper], id, format);
}
