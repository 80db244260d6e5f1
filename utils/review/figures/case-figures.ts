import { chunkSize, type RegisterChunk } from '../../evidence/register/chunks';
import { type DeskChunk, shopAt } from '../../evidence/register/desk-columns';
import { japanAhead } from '../../japan-time';
import { actKinds, incidentStatuses } from '../../shapes/schema';
import type { FindShop } from '../company/shops';
import type { Group } from './hide-small';

/** Cases of one calendar year in Japan. Years do not overlap, so that no table can be taken from another. */
export interface CaseFigures {
  readonly year: number;
  readonly total: number;
  /** By the Monday on which the week begins, `YYYY-MM-DD`, every week of the year up to today. */
  readonly weeks: readonly Group[];
  readonly sites: readonly Group[];
  /** A case can have several acts; an empty key where nobody has said one. */
  readonly acts: readonly Group[];
  readonly states: readonly Group[];
  /** By the shop that was said at the desk or by who recorded, as the company's list names it; an empty key where nobody said one. */
  readonly shops: readonly Group[];
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The Monday before 1 January 1970, counted in Japan. */
const firstMonday = -3 * DAY;

/** Years in which cases were opened, newest first. */
export function yearsOf(register: readonly RegisterChunk[]): number[] {
  const years = new Set<number>();
  for (const { created, status } of register)
    for (let at = 0; at < status.length; at += 1)
      if (status[at]) years.add(new Date((created[at] ?? 0) + japanAhead).getUTCFullYear());
  return [...years].sort((one, other) => other - one);
}

/** Counts a year from the columns of register and desk, which every write keeps: no case is read. */
export function caseFigures(
  register: readonly RegisterChunk[],
  columns: readonly DeskChunk[],
  year: number,
  today: string,
  shopOf: FindShop = () => undefined,
): CaseFigures {
  const from = Date.UTC(year, 0, 1) - japanAhead;
  const to = Date.UTC(year + 1, 0, 1) - japanAhead;
  const weeks = new Map<number, number>();
  const sites = new Map<string, number>();
  const shops = new Map<string, number>();
  const columnsOf = new Map(columns.map((chunk) => [chunk.n, chunk]));
  const acts = new Float64Array(actKinds.length);
  const states = new Float64Array(incidentStatuses.length);
  let [total, withoutAct] = [0, 0];
  for (const chunk of register) {
    const bySite = new Float64Array(chunk.sites.length);
    const desk = columnsOf.get(chunk.n);
    const names = desk?.shops.map((said) => shopOf(said)?.name ?? said);
    for (let at = 0; at < Math.min(chunk.status.length, chunkSize); at += 1) {
      const created = chunk.created[at] ?? 0;
      const state = chunk.status[at] ?? 0;
      if (state === 0 || created < from || created >= to) continue;
      total += 1;
      states[state - 1] = (states[state - 1] ?? 0) + 1;
      const week = Math.floor((created + japanAhead - firstMonday) / WEEK);
      weeks.set(week, (weeks.get(week) ?? 0) + 1);
      const site = chunk.site[at] ?? 0;
      bySite[site] = (bySite[site] ?? 0) + 1;
      const shop = names?.[desk ? shopAt(desk, at) : 0] ?? '';
      shops.set(shop, (shops.get(shop) ?? 0) + 1);
      const bits = chunk.acts[at] ?? 0;
      if (bits === 0) withoutAct += 1;
      for (let act = 0; act < acts.length; act += 1) if (bits & (1 << act)) acts[act] = (acts[act] ?? 0) + 1;
    }
    for (const [site, [, name]] of chunk.sites.entries())
      if (bySite[site]) sites.set(name, (sites.get(name) ?? 0) + (bySite[site] ?? 0));
  }
  return {
    year,
    total,
    weeks: everyWeek(weeks, from, Math.min(to - 1, Date.parse(`${today}T00:00:00Z`) - japanAhead)),
    sites: sorted([...sites].map(([key, count]) => ({ key, count }))),
    acts: sorted([...actKinds.map((key, at) => ({ key, count: acts[at] ?? 0 })), { key: '', count: withoutAct }]),
    shops: sorted([...shops].map(([key, count]) => ({ key, count }))),
    states: incidentStatuses.map((key, at) => ({ key, count: states[at] ?? 0 })),
  };
}

function everyWeek(counts: ReadonlyMap<number, number>, from: number, until: number): Group[] {
  const weekOf = (time: number) => Math.floor((time + japanAhead - firstMonday) / WEEK);
  const [first, last] = [weekOf(from), Math.max(weekOf(until), ...counts.keys())];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const week = first + index;
    const key = new Date(week * WEEK + firstMonday).toISOString().slice(0, 10);
    return { key, count: counts.get(week) ?? 0 };
  });
}

const sorted = (groups: readonly Group[]) =>
  groups.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
