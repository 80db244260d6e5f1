import { describe, expect, it } from 'vitest';
import { CampaignsAtHand } from '../../../../utils/review/campaigns/campaigns-at-hand';

import { bothWays, type Campaign, type DeskWords, groupCases } from '../../../../utils/review/campaigns/group-cases';
import { GroupedCases } from '../../../../utils/review/campaigns/grouped-cases';
import type { Join } from '../../../../utils/review/campaigns/join';
import { chances } from './planted-copies';

/** Campaigns without their order, each by what it holds. */
const plain = (campaigns: readonly Campaign[]) =>
  campaigns
    .map(({ cases, joins, asks }) => [cases.toSorted(), joins.length, asks.map(({ one }) => one).toSorted()])
    .map((each) => JSON.stringify(each))
    .sort();

describe('campaigns that are kept up to date', () => {
  it.each([1, 2])('are those that all joins give at once, after each of many changes (%i)', (seed) => {
    const chance = chances(seed);
    const caseAt = () => `case ${Math.floor(chance() * 40)}`;
    const groups = new GroupedCases();
    const page = new CampaignsAtHand();
    let standing: Join[] = [];
    let said: DeskWords = { apart: new Map(), together: [] };
    for (let turn = 0; turn < 100; turn += 1) {
      // No two equally sure, since of those the first one counts
      const come = Array.from({ length: Math.floor(chance() * 3) }, (): Join => {
        const [one, other] = [caseAt(), caseAt()];
        return { one, other, by: 'text', share: 0.6 + 0.4 * chance(), ...(chance() < 0.2 ? { asks: true } : {}) };
      }).filter(({ one, other }) => one !== other);
      const gone = standing.filter(() => chance() < 0.05);
      standing = [...standing.filter((join) => !gone.includes(join)), ...come];
      if (chance() < 0.1) said = { apart: new Map([[caseAt(), [caseAt(), caseAt()]]]), together: [] };
      if (chance() < 0.05)
        said = { ...said, together: [{ one: `case ${turn % 39}`, other: `case ${(turn % 39) + 1}`, by: 'person' }] };
      if (chance() < 0.02) {
        groups.clear();
        standing = [];
      } else groups.take({ come, gone });
      groups.say(said);
      page.take(groups.changes());
      expect(plain(page.all())).toEqual(plain(groupCases([...said.together, ...standing], bothWays(said.apart))));
      for (const campaign of page.all()) for (const id of campaign.cases) expect(page.of(id)?.cases).toContain(id);
    }
  });

  it('touches nobody else for a new join', () => {
    const join = (one: string, other: string): Join => ({ one, other, by: 'text', share: 0.9 });
    const groups = new GroupedCases();
    groups.take({ come: [join('a', 'b'), join('c', 'd')], gone: [] });
    expect(groups.changes().changed).toHaveLength(2);
    groups.take({ come: [join('e', 'a')], gone: [] });
    const { changed, gone } = groups.changes();
    expect(changed.map(([, { cases }]) => cases.toSorted())).toEqual([['a', 'b', 'e']]);
    expect(gone).toHaveLength(1);
  });

  it('says of a case what it is among those like it, and which questions are about it', () => {
    const page = new CampaignsAtHand();
    const ask: Join = { one: 'x', other: 'a', by: 'text', share: 0.64, asks: true };
    const campaign: Campaign = { cases: ['a', 'b'], joins: [], asks: [ask] };
    page.take({ changed: [[1, campaign]], gone: [] });
    expect(page.alike('b')).toEqual({ no: 2, of: 2, asks: 1, head: 'a' });
    expect(page.alike('x')).toEqual({ no: 1, of: 1, asks: 2, head: 'a' });
    expect([page.alike('y'), page.asksAbout('x'), page.asksAbout('a'), page.asksAbout('b')]).toEqual([
      undefined,
      ['a'],
      ['x'],
      [],
    ]);
    // Asked on the pages of both, it is about the other case once
    page.take({ changed: [[2, { cases: ['x', 'y'], joins: [], asks: [ask] }]], gone: [] });
    expect([page.asksAbout('x'), page.asksAbout('a')]).toEqual([['a'], ['x']]);
    page.take({ changed: [], gone: [1, 2] });
    expect([page.alike('b'), page.alike('x'), page.all()]).toEqual([undefined, undefined, []]);
  });
});
