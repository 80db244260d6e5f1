import { NoCase } from '../../../components/case/no-case';
import { GateList } from '../../../components/desk/gate';
import { CaseFactsCard, NotesCard, type Task, TasksCard } from '../../../components/desk/notes-card';
import { AskForm, type OpinionDraft } from '../../../components/desk/opinion-form';
import { RoundCard } from '../../../components/desk/rounds-card';
import { Icon } from '../../../components/icon';
import { Badge } from '../../../components/shared/badge';
import { CareLinks } from '../../../components/shared/care-links';
import { ProblemToast } from '../../../components/shared/problem';
import { together, Unread } from '../../../components/shared/unread';
import { useAct } from '../../../components/shared/use-act';
import { useVocabulary } from '../../../components/words/vocabulary';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import type { Doing } from '../../../utils/desk/doing';
import { askOpinions, askThird, decide, gateOpen, giveOpinion, majority } from '../../../utils/desk/opinion-acts';
import { type OpinionRound, opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { custodyOf, incidentOf } from '../../../utils/evidence/queries';
import { deskFacts, saidOf } from '../../../utils/evidence/register/desk-facts';
import { readCompanyLists, readDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { readProfile } from '../../../utils/evidence/settings/settings';
import { setIncidentStatus } from '../../../utils/evidence/store/incidents';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import type { Incident } from '../../../utils/shapes/schema';
import { named } from '../../shared/named-incident';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useCampaigns } from '../campaigns/use-campaigns';
import { asksOf } from './use-gate';

/** What a desk decides about a case, with its notes and tasks: the words of the post are not on this page. */
export function DecisionContainer({ incidentId }: { incidentId: string }) {
  const { lang } = useVocabulary();
  const live = together({
    incident: useLive(() => incidentOf(incidentId), [incidentId]),
    desk: useLive(() => deskCase(incidentId), [incidentId]),
    settings: useLive(
      async () => ({ self: await readDeskSelf(), lists: await readCompanyLists(), profile: await readProfile() }),
      [],
    ),
  });
  if (live.is !== 'read') return <Unread live={live} look="text-page" />;
  const { incident, desk, settings } = live.value;
  if (!incident) return <NoCase isLost />;
  return <Decision incident={named(incident, lang)} desk={desk} {...settings} />;
}

interface DecisionProps {
  incident: Incident;
  desk: DeskCase;
  self: Awaited<ReturnType<typeof readDeskSelf>>;
  lists: Awaited<ReturnType<typeof readCompanyLists>>;
  profile: Awaited<ReturnType<typeof readProfile>>;
}

function Decision({ incident, desk, self, lists, profile }: DecisionProps) {
  const { t } = useVocabulary();
  const act = useAct();
  const { campaigns } = useCampaigns();
  const { id } = incident;
  const me = self.name ?? '';
  const facts = deskFacts(desk, incident);
  const rounds = opinionRounds(desk);
  const reviewers = lists.reviewers.map(({ name }) => name);
  const write = (...doings: Doing[]) => void act.run(() => writeActs(doings, reviewer, instantNow()));
  const give = (round: OpinionRound, draft: OpinionDraft) =>
    void act.run(async () => {
      const { answers, reasons, text, decision = 'undecided' } = draft;
      const custody = await custodyOf(id);
      const openedPost = custody.some(({ event }) => event === 'revealed');
      const opinion = { round: round.round, decision, reasons, openedPost, answers, ...(text ? { text } : {}) };
      await giveOpinion(id, opinion, me, reviewer, instantNow());
    });
  const end = (round: OpinionRound) =>
    void act.run(async () => {
      const decision = await decide(id, round, '', reviewer, instantNow());
      if (decision === 'no-harassment') await setIncidentStatus(id, 'closed', reviewer, instantNow());
    });
  const tasks = saidOf(desk, 'task').map(({ body }) => ({ owner: '', due: '', ...body }) as unknown as Task);
  return (
    <main class="c-page">
      <DecisionHead incident={incident} facts={facts} />
      <div class="cols">
        <div class="stack">
          {rounds.map((round) => (
            <RoundCard
              key={round.round}
              round={round}
              me={me}
              others={reviewers.filter((name) => !round.of.includes(name))}
              majority={majority(round)}
              isBusy={act.isBusy}
              onGive={(draft) => give(round, draft)}
              onThird={(name) => void act.run(() => askThird(id, round, name, reviewer, instantNow()))}
              onDecide={() => end(round)}
            />
          ))}
          {rounds.every(({ decision }) => decision) && (
            <section class="card">
              <header>
                <h2>
                  {t('opinion_new')} <small class="muted">{t('opinion_new_help')}</small>
                </h2>
              </header>
              <AskForm
                reviewers={reviewers}
                onAsk={(of, purpose, due) =>
                  void act.run(() => askOpinions(id, of, purpose, due, reviewer, instantNow()))
                }
              />
            </section>
          )}
        </div>
        <aside class="stack">
          <GateCard incidentId={id} open={gateOpen('company-request', desk, asksOf(campaigns, id))} />
          <NotesCard
            notes={desk.kept['note'] ?? []}
            onAdd={(text) => write({ caseId: id, kind: 'note', body: { text, ...(me ? { by: me } : {}) } })}
          />
          <TasksCard
            tasks={tasks}
            owners={reviewers}
            onChange={({ task, text, owner, due, done }) => {
              const body = { task, text, done, ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
              write({ caseId: id, kind: 'task', body });
            }}
          />
          <CaseFactsCard
            key={`${desk.rev}`}
            facts={{ shop: facts.shop, region: facts.region, whom: facts.whom, holder: facts.holder }}
            shops={lists.shops}
            people={lists.people.map(({ code }) => code)}
            reviewers={reviewers}
            onSave={({ holder, ...place }) =>
              write(
                { caseId: id, kind: 'facts', body: { facts: place } },
                { caseId: id, kind: 'claim', body: { holder: holder || null } },
              )
            }
          />
          <CareLinks desk={profile && { name: profile.deskName, url: profile.deskUrl }} />
        </aside>
      </div>
      <ProblemToast act={act} />
    </main>
  );
}

function DecisionHead({ incident, facts }: { incident: Incident; facts: ReturnType<typeof deskFacts> }) {
  const { t, titleOf, word } = useVocabulary();
  const { id } = incident;
  return (
    <>
      <p class="crumb num muted">
        <a class="lnk" href="#/desk">
          <Icon name="left" />
          {t('opinion_back')}
        </a>
        {incident.summary.siteName}・{incident.number}
        {facts.whom && <Badge>{facts.whom}</Badge>}
        {facts.isHeld && <Badge>{t('triage_mark_held')}</Badge>}
      </p>
      <header class="list-top">
        <h1>{titleOf(incident)}</h1>
        <span class="muted">{word('status', incident.status)}</span>
        <a class="btn" href={`#/incidents/${id}`}>
          {t('opinion_toRecord')}
        </a>
      </header>
    </>
  );
}

/** What would hold a request of the company or an export back as things stand. */
function GateCard({ incidentId, open }: Parameters<typeof GateList>[0]) {
  const { t } = useVocabulary();
  return (
    <section class="card">
      <header>
        <h2>{t('gate_before')}</h2>
      </header>
      <div class="pad">
        <GateList incidentId={incidentId} open={open} />
      </div>
      <p class="pad muted small">{t('gate_police')}</p>
    </section>
  );
}
