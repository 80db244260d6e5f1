import type { Join } from './join';

/** A join that a person made, beside those that were found. */
export interface SaidTogether {
  one: string;
  other: string;
  by: 'person';
}

export interface DeskWords {
  /** Of a case, the cases with which somebody said that it does not belong. */
  apart: ReadonlyMap<string, readonly string[]>;
  together: readonly SaidTogether[];
}

/** Cases that are looked at as one. */
export interface Campaign {
  /** Of two cases or more, unless it asks about another. */
  cases: string[];
  /** Why: at least so many as hold all of them together. */
  joins: (Join | SaidTogether)[];
  /** What waits for a person, the likest of each case: the other end of each stands outside. */
  asks: Join[];
}

const strength = (join: Join | SaidTogether) =>
  join.by === 'person' ? 4 : join.by === 'author' ? 3 : join.by === 'text' ? 1 + (join.share ?? 0) : 1;

/** Of a case, those with which it does not belong, whichever side said so. */
type Parted = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Puts cases together that joins hold, the surest first. Two that a person has parted never come into one campaign again,
 * whatever else joins them.
 */
export function groupCases(held: readonly (Join | SaidTogether)[], parted: Parted): Campaign[] {
  const groups = new Map<string, string[]>();
  const groupOf = (id: string) => groups.get(id) ?? [id];
  const isAsked = (join: Join | SaidTogether): join is Join => 'asks' in join && join.asks !== undefined;
  const joins = held.filter((join) => !isAsked(join)).sort((one, other) => strength(other) - strength(one));
  for (const { one, other } of joins) {
    const [smaller = [], larger = []] = [groupOf(one), groupOf(other)].sort((a, b) => a.length - b.length);
    if (smaller === larger || smaller.some((id) => isParted(id, larger, parted))) continue;
    // A group of one is not written down before it is joined
    if (larger.length === 1) for (const id of larger) groups.set(id, larger);
    for (const id of smaller) groups.set(id, larger);
    larger.push(...smaller);
  }
  const campaigns = new Map<string[], Campaign>();
  const campaignOf = (id: string) => {
    const cases = groupOf(id);
    const known = campaigns.get(cases);
    const campaign = known ?? { cases, joins: [], asks: [] };
    if (!known) campaigns.set(cases, campaign);
    groups.set(id, cases);
    return campaign;
  };
  for (const join of joins) {
    const cases = groups.get(join.one);
    if (cases && cases === groups.get(join.other)) campaignOf(join.one).joins.push(join);
  }
  const asked = new Set<string>();
  for (const ask of held.filter(isAsked).sort((one, other) => strength(other) - strength(one))) {
    const [ofOne, ofOther] = [groupOf(ask.one), groupOf(ask.other)];
    // Who said no of one case of a campaign is not asked about the others of it
    if (ofOne === ofOther || isParted(ask.one, ofOther, parted) || isParted(ask.other, ofOne, parted)) continue;
    // It is asked where several cases are, on both sides if both have several, so that it is found from either
    const isPair = ofOne.length === 1 && ofOther.length === 1;
    for (const [inside, outside] of [
      [ask.other, ask.one],
      [ask.one, ask.other],
    ] as const) {
      if (groupOf(inside).length === 1 && !(isPair && inside === ask.other)) continue;
      const campaign = campaignOf(inside);
      const question = `${outside} ${campaign.cases[0]}`;
      if (asked.has(question)) continue;
      asked.add(question);
      campaign.asks.push(ask);
    }
  }
  return [...campaigns.values()].sort((one, other) => other.cases.length - one.cases.length);
}

export function bothWays(apart: DeskWords['apart']): Parted {
  const parted = new Map<string, Set<string>>();
  const note = (one: string, other: string) => parted.set(one, (parted.get(one) ?? new Set()).add(other));
  for (const [one, others] of apart)
    for (const other of others) {
      note(one, other);
      note(other, one);
    }
  return parted;
}

function isParted(id: string, group: readonly string[], parted: Parted): boolean {
  const from = parted.get(id);
  return from !== undefined && group.some((other) => from.has(other));
}
