import { CaseFactsCard } from '../../../components/desk/case-facts-card';
import { GateList } from '../../../components/desk/gate';
import { NotesCard, type Task, TasksCard } from '../../../components/desk/notes-card';
import type { Act } from '../../../components/shared/acts/use-act';
import { useWords } from '../../../components/words/words';
import { writeActs } from '../../../utils/desk/desk-log';
import type { Doing } from '../../../utils/desk/doing';
import { askedNow } from '../../../utils/desk/rounds-of-opinions';
import { deskFacts, saidOf } from '../../../utils/evidence/register/desk-facts';
import type { CompanyLists } from '../../../utils/shapes/desk/company';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import type { Incident } from '../../../utils/shapes/schema';
import { instantNow, reviewer } from '../../shared/people';

interface NotesAndTasksProps {
  /** Of the incident. */
  id: string;
  desk: DeskCase;
  me: string;
  /** Who may have a task. */
  reviewers: readonly string[];
  act: Act;
}

/** Notes and tasks of a case. */
export function NotesAndTasks({ id, desk, me, reviewers, act }: NotesAndTasksProps) {
  const tasks = saidOf(desk, 'task').map(({ body }) => ({ owner: '', due: '', ...body }) as unknown as Task);
  const write = (doing: Doing) => act.run(() => writeActs([doing], reviewer, instantNow()));
  return (
    <>
      <NotesCard
        id={id}
        notes={desk.kept['note'] ?? []}
        onAdd={(text) => write({ caseId: id, kind: 'note', body: { text, ...(me ? { by: me } : {}) } })}
      />
      <TasksCard
        id={id}
        tasks={tasks}
        owners={reviewers}
        onChange={({ task, text, owner, due, done }) => {
          const body = { task, text, done, ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
          return write({ caseId: id, kind: 'task', body });
        }}
      />
    </>
  );
}

interface WorkCardsProps {
  incident: Incident;
  desk: DeskCase;
  me: string;
  lists: CompanyLists;
  act: Act;
}

/** Notes, tasks, and by what a row of the list is recognised. */
export function WorkCards({ incident, desk, me, lists, act }: WorkCardsProps) {
  const { id } = incident;
  const facts = deskFacts(desk, incident);
  const reviewers = lists.reviewers.map(({ name }) => name);
  const write = (...doings: Doing[]) => act.run(() => writeActs(doings, reviewer, instantNow()));
  return (
    <>
      <NotesAndTasks id={id} desk={desk} me={me} reviewers={reviewers} act={act} />
      <CaseFactsCard
        key={`${desk.rev}`}
        id={id}
        facts={{ shop: facts.shop, region: facts.region, whom: facts.whom, holder: facts.holder }}
        shops={lists.shops}
        people={lists.people.map(({ code }) => code)}
        reviewers={reviewers}
        asked={askedNow(desk)}
        onSave={({ holder, ...place }) =>
          write(
            { caseId: id, kind: 'facts', body: { facts: place } },
            ...(holder === facts.holder
              ? []
              : [{ caseId: id, kind: 'claim' as const, body: { holder: holder || null } }]),
          )
        }
      />
    </>
  );
}

/** What would hold a request of the company or an export back as things stand. */
export function GateCard({ incidentId, held, hasDesk }: Parameters<typeof GateList>[0] & { hasDesk: boolean }) {
  const { t } = useWords();
  return (
    <section class="card">
      <header>
        <h2>{t('gate_before')}</h2>
      </header>
      <div class="pad">
        {hasDesk ? (
          <GateList incidentId={incidentId} held={held} />
        ) : (
          <p>
            {t('gate_noDesk')} <a href="#/settings/company#lists">{t('triage_toLists')}</a>
          </p>
        )}
      </div>
      <footer>
        <span>{t('gate_police')}</span>
      </footer>
    </section>
  );
}
