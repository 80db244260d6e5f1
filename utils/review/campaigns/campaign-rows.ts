import { minuteOf } from '../../evidence/compared/compared-record';
import type { Capture, Incident } from '../../shapes/schema';
import type { Campaign, SaidTogether } from './group-cases';
import type { Join } from './join';

/** What holds a case in its campaign: a measured fact, and to which row. */
export interface Why {
  by: Join['by'] | 'person';
  /** Number of the other row. */
  to: number;
  /** In whole per cent, rounded down, so that 69.9 is not read as 70. */
  percent?: number;
  /** How long after it, in minutes. */
  minutes?: number;
}

export interface CampaignRow {
  /** From 1, in the order of posting. Absent where a person is asked. */
  no?: number;
  incident: Incident;
  capture: Capture;
  /** When it was posted to the minute, else when it was recorded: milliseconds since 1970. */
  at: number;
  /** The first has none. */
  why?: Why;
}

export interface CampaignView {
  rows: CampaignRow[];
  /** Cases of which a person says whether they belong here. */
  asked: CampaignRow[];
}

type Fact = Pick<CampaignRow, 'incident' | 'capture'>;

/** A campaign as it is shown: rows in the order of posting, each with the likest one before it. */
export function viewOf(campaign: Campaign, facts: readonly Fact[]): CampaignView {
  const inside = new Set(campaign.cases);
  const sorted = facts
    .filter(({ incident }) => inside.has(incident.id))
    .map((fact) => ({ ...fact, at: timeOf(fact.capture) }))
    .sort((one, other) => one.at - other.at || (one.incident.number < other.incident.number ? -1 : 1));
  const numbers = new Map(sorted.map(({ incident }, at) => [incident.id, at + 1]));
  const joinsOf = new Map<string, (Join | SaidTogether)[]>();
  for (const join of campaign.joins)
    for (const id of [join.one, join.other]) joinsOf.set(id, [...(joinsOf.get(id) ?? []), join]);
  const atOf = (no: number) => sorted[no - 1]?.at ?? 0;
  const rows = sorted.map((fact, at): CampaignRow => {
    const whys = (joinsOf.get(fact.incident.id) ?? []).flatMap((join) => whyOf(join, fact, numbers, atOf));
    const before = whys.filter(({ to }) => to <= at);
    const [why] = before.length > 0 || at === 0 ? before : whys;
    return { ...fact, no: at + 1, ...(why ? { why } : {}) };
  });
  const asked = campaign.asks.flatMap((ask) => {
    const outside = inside.has(ask.one) ? ask.other : ask.one;
    const fact = facts.find(({ incident }) => incident.id === outside);
    if (!fact) return [];
    const at = timeOf(fact.capture);
    const [why] = whyOf(ask, { ...fact, at }, numbers, atOf);
    return [{ ...fact, at, ...(why ? { why } : {}) }];
  });
  return { rows, asked };
}

const timeOf = ({ post, capturedAt }: Capture) => minuteOf(post.postedAt) ?? Date.parse(capturedAt);

function whyOf(
  join: Join | SaidTogether,
  { incident, capture, at }: Omit<CampaignRow, 'no'>,
  numbers: ReadonlyMap<string, number>,
  atOf: (no: number) => number,
): Why[] {
  const to = numbers.get(join.one === incident.id ? join.other : join.one);
  if (to === undefined) return [];
  const share = 'share' in join ? join.share : undefined;
  const isTimed = minuteOf(capture.post.postedAt) !== undefined;
  return [
    {
      by: join.by,
      to,
      ...(share === undefined ? {} : { percent: Math.floor(share * 100) }),
      ...(isTimed ? { minutes: Math.round((at - atOf(to)) / 60_000) } : {}),
    },
  ];
}

/** First and last two characters: enough to tell two apart, not enough to look anybody up. */
export function maskedAuthor({ post }: Pick<Capture, 'post'>): string | undefined {
  const { handle, id, name } = post.author ?? {};
  const signs = [...(handle ?? id ?? name ?? '')];
  if (signs.length === 0) return undefined;
  const masked = signs.length < 5 ? `${signs[0]}…` : `${signs.slice(0, 2).join('')}…${signs.slice(-2).join('')}`;
  return handle ? `@${masked}` : id ? `ID:${masked}` : masked;
}
