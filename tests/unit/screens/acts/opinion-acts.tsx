import { DecisionContainer } from '../../../../entrypoints/dashboard/desk/decision-container';
import { ExportContainer } from '../../../../entrypoints/dashboard/export/export-container';
import { deskCase } from '../../../../utils/desk/desk-log';
import { askOpinions, giveOpinion } from '../../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../../utils/desk/rounds-of-opinions';
import { db } from '../../../../utils/evidence/db';
import { saveCompanyLists, saveDeskSelf } from '../../../../utils/evidence/settings/desk-settings';
import type { Decision } from '../../../../utils/shapes/desk/opinion';
import type { Incident } from '../../../../utils/shapes/schema';
import { t } from '../../components/dashboard-parts';
import { now, reviewer } from '../../handoff/invented-device';
import type { Scene } from '../scene';
import type { ScreenAct } from './screen-act';

const [first, second, third] = ['久保', '原', '中野'] as const;
let incident: Incident | undefined;

/** Three people at a desk, of whom the first sits here. */
async function desk({ incidentId }: Scene): Promise<void> {
  const reviewers = [first, second, third].map((name) => ({ name, role: 'reviewer' as const }));
  await saveCompanyLists({ shops: [], people: [], reviewers });
  await saveDeskSelf({ name: first });
  incident = await db.incidents.get(incidentId);
}

/** Two were asked, and have answered so far. */
async function round(scene: Scene, ...answers: Decision[]): Promise<void> {
  await desk(scene);
  const id = scene.incidentId;
  await askOpinions(id, [first, second], 'other', '', reviewer, now());
  const [asked] = opinionRounds(await deskCase(id));
  for (const [at, decision] of answers.entries()) {
    const opinion = { round: asked?.round ?? '', decision, reasons: ['threat'], openedPost: false, answers: {} };
    await giveOpinion(id, opinion, at === 0 ? first : second, reviewer, now());
  }
}

const decision = ({ incidentId }: Scene) => <DecisionContainer incidentId={incidentId} />;

/** The acts of what a desk decides about a case. */
export const opinionActs: readonly ScreenAct[] = [
  {
    name: 'ask two for an opinion',
    covers: ['dashboard/desk/decision-container#askOpinions'],
    prepare: desk,
    show: decision,
    async type(screen) {
      for (const words of [first, second, t('opinion_purpose_other')]) await screen.click('label.chip', words);
      await screen.type('opinion_due', '2026-12-24');
    },
    typed: ['2026-12-24'],
    press: (screen) => screen.press('opinion_ask'),
  },
  {
    name: 'give an opinion',
    covers: ['dashboard/desk/decision-container#giveOpinion'],
    prepare: round,
    show: decision,
    async type(screen) {
      await screen.click('form label.chip', t('opinion_reason_threat'));
      await screen.type('opinion_words', '帰り道のことが書かれている');
      await screen.click('form label.chip', t('opinion_decision_person'));
    },
    typed: ['✓on', '帰り道のことが書かれている', '✓person'],
    press: (screen) => screen.click('button[type=submit].primary'),
  },
  {
    name: 'ask a third where two differ',
    covers: ['dashboard/desk/decision-container#askThird'],
    prepare: (scene) => round(scene, 'person', 'undecided'),
    show: decision,
    press: (screen) => screen.press('opinion_third', [third]),
  },
  {
    name: 'end a round with what its opinions say',
    covers: ['dashboard/desk/decision-container#decide'],
    prepare: (scene) => round(scene, 'person', 'person'),
    show: decision,
    press: (screen) => screen.press('opinion_decide', [t('opinion_decision_person')]),
  },
  {
    name: 'add a note of the desk',
    covers: ['dashboard/desk/decision-side#writeActs'],
    prepare: desk,
    show: decision,
    async type(screen) {
      await screen.openForm('company_add', 'opinion_notes');
      await screen.type('opinion_note', '店長に電話した');
    },
    typed: ['店長に電話した'],
    press: (screen) => screen.press('opinion_note_add'),
  },
  {
    name: 'add a task',
    covers: ['dashboard/desk/decision-side#writeActs'],
    prepare: desk,
    show: decision,
    async type(screen) {
      await screen.openForm('company_add', 'opinion_tasks');
      await screen.type('opinion_task', '防犯カメラを残す');
      await screen.write(await screen.find<HTMLInputElement>('aside input[type=date]'), '2026-12-01');
    },
    typed: ['防犯カメラを残す', '2026-12-01'],
    press: (screen) => screen.press('opinion_task_add'),
  },
  {
    name: 'write by what a row is recognised',
    covers: ['dashboard/desk/decision-side#writeActs'],
    prepare: desk,
    show: decision,
    async type(screen) {
      await screen.openForm('care_change', 'opinion_facts');
      await screen.type('opinion_whom', 'S-07');
    },
    typed: ['S-07'],
    press: (screen) => screen.press('opinion_facts_save'),
  },
  {
    name: 'tick the neutral summary',
    covers: ['dashboard/case/summary-part#writeActs'],
    prepare: desk,
    show: decision,
    open: (screen) => screen.press('summary_write'),
    async type(screen) {
      const chosen = ['summary_who_person', 'act_threat', 'summary_exposed_nothing'] as const;
      for (const key of chosen) await screen.click('#summary label.chip', t(key));
    },
    typed: ['✓on'],
    press: (screen) => screen.press('summary_save'),
  },
  {
    name: 'pass a gate in an emergency',
    covers: ['dashboard/desk/use-gate#passGates'],
    prepare: round,
    show: () => incident && <ExportContainer incident={incident} onClose={() => undefined} />,
    type: (screen) => screen.type('gate_urgent', '今夜までに警察へ'),
    typed: ['今夜までに警察へ'],
    press: (screen) => screen.press('gate_pass'),
  },
];
