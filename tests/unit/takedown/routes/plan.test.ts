import { describe, expect, it } from 'vitest';
import { measureText, quotedLength } from '../../../../utils/takedown/plan/measure';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { planInput, profile, route, xPost } from '../match/match-samples';

const stepsOf = (...input: Parameters<typeof planInput>) =>
  Object.fromEntries(planTakedown(planInput(...input)).steps.map((step) => [step.key, step]));

describe('planTakedown', () => {
  it('plans X’s statutory window for the person herself', () => {
    const { steps, route: where, warnings } = planTakedown(planInput());
    expect(steps.filter((step) => !step.spare).map(({ key, mode }) => [key, mode])).toEqual([
      ['case.relationship', 'fill'],
      ['reporter.name', 'fill'],
      ['reporter.email', 'fill'],
      ['manual:own-account', 'skip'],
      ['post.permalink', 'fill'],
      ['case.claim', 'choose'],
      ['case.reason', 'fill'],
      ['manual:declaration', 'hand'],
      ['manual:signature', 'hand'],
      ['manual:captcha', 'hand'],
    ]);
    expect(where).toMatchObject({
      statutoryWindow: true,
      answerDays: 7,
      url: 'https://help.x.com/ja/forms/japan-report',
    });
    expect(warnings).toEqual([]);
  });

  it('keeps further fields at hand for forms that ask for more than the route knows', () => {
    const spare = (changes: Parameters<typeof planInput>[0]) =>
      planTakedown(planInput(changes)).steps.filter((step) => step.spare);
    const full = { ...profile, kana: 'サエキ ミノリ', phone: '03-1234-5678', region: '東京都', street2: '見本ビル' };
    const values = Object.fromEntries(spare({ profile: full }).map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({
      'reporter.lastName': '佐伯',
      'reporter.firstKana': 'ミノリ',
      'reporter.phone2': '1234',
      'reporter.address.country': '日本',
      'reporter.address.street2': '見本ビル',
      'post.authorHandle': '@tokumei_sample83',
    });
    // The right and the role are chosen by the person; the employer is no part of a person's own request.
    for (const key of ['case.claim', 'case.relationship', 'reporter.organization', 'post.quote']) {
      expect(values[key], key).toBeUndefined();
    }
    expect(spare({ claim: 'defamation' }).find(({ key }) => key === 'post.quote')).toMatchObject({
      visibleToPoster: true,
    });
    expect(spare({ route: route('5ch-mail') })).toEqual([]);
  });

  it.each([
    ['self', '本人'],
    ['guardian', '代理人'],
    ['counsel', '代理人'],
  ] as const)('takes the exact option text for %s', (standing, option) => {
    expect(stepsOf({ standing })['case.relationship']).toMatchObject({
      value: option,
      control: 'option',
      mode: 'fill',
    });
  });

  it('leaves the choice of the right to the person: the options are not verified', () => {
    expect(stepsOf()['case.claim']).toMatchObject({ mode: 'choose', why: 'options-unverified', visibleToPoster: true });
  });

  it('quotes the post exactly, emoji and all, and counts what is quoted', () => {
    const steps = stepsOf({ route: route('gmaps-legal') });
    expect(steps['post.quote']?.value).toBe(xPost.text);
    expect(steps['post.quote']?.quotedLength).toBe([...(xPost.text ?? '')].length);
  });

  it('puts the quote under the reason where the form has no box for it, but never repeats private data', () => {
    expect(stepsOf({ claim: 'defamation' })['case.reason']?.value).toContain(`該当箇所：「${xPost.text}」`);
    expect(stepsOf({ claim: 'privacy' })['case.reason']?.value).toBe(planInput().reason);
    const quoted = '「会いに行こうかな😀」と書かれました。';
    const step = stepsOf({ claim: 'defamation', reason: quoted })['case.reason'];
    expect(step).toMatchObject({ value: quoted, quotedLength: 9 });
  });

  it('flags a value that is too long and never cuts it', () => {
    const limited = route('x-idpa');
    const fields = limited.fields.map((field) =>
      field.key === 'case.reason' ? { ...field, limit: { max: 20, unit: 'full-width' as const } } : field,
    );
    const reason = 'あ'.repeat(25);
    const step = stepsOf({ route: { ...limited, fields }, reason })['case.reason'];
    expect(step).toMatchObject({ mode: 'copy', why: 'too-long', value: reason, limit: { excess: 5 } });
  });

  it('says what is not known instead of guessing it', () => {
    const steps = stepsOf({ profile: {} });
    expect(steps['reporter.name']).toMatchObject({ mode: 'fill', why: 'no-value' });
    expect(steps['reporter.name']).not.toHaveProperty('value');
  });

  it('is loud about a post without permalink', () => {
    const { permalink: _, ...post } = xPost;
    const session = planTakedown(planInput({ post }));
    expect(session.warnings).toContain('no-permalink');
    expect(session.steps.find((step) => step.key === 'post.permalink')).toMatchObject({ why: 'no-permalink' });
  });

  it('names the right-holder only where the sender is another', () => {
    const legal = route('gmaps-legal');
    expect(stepsOf({ route: legal })['victim.name']).toMatchObject({ mode: 'skip' });
    const counsel = { standing: 'counsel' as const, profile: { name: '弁護士 見本', victimName: '佐伯 みのり' } };
    expect(stepsOf({ route: legal, ...counsel })['victim.name']).toMatchObject({ value: '佐伯 みのり' });
    expect(stepsOf({ route: legal, standing: 'company' })['victim.name']).toMatchObject({ value: '株式会社見本' });
  });

  it('opens the help page where the form’s URL is unknown, and says so', () => {
    const session = planTakedown(planInput({ route: route('tabelog-contact') }));
    expect(session.route).toMatchObject({ url: 'https://tabelog.com/help/', urlUnknown: true });
    expect(session.warnings).toContain('url-unknown');
  });

  it('never plans a hand’s work as filling', () => {
    for (const id of ['x-idpa', 'x-private-info', 'x-threat', 'x-impersonation', 'gmaps-legal', 'gbp-reviews-tool'])
      for (const step of planTakedown(planInput({ route: route(id) })).steps)
        if (step.key.startsWith('manual:')) {
          expect(['hand', 'skip']).toContain(step.mode);
          expect(step).not.toHaveProperty('value');
        }
  });
});

describe('measureText', () => {
  it.each([
    ['全角と半角ab', 'characters', 7],
    ['全角と半角ab', 'full-width', 6],
    ['ｱｲｳ', 'full-width', 2],
    ['😀', 'characters', 1],
    ['あ', 'bytes', 3],
  ] as const)('%s in %s is %i', (text, unit, length) => expect(measureText(text, unit)).toBe(length));

  it('counts only words that are really the post’s', () => {
    expect(quotedLength('「住所は見本町」と「別の言葉」', '住所は見本町1-2-3')).toBe(6);
    expect(quotedLength('何も引かない', '何か')).toBe(0);
  });
});
