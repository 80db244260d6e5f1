import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { employerPaper } from '../../../entrypoints/dashboard/care/save-employer-record';
import { readCare, sayHold, sayKept, sayStep } from '../../../utils/desk/care-acts';
import { deskCase } from '../../../utils/desk/desk-log';
import { askOpinions, decide, giveOpinion } from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { incidentFile } from '../../../utils/evidence/queries';
import { decidedWords, employerLines, reasonsSaid } from '../../../utils/review/care/employer-record';
import { firstPlaybook } from '../../../utils/review/care/first-playbook';
import { decisions, reasons } from '../../../utils/shapes/desk/opinion';
import { keyPart } from '../../../utils/word-key';
import { passGate } from '../../harness/desk/pass-gate';
import { t } from '../../unit/components/dashboard-parts';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';

// Two opinions, the urgent way past them and the hold were absent from what is shown to a labour office; and its foot promised
// that no name and no diagnosis is in it, of words that people type
it('shows decision, override, hold and period, and says what is as typed', async () => {
  await freshDevice();
  const { incidentId } = await recordPost();
  await passGate(incidentId, 'company-request', ['opinions'], '今夜のため', reviewer, now());
  await askOpinions(incidentId, ['田所', '久保'], 'company-request', '', reviewer, now());
  const round = async () => opinionRounds(await deskCase(incidentId))[0]!;
  for (const by of ['田所', '久保']) {
    const said = { decision: 'company-request', reasons: ['threat', 'home-or-shift'], openedPost: false };
    await giveOpinion(incidentId, { round: (await round()).round, ...said }, by, reviewer, now());
  }
  await decide(incidentId, await round(), '', reviewer, now());
  await sayHold(incidentId, true, '訴訟', reviewer, now());
  await sayKept(incidentId, '2030-01-31', '訴訟', reviewer, now());
  await sayHold(incidentId, false, '', reviewer, now());
  await sayStep(incidentId, { step: 'support', done: true, text: '産業医と面談' }, reviewer, now);
  const { incident, custody } = (await incidentFile(incidentId))!;
  const lines = employerLines((await readCare(incidentId)).lines, custody, firstPlaybook);
  expect(lines.map(({ what }) => what)).toEqual([
    '投稿を記録し、封印した',
    '確認がそろう前に、急いで進めた（会社の権利の申出）',
    '2 人の意見をそろえて決めた：会社の権利として申し出る（理由：住む所・勤務がわかる、危害をほのめかす）',
    '消さないように保全した',
    '保存の期限を 2030-01-31 にした',
    '保全を解いた',
    '休み・相談先・産業医をした：産業医と面談',
  ]);
  const foot = employerPaper({ incident, lines, left: [] }, now()).foot.join('');
  expect(foot).toContain('担当の人が書いたとおり');
  expect(foot).not.toContain('診断名・メモは入っていません');
});

it('says decisions and reasons as the screen does', () => {
  for (const decision of decisions) expect(decidedWords[decision]).toBe(t(`opinion_decision_${keyPart(decision)}`));
  for (const reason of reasons) expect(reasonsSaid[reason]).toBe(t(`opinion_reason_${keyPart(reason)}`));
});
