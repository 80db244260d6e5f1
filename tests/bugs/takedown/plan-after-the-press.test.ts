import { expect, it } from 'vitest';
import { outlineOf } from '../../../utils/takedown/plan/outline';
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
