import type { Disclosure, PathKind } from '../shapes/schema';

const stations = ['record', 'logs', 'operator', 'access', 'name', 'claim'] as const;
type Station = (typeof stations)[number];

/** How far a case is at one station; the first that is not done is where it is now. */
export interface StationState {
  station: Station;
  isDone: boolean;
  /** The day on which something last happened there, `YYYY-MM-DD`. */
  on?: string;
}

interface Known {
  /** Day of the first record. */
  recordedOn?: string | undefined;
  disclosure: Disclosure;
  /** What was handed out: how many communications, and whether an access provider is known. */
  received: number;
  hasProvider: boolean;
}

/** Where a case stands between record and claim, by what was written down; nothing is concluded. Pure. */
export function stationsOf({ recordedOn, disclosure, received, hasProvider }: Known): StationState[] {
  const { steps = [], namedOn, claimedOn } = disclosure;
  const last = (...kinds: PathKind[]) =>
    steps
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ sentOn, answeredOn }) => answeredOn ?? sentOn)
      .sort()
      .at(-1);
  const asked = (kind: PathKind) => steps.some((step) => step.kind === kind);
  const of = (station: Station, isDone: boolean, on: string | undefined): StationState => ({
    station,
    isDone,
    ...(on ? { on } : {}),
  });
  return [
    of('record', recordedOn !== undefined, recordedOn),
    of('logs', asked('log-operator'), last('log-operator')),
    of('operator', received > 0, last('disclosure-operator', 'petition')),
    of(
      'access',
      namedOn !== undefined || (hasProvider && asked('disclosure-access')),
      last('log-access', 'disclosure-access'),
    ),
    of('name', namedOn !== undefined, namedOn),
    of('claim', claimedOn !== undefined, claimedOn),
  ];
}

/** What usually comes next at a station: papers to send. A list to choose from, not an advice. */
export const nextAt: Readonly<Record<Station, readonly PathKind[]>> = {
  record: ['log-operator'],
  logs: ['log-operator'],
  operator: ['disclosure-operator', 'petition'],
  access: ['log-access', 'disclosure-access'],
  name: ['disclosure-access', 'petition'],
  claim: [],
};

/** Ranges of others' cases, each with where it was read; what nobody read is absent and shown as not known. */
export const ranges = [
  {
    id: 'fee',
    text: { ja: '1 ID 約5,000円', en: 'about ¥5,000 for each ID' },
    quality: 'reported',
    source: {
      ja: 'アクセスプロバイダーの案内（インターリンク、楽天）による。実物は確かめていません',
      en: 'guides of access providers (Interlink, Rakuten) as reported; the live pages were not seen',
    },
    checkedOn: '2026-11-24',
  },
  { id: 'time' },
  { id: 'counsel' },
  { id: 'court' },
] as const;
