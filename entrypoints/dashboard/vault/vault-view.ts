import type { ToldVaultCase } from '../../../components/vault/case-vault';
import type { ToldMember } from '../../../components/vault/members';
import type { ToldArrival, ToldCase } from '../../../components/vault/vault-list';
import type { ToldItem, VaultStateProps } from '../../../components/vault/vault-state';
import { deskCases } from '../../../utils/desk/desk-log';
import { casesGone } from '../../../utils/desk/tombstone';
import { db } from '../../../utils/evidence/db';
import { earlierKeys } from '../../../utils/evidence/keys/device-key';
import { deskRows, lastAct } from '../../../utils/evidence/store/desk-acts';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import { foldCase } from '../../../utils/vault/events/fold-case';
import { type Judged, judgeEvents } from '../../../utils/vault/events/judge-events';
import { isOfPeople, logKey } from '../../../utils/vault/store/names';
import { monthlyCost, useOf } from '../../../utils/vault/work/forecast';
import { lockSummary } from '../../../utils/vault/work/renew-locks';
import { mayCarry, tellingsIn, tellingsOf, toldIn } from '../../../utils/vault/work/tell-acts';
import { type VaultRow, vaultDatabase } from '../../../utils/vault/work/vault-database';

type View = Pick<
  VaultStateProps,
  | 'counts'
  | 'items'
  | 'acts'
  | 'members'
  | 'apart'
  | 'unreadable'
  | 'mayAdd'
  | 'hasInbox'
  | 'proposals'
  | 'cost'
  | 'locks'
> & {
  /** By device: the last number of its log that is here. */
  ends: Map<string, number>;
};

async function judged(vault: string) {
  const rows = await vaultDatabase.events.toArray();
  return {
    rows,
    ...judgeEvents(
      vault,
      rows.map(({ event }) => event),
    ),
  };
}

/** Cases that were made unreadable in the vault of this desk, as far as its copy of the log tells; none without a vault. */
export async function shreddedHere(): Promise<ReadonlySet<string>> {
  const row = await vaultDatabase.vaults.get('vault');
  return new Set(row?.id ? (await judged(row.id)).roster.shredded.keys() : []);
}

/** What the card shows of the vault, from this device's own copy of the log. */
export async function readVaultView(vault: string, writer: string): Promise<View & { entries: Map<string, number> }> {
  const [{ rows, ...all }, queue, row, gone] = await Promise.all([
    judged(vault),
    vaultDatabase.queue.toArray(),
    vaultDatabase.vaults.get('vault'),
    casesGone([]),
  ]);
  const of = (state: string) => queue.filter((item) => item.state === state).length;
  const cases = casesOf(all, new Set(), new Map());
  const members: ToldMember[] = [...all.roster.members.values()].filter(
    (member) => !all.roster.limits.has(member.writer),
  );
  return {
    ...{ counts: { stored: of('stored'), waiting: of('waiting'), refused: of('refused') }, members },
    entries: new Map(cases.map(({ id, entries }) => [id, entries])),
    items: queue.flatMap(({ key, state, fault, next, sent, bytes }) =>
      state === 'stored' ? [] : [{ key, kind: kindOf(key), state, fault, next, sent, bytes }],
    ),
    acts: await actsIn(
      all,
      vault,
      writer,
      row,
      new Set(queue.flatMap((item) => (item.state === 'stored' ? [] : item.key))),
    ),
    mayAdd: all.roster.members.get(writer)?.role === 'owner',
    hasInbox: all.roster.inboxes.length > 0,
    proposals: all.roster.proposals.map(({ event, by, kind, aim }) => ({
      ...{ of: event, by, kind },
      aim: kind === 'shredded' ? (cases.find(({ id }) => id === aim)?.number ?? aim) : nameOf(all, aim),
    })),
    ends: new Map([...all.roster.members.keys()].map((device) => [device, lastOf(rows, device)])),
    locks: { ...lockSummary(all, vault, Date.now(), new Set(gone)), failed: row?.renewalsFailed ?? 0 },
    cost: { ...costOf(all), ...(all.roster.budget ? { budget: all.roster.budget } : {}) },
    apart: all.apart.map(({ event, reason }) => `${reason} · ${event.header.writer.slice(0, 8)} ${event.header.seq}`),
    unreadable: rows.filter(({ event }) => event.words.state === 'sealed').length,
  };
}

/** The vault's part of the list: what was handed in and nobody has taken in, and every case with who holds it. */
export async function readVaultList(): Promise<
  { arrivals: ToldArrival[]; cases: ToldCase[]; reading?: Reading } | undefined
> {
  const row = await vaultDatabase.vaults.get('vault');
  if (!row?.id) return undefined;
  const [all, here, rows] = await Promise.all([
    judged(row.id),
    db.incidents.toCollection().primaryKeys(),
    vaultDatabase.arrivals.orderBy('at').toArray(),
  ]);
  const cases = casesOf(all, new Set(here), await deskRows([...all.cases.keys()]));
  const taken = new Set(cases.flatMap(({ arrivals }) => arrivals));
  const arrivals = rows.filter(({ key, incidentId }) => incidentId === undefined && !taken.has(key));
  return { arrivals, cases, ...(row.reading ? { reading: row.reading } : {}) };
}

/** What the log says of one case, for the screen of the case. */
export async function readVaultCase(id: string, writer: string): Promise<ToldVaultCase | undefined> {
  const row = await vaultDatabase.vaults.get('vault');
  if (!row?.id) return undefined;
  const all = await judged(row.id);
  const { roster } = all;
  const state = foldCase(all.cases.get(id) ?? []);
  const desks = await deskCases([id]);
  const told = casesOf({ ...all, cases: new Map([[id, all.cases.get(id) ?? []]]) }, new Set([id]), desks)[0];
  const ends = [
    ...(state.kept.pack ?? []).map(({ body }) => body.until),
    ...(state.words.get('locked') ?? []).map(({ body }) => (body as { until: string }).until),
  ];
  const me = roster.members.get(writer);
  const proposal = roster.proposals.find(({ aim, kind }) => kind === 'shredded' && aim === id);
  return {
    ...{ isThere: told?.object !== undefined, isShredded: roster.shredded.has(id), holders: told?.holders ?? [] },
    ...{ me: me?.person ?? writer.slice(0, 8), isOwner: me?.role === 'owner', object: told?.object },
    until: ends.sort().at(-1),
    isHeld: (state.words.get('hold') ?? []).some(({ body }) => (body as { held: boolean }).held),
    kept: (state.words.get('retention') ?? []).map(({ body }) => (body as { until: string }).until).at(-1),
    ...(proposal ? { proposal: { of: proposal.event, by: proposal.by } } : {}),
  };
}

/** When the last answer to whoever handed this case over was laid in the vault, as its log tells; nothing without one. */
export async function lastAnswerLaid(id: string): Promise<string | undefined> {
  const row = await vaultDatabase.vaults.get('vault');
  if (!row?.id || !isOfPeople(id)) return undefined;
  const { kept } = foldCase((await judged(row.id)).cases.get(id) ?? []);
  return kept.answer?.at(-1)?.event.header.at;
}

/** @param open keys of what is not in the store yet */
async function actsIn(
  all: Judged,
  vault: string,
  writer: string,
  row: VaultRow | undefined,
  open: ReadonlySet<string>,
) {
  const { members, limits } = all.roster;
  const byWriter = await tellingsIn(all, vault);
  const isReader = members.get(writer)?.role === 'reader';
  const isOut = limits.has(writer);
  const told = { stored: 0, waiting: 0, kept: 0, putOut: 0, asReader: 0, earlier: 0 };
  for (const log of [writer, ...(await earlierKeys())]) {
    const tellings = tellingsOf(log, byWriter, all.roster);
    const stored = tellings.filter(({ header }) => !open.has(logKey(header.writer, header.seq)));
    const { to } = toldIn(stored);
    const left = Math.max(0, ((await lastAct(log))?.seq ?? 0) - to);
    const mayGo = log === writer || !members.has(writer) || mayCarry(all.roster, writer, log);
    told[isOut ? 'putOut' : isReader ? 'asReader' : mayGo ? 'waiting' : 'earlier'] += left;
    told.stored += to;
    told.kept += toldIn(tellings).kept.size;
  }
  const { received = 0, refused = 0 } = row?.acts ?? {};
  return { ...told, isOut, received, refused };
}

type Reading = { readonly done: number; readonly of: number };

function costOf(all: Judged) {
  const { budget } = all.roster;
  const use = useOf(all, Date.now());
  return { bytes: use.bytes, requests: use.writes + use.reads, ...(budget ? { month: monthlyCost(use, budget) } : {}) };
}

const nameOf = ({ roster }: Judged, aim: string) => roster.members.get(aim)?.person ?? aim.slice(0, 8);

const lastOf = (rows: readonly { event: { header: { writer: string; seq: number } } }[], device: string) =>
  Math.max(0, ...rows.map(({ event: { header } }) => (header.writer === device ? header.seq : 0)));

function casesOf(all: Judged, here: ReadonlySet<string>, desks: ReadonlyMap<string, DeskCase>) {
  return [...all.cases].flatMap(([id, events]) => {
    if (!isOfPeople(id)) return [];
    const state = foldCase(events);
    // The writer who saw most of the case speaks last; facts of one case are told alike by all
    const said = state.words.get('facts')?.at(-1);
    const facts = said?.kind === 'facts' ? (said.body as { facts: Record<string, unknown> }).facts : {};
    const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : '');
    const entries = typeof facts['entries'] === 'number' ? facts['entries'] : 0;
    // What desks say counts; who claimed in the vault alone, as earlier versions did, is told until one says something
    const former = state.words.get('claim')?.map(({ body, event }) => ({ body, at: event.header.at }));
    const claims = desks.get(id)?.words['claim'] ?? former ?? [];
    const holders = claims.flatMap(({ body, at }) => {
      const { holder } = body as { holder: string | null };
      return holder === null ? [] : [{ holder, at }];
    });
    const arrivals = (state.kept.record ?? []).flatMap(({ body }) =>
      body.name === 'arrival' && typeof body.data['key'] === 'string' ? [body.data['key']] : [],
    );
    const pack = state.kept.pack?.at(-1)?.body;
    const told = {
      // Of one that was deleted here the pack's name alone still says its number
      ...{
        id,
        number: text('number') || (/^K-\d{4}-\d{4,}/.exec(pack?.name ?? '')?.[0] ?? id),
        status: text('status'),
        createdAt: text('createdAt'),
      },
      ...{ acts: words(text('acts')), sites: words(text('sites')), find: text('find') },
      ...{ isHere: here.has(id), holders, object: pack?.object },
      isShredded: all.roster.shredded.has(id),
    };
    return [{ ...told, entries, arrivals }];
  });
}

const words = (text: string) => text.split(' ').filter(Boolean);

function kindOf(key: string): ToldItem['kind'] {
  return key.startsWith('packs/') ? 'pack' : key.startsWith('wraps/') ? 'wrap' : 'event';
}
