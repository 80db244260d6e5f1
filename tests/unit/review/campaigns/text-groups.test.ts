import { expect, it } from 'vitest';
import { TextGroups } from '../../../../utils/review/campaigns/text-groups';
import { chances } from './planted-copies';

it('texts stand together as their joins say, and by themselves where none joins them', () => {
  const chance = chances(9);
  const groups = new TextGroups();
  const sets = Array.from({ length: 60 }, () => new Set([groups.add()]));
  const same = (one: number, other: number) => groups.of(one) === groups.of(other);
  for (let turn = 0; turn < 50; turn += 1) {
    const [one, other] = [Math.floor(chance() * 60), Math.floor(chance() * 60)];
    groups.unite(one, other);
    const both = new Set([...(sets[one] ?? []), ...(sets[other] ?? [])]);
    for (const each of both) sets[each] = both;
    for (const [at, set] of sets.entries()) expect(same(one, at)).toBe(set.has(one));
  }
});
