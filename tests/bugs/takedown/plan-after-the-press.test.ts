import { expect, it } from 'vitest';
import { outlineOf, valuesFor } from '../../../utils/takedown/plan/outline';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { planInput, profile, route } from '../../unit/takedown/match/match-samples';

it('tells a page which fields are known before the press, and no value or name', () => {
  const session = { ...planTakedown(planInput({ route: route('gmaps-legal') })), sender: { name: profile.name ?? '' } };
  const outline = outlineOf(session);
  expect(outline.steps.map(({ key }) => key)).toEqual(session.steps.map(({ key }) => key));
  expect(outline.steps.filter(({ value }) => value)).toEqual([]);
  const said = JSON.stringify(outline);
  for (const value of [profile.name, profile.email]) expect(said).not.toContain(value);
});

it('gives a page at the press no value that neither its route nor its form asks for', () => {
  const known = { ...profile, phone: '03-1234-5678', kana: 'サエキ ミノリ', region: '東京都', postalCode: '100-0001' };
  const { steps } = planTakedown(planInput({ route: route('gmaps-legal'), profile: known }));
  const kana = steps.findIndex(({ key }) => key === 'reporter.kana');
  const given = valuesFor(steps, (index) => index === kana);
  expect(given.map(({ key }) => key)).toEqual(steps.map(({ key }) => key));
  expect(given[kana]?.value).toBe(known.kana);
  expect(given.filter(({ spare, value }) => spare && value)).toHaveLength(1);
  expect(given.filter(({ spare }) => !spare)).toEqual(steps.filter(({ spare }) => !spare));
  for (const value of [known.phone, known.postalCode]) expect(JSON.stringify(given)).not.toContain(value);
});
