import type { ToldMember } from '../../../components/vault/members';
import type { ToldCase, VaultStateProps } from '../../../components/vault/vault-state';
import { db } from '../../../utils/evidence/db';
import { foldCase } from '../../../utils/vault/events/fold-case';
import { type Judged, judgeEvents } from '../../../utils/vault/events/judge-events';
import { vaultDatabase } from './vault-place';

type View = Pick<VaultStateProps, 'counts' | 'items' | 'cases' | 'members' | 'apart' | 'unreadable' | 'mayAdd'>;

/** What the card shows of the vault, from this device's own copy of the log. */
export async function readVaultView(vault: string, writer: string): Promise<View & { entries: Map<string, number> }> {
  const [rows, queue, here] = await Promise.all([
    vaultDatabase.events.toArray(),
    vaultDatabase.queue.toArray(),
    db.incidents.toCollection().primaryKeys(),
  ]);
  const judged = judgeEvents(
    vault,
    rows.map(({ event }) => event),
  );
  const of = (state: string) => queue.filter((item) => item.state === state).length;
  const members: ToldMember[] = [...judged.roster.members.values()].filter(
    (member) => !judged.roster.limits.has(member.writer),
  );
  const { cases, entries } = casesOf(judged, vault, new Set(here));
  return {
    ...{ counts: { stored: of('stored'), waiting: of('waiting'), refused: of('refused') }, members, cases, entries },
    items: queue.flatMap(({ key, state, fault, next, sent, bytes }) =>
      state === 'stored' ? [] : [{ key, kind: kindOf(key), state, fault, next, sent, bytes }],
    ),
    mayAdd: judged.roster.members.get(writer)?.role === 'owner',
    apart: judged.apart.map(
      ({ event, reason }) => `${reason} · ${event.header.writer.slice(0, 8)} ${event.header.seq}`,
    ),
    unreadable: rows.filter(({ event }) => event.words.state === 'sealed').length,
  };
}

function casesOf(judged: Judged, vault: string, here: ReadonlySet<string>) {
  const entries = new Map<string, number>();
  const cases: ToldCase[] = [];
  for (const [id, events] of judged.cases) {
    if (id === vault) continue;
    const state = foldCase(events);
    // The writer who saw most of the case speaks last; facts of one case are told alike by all
    const said = state.words.get('facts')?.at(-1);
    const facts = said?.kind === 'facts' ? (said.body as { facts: Record<string, unknown> }).facts : {};
    if (typeof facts['entries'] === 'number') entries.set(id, facts['entries']);
    const holders = (state.words.get('claim') ?? []).flatMap(
      ({ body }) => (body as { holder: string | null }).holder ?? [],
    );
    const title = [facts['number'], facts['sites'], facts['acts']]
      .filter((word) => typeof word === 'string')
      .join(' · ');
    const object = state.kept.pack?.at(-1)?.body.object;
    cases.push({ id, title: title || id, isHere: here.has(id), holders: [...new Set(holders)], object });
  }
  return { cases, entries };
}

function kindOf(key: string): 'pack' | 'event' | 'wrap' {
  return key.startsWith('packs/') ? 'pack' : key.startsWith('wraps/') ? 'wrap' : 'event';
}
