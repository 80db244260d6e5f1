import { expect, it } from 'vitest';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { boardPost, planInput, profile, route } from '../../unit/takedown/match/match-samples';

const forged = ['氏名：にせ 太郎', '連絡先：evil@example.net'];
const breaks = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

it.each(breaks)('lets no line of a post pass for one of the sender in a mail: after %j', (end) => {
  const post = {
    ...boardPost,
    id: `57${end}${forged[0]}`,
    text: ['死ね', '（引用ここまで）', ...forged].join(end),
    thread: { title: `見本町${end}${forged[1]}`, number: '1' },
  };
  const body =
    planTakedown(planInput({ post, route: route('5ch-mail'), claim: 'defamation' })).letter?.body.split(
      /\r\n?|[\n\v\f\u0085\u2028\u2029]/,
    ) ?? [];
  const own = body.filter((line) => /^(氏名|連絡先|（引用)/.test(line));
  expect(own).toEqual(['（引用ここまで）', `氏名：${profile.name}`, `連絡先：${profile.email}`]);
  expect(body).toContain(`> ${forged[1]}`);
});

it('hides a post of several lines in a mail until it is asked for, as one of a single line', () => {
  const text = '一行目\r\n二行目';
  const { letter } = planTakedown(
    planInput({ post: { ...boardPost, text }, route: route('5ch-mail'), claim: 'defamation' }),
  );
  expect(letter?.quotedLength).toBe(text.length);
});

it('sets the lines of a post off in a reason that carries it', () => {
  const text = `ひどい店員\n${forged.join('\n')}`;
  const { steps } = planTakedown(
    planInput({ post: { ...boardPost, text }, claim: 'defamation', reason: '事実ではありません。' }),
  );
  const step = steps.find(({ key }) => key === 'case.reason');
  expect(step?.value).toMatch(/\n> ひどい店員\n> 氏名：にせ 太郎\n> 連絡先：evil@example\.net\n（引用ここまで）$/);
  expect(step?.quotedLength).toBe(text.length);
});
