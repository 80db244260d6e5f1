import { CaseRooms } from '../../../components/case/case-rooms';
import { NoCase } from '../../../components/case/no-case';
import { RoomHead } from '../../../components/case/room-head';
import { OpeningsCard } from '../../../components/desk/openings-card';
import { AskForm, type OpinionDraft } from '../../../components/desk/opinion-form';
import { RoundCard } from '../../../components/desk/rounds-card';
import { statusWord } from '../../../components/facts/status-ring';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { Badge } from '../../../components/shared/badge';
import { CareLinks } from '../../../components/shared/care-links';
import { together, Unread } from '../../../components/shared/unread';
import { listed } from '../../../components/words/joined';
import { useVocabulary } from '../../../components/words/vocabulary';
import { deskCase } from '../../../utils/desk/desk-log';
import { askOpinions, askThird, decide, gateOpen, giveOpinion, majority } from '../../../utils/desk/opinion-acts';
import { isShownTo, type OpinionRound, opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { readCompanyLists, readDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { ownOpenings } from '../../../utils/evidence/settings/own-reading';
import { deskOf, readProfile, shownToday } from '../../../utils/evidence/settings/read-profile';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import type { CustodyEntry, Incident } from '../../../utils/shapes/schema';
import { named } from '../../shared/named-incident';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';
import { SummaryPart } from '../case/summary-part';
import { useIncidentFile } from '../case/use-incident-file';
import { useStatus } from '../case/use-status';
import { GateCard, WorkCards } from './decision-side';
import { useGate } from './use-gate';

/** What a desk decides about a case, with its notes and tasks: the words of the post are not on this page. */
export function DecisionContainer({ incidentId }: { incidentId: string }) {
  const { lang } = useVocabulary();
  const live = together({
    file: useIncidentFile(incidentId),
    desk: useLive(() => deskCase(incidentId), [incidentId]),
    here: useLive(() => readHere(incidentId), [incidentId]),
  });
  if (live.is !== 'read') return <Unread live={live} look="text-page" />;
  const { file, desk, here } = live.value;
  if (!file) return <NoCase isLost />;
  return <Decision incident={named(file.incident, lang)} custody={file.custody} desk={desk} {...here} />;
}

async function readHere(incidentId: string) {
  const [self, lists, profile] = await Promise.all([readDeskSelf(), readCompanyLists(), readProfile()]);
  const me = self.name ?? '';
  const [own, today] = await Promise.all([ownOpenings(incidentId, me), shownToday(instantNow())]);
  return { me, lists, profile, own, today };
}

interface DecisionProps extends Awaited<ReturnType<typeof readHere>> {
  incident: Incident;
  custody: readonly CustodyEntry[];
  desk: DeskCase;
}

function Decision({ incident, custody, desk, me, lists, profile, own, today }: DecisionProps) {
  const { t } = useVocabulary();
  const act = useAct();
  const status = useStatus();
  const { campaigns, hasDesk } = useAlike();
  const { id } = incident;
  const gate = useGate(id, 'company-request');
  const rounds = opinionRounds(desk);
  const reviewers = lists.reviewers.map(({ name }) => name);
  const shown = custody.filter(({ event }) => event === 'revealed').length;
  const give = (round: OpinionRound, draft: OpinionDraft) =>
    act.run(async () => {
      const { answers, reasons, text, decision = 'undecided' } = draft;
      const openedPost = own > 0;
      const opinion = { round: round.round, decision, reasons, openedPost, answers, ...(text ? { text } : {}) };
      await giveOpinion(id, opinion, me, reviewer, instantNow());
    });
  const end = (round: OpinionRound) =>
    void act.run(async () => {
      const decision = await decide(id, round, '', reviewer, instantNow());
      if (decision === 'no-harassment') await status.close(incident, 'no-harassment');
    });
  return (
    <main class="c-page">
      <DecisionHead incident={incident} facts={deskFacts(desk, incident)} rounds={rounds} />
      <CaseRooms incidentId={id} current="decision" alike={campaigns?.at.alike(id)} />
      <div class="cols">
        <div class="stack">
          <SummaryPart incidentId={id} custody={custody} />
          {rounds.map((round) => (
            <RoundCard
              key={round.round}
              round={round}
              me={me}
              isShown={isShownTo(round, me)}
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
                <div class="titled">
                  <h2>{t('opinion_new')}</h2> <small class="muted">{t('opinion_new_help')}</small>
                </div>
              </header>
              <AskForm
                id={id}
                reviewers={reviewers}
                onAsk={(of, purpose, due) => act.run(() => askOpinions(id, of, purpose, due, reviewer, instantNow()))}
              />
            </section>
          )}
        </div>
        <aside class="stack" aria-label={t('shared_aside')}>
          <GateCard
            incidentId={id}
            hasDesk={hasDesk}
            held={{
              own: gateOpen('company-request', desk, campaigns?.at.asksAbout(id).length ?? 0),
              elsewhere: gate.held?.elsewhere ?? [],
            }}
          />
          <OpeningsCard shown={shown} own={own} today={today} />
          <WorkCards incident={incident} desk={desk} me={me} lists={lists} act={act} />
          <CareLinks desk={deskOf(profile)} />
        </aside>
      </div>
      {status.dialog}
      <ActToast act={status.act}>
        {status.last && t('dashboard_status_done', [status.last.number, statusWord(status.last.to, t)])}
      </ActToast>
      <ProblemToast act={act} />
    </main>
  );
}

interface DecisionHeadProps {
  incident: Incident;
  facts: ReturnType<typeof deskFacts>;
  rounds: readonly OpinionRound[];
}

function DecisionHead({ incident, facts, rounds }: DecisionHeadProps) {
  const { t, lang } = useVocabulary();
  const { whom, shop, region, holder, isHeld } = facts;
  const asked = rounds.filter(({ decision }) => !decision).flatMap(({ of }) => of);
  return (
    <RoomHead
      incident={incident}
      back={{ href: '#/desk', words: t('opinion_back') }}
      badges={
        <>
          {whom && <Badge>{whom}</Badge>}
          {isHeld && <Badge>{t('triage_mark_held')}</Badge>}
        </>
      }
      facts={[
        { label: t('triage_holder'), value: holder || t('triage_nobody') },
        ...(asked.length > 0 ? [{ label: t('opinion_of'), value: listed([...new Set(asked)], lang) }] : []),
        ...(shop || region ? [{ label: t('opinion_shop'), value: listed([shop, region], lang) }] : []),
      ]}
    />
  );
}
