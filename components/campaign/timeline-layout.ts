import { japanAhead } from '../../utils/japan-time';
import type { CampaignRow } from '../../utils/review/campaigns/campaign-rows';

/** Units of the picture: lanes begin at `left`, dots have the radius `dot`. */
export const frame = { left: 112, right: 900, lane: 40, top: 52, dot: 10 } as const;
const day = 86_400_000;

/** Dots that would lie on each other are one box. */
interface Spot {
  x: number;
  y: number;
  rows: CampaignRow[];
  isAsked: boolean;
}

interface Zoom {
  from: number;
  to: number;
  spots: { x: number; row: CampaignRow }[];
  /** Pairs of rows that are joined, by their place on the line. */
  arcs: { from: number; to: number; isText: boolean }[];
  ticks: { x: number; at: number }[];
}

export interface Timeline {
  lanes: { site: string; y: number }[];
  ticks: { x: number; at: number }[];
  spots: Spot[];
  /** Height of the lanes. */
  height: number;
  /** The fullest box, drawn large. */
  zoom?: Zoom;
}

const scale = (from: number, to: number, left: number, right: number) => (at: number) =>
  left + ((at - from) / Math.max(1, to - from)) * (right - left);

/** Where each row of a campaign stands in the picture. Days are Japan's. */
export function layTimeline(rows: readonly CampaignRow[], asked: readonly CampaignRow[]): Timeline {
  const all = [...rows, ...asked];
  const dayOf = (at: number) => Math.floor((at + japanAhead) / day) * day - japanAhead;
  const first = dayOf(Math.min(...all.map(({ at }) => at)));
  const days = Math.round((dayOf(Math.max(...all.map(({ at }) => at))) + day - first) / day);
  const x = scale(first, first + days * day, frame.left, frame.right);
  const sites = [...new Set(all.map(({ incident }) => incident.summary.siteName))];
  const lanes = sites.map((site, at) => ({ site, y: frame.top + at * frame.lane }));
  const spots = sites.flatMap((site, at) =>
    spotsOf(
      all.filter(({ incident }) => incident.summary.siteName === site),
      x,
      frame.top + at * frame.lane,
    ),
  );
  const step = Math.max(1, Math.ceil(days / 8));
  const ticks = Array.from({ length: Math.ceil(days / step) }, (_, at) => first + at * step * day).map((at) => ({
    x: x(at),
    at,
  }));
  const largest = spots.reduce<Spot | undefined>(
    (most, spot) => (spot.rows.length > (most?.rows.length ?? 2) ? spot : most),
    undefined,
  );
  const zoom = largest && zoomOf(largest.rows);
  return { lanes, ticks, spots, height: frame.top + lanes.length * frame.lane + 14, ...(zoom ? { zoom } : {}) };
}

function spotsOf(rows: readonly CampaignRow[], x: (at: number) => number, y: number): Spot[] {
  const spots: Spot[] = [];
  for (const row of [...rows].sort((one, other) => one.at - other.at)) {
    const last = spots.at(-1);
    const isAsked = row.no === undefined;
    const edge = last?.rows.at(-1);
    if (last && edge && !isAsked && !last.isAsked && x(row.at) - x(edge.at) < frame.dot * 2) last.rows.push(row);
    else spots.push({ x: x(row.at), y, rows: [row], isAsked });
  }
  return spots.map((spot) => ({ ...spot, x: (x(spot.rows[0]?.at ?? 0) + x(spot.rows.at(-1)?.at ?? 0)) / 2 }));
}

function zoomOf(rows: readonly CampaignRow[]): Zoom {
  const [from, to] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  const x = scale(from, to, frame.left + 32, frame.right - 32);
  const places = new Map(rows.map((row) => [row.no, x(row.at)]));
  const arcs = rows.flatMap(({ no, why }) => {
    const [here, there] = [places.get(no), places.get(why?.to)];
    return here === undefined || there === undefined || here === there
      ? []
      : [{ from: there, to: here, isText: why?.by === 'text' }];
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => from + (to - from) * part).map((at) => ({ x: x(at), at }));
  return { from, to, spots: rows.map((row) => ({ x: x(row.at), row })), arcs, ticks };
}
