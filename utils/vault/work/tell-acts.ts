import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import { type CaseBody, caseKinds, longestTexts } from '../events/case-kinds';
import type { ReadEvent } from '../events/event';
import {
  type EventsInText,
  eventsInText,
  readEventFile,
  textOfEvents,
  withheld,
  writeEventFile,
} from '../events/event-file';
import type { Judged } from '../events/judge-events';
import type { Roster } from '../events/roster';
import { sealingKey } from '../keys/case-key';
import { openEvent, sealEvent } from '../keys/sealed-event';
import { packKey } from '../store/names';
import { StoreError } from '../store/store-error';
import { readPack } from './read-logs';
import type { Vault } from './vault';

/**
 * Under which name what desks say lies among the cases of a vault. In one place, whatever case it is about: an act follows
 * the one before it, and that one may be of a case which was never put here, or was made unreadable since.
 */
export const desksCase = (vault: string): Promise<string> => sha256Hex(`desks ${vault}`);

/** How far a desk has told what it says: all up to a number, of which some without their words. */
interface ToldActs {
  readonly to: number;
  /** The case of each that went without its words, by its number. */
  readonly kept: ReadonlyMap<number, string>;
}

/** By device, the events with which it told what its desk says, in their order: those that count, readable or not. */
export async function tellingsIn({ cases }: Pick<Judged, 'cases'>, vault: string): Promise<Map<string, ReadEvent[]>> {
  const all = [...(cases.get(await desksCase(vault)) ?? [])];
  const tellings = new Map<string, ReadEvent[]>();
  for (const event of all.sort((one, other) => one.header.seq - other.header.seq)) {
    const { writer } = event.header;
    const told = tellings.get(writer);
    if (told) told.push(event);
    else tellings.set(writer, [event]);
  }
  return tellings;
}

/** What such an event says; nothing where it cannot be read or says something else. */
function bodyOf({ words }: ReadEvent): CaseBody<'acts'> | undefined {
  if (words.state !== 'read' || words.payload.kind !== 'acts') return undefined;
  const body = caseKinds.acts.schema.safeParse(words.payload.body);
  return body.success ? body.data : undefined;
}

/**
 * Whether a device may tell what another one has signed: a backup has brought the log to a new machine, and owners have let
 * both in as devices of one person. The acts prove themselves; of a key that was put out nothing is told any more.
 */
export function mayCarry({ members, limits }: Roster, writer: string, log: string): boolean {
  const [now, before] = [members.get(writer), members.get(log)];
  if (!now || !before || now.person !== before.person) return false;
  return before.role !== 'reader' && !limits.has(log);
}

/** The events that tell of one log: its own writer's, then those of who carries it on. */
export function tellingsOf(
  log: string,
  tellings: ReadonlyMap<string, readonly ReadEvent[]>,
  roster: Roster,
): ReadEvent[] {
  const others = [...tellings].flatMap(([writer, told]) => (mayCarry(roster, writer, log) ? told : []));
  const carried = others.filter((telling) => bodyOf(telling)?.of === log);
  return [...(tellings.get(log) ?? []).filter((telling) => !bodyOf(telling)?.of), ...carried];
}

/** How far they have told. */
export function toldIn(tellings: readonly ReadEvent[] = []): ToldActs {
  let to = 0;
  const kept = new Map<number, string>();
  for (const body of tellings.map(bodyOf)) {
    if (!body) continue;
    to = Math.max(to, body.to);
    for (const [about, numbers] of Object.entries(body.kept)) for (const seq of numbers) kept.set(seq, about);
    for (const seq of body.again) kept.delete(seq);
  }
  return { to, kept };
}

/** Whether a pack of the case was put into the vault, and it can still be read there. */
export function isPut({ cases, roster }: Judged, about: string): boolean {
  const isPack = ({ words }: ReadEvent) => words.state === 'read' && words.payload.kind === 'pack';
  return !roster.shredded.has(about) && (cases.get(about) ?? []).some(isPack);
}

interface Telling extends Pick<CaseBody<'acts'>, 'to' | 'again'> {
  /** As they may go: those whose words stay here come without them. */
  readonly acts: readonly ReadEvent[];
  /** The case whose words are for every desk. */
  readonly ofAll: string;
  /** Whose log it is, where it is an earlier key's. */
  readonly of?: string;
}

/** Tells acts of a log of this desk: one event, and a pack beside it where they are many. Words go sealed to their case. */
export async function tellActs(vault: Vault, { acts, ofAll, to, again, of: log }: Telling): Promise<void> {
  const { roster } = await vault.judged();
  const kept: Record<string, number[]> = {};
  const told: ReadEvent[] = [];
  for (const act of acts) {
    const { case: about, seq } = act.header;
    const key = sealingKey(roster, about);
    const sealed = about === ofAll ? act : key ? await sealEvent(act, key.recipient) : withheld(act);
    if (sealed.words.state === 'withheld') kept[about] = [...(kept[about] ?? []), seq];
    told.push(sealed);
  }
  const texts = textOfEvents(told);
  const about = await desksCase(vault.desk.vault);
  const said = { ...(log ? { of: log } : {}), to, again: [...again], kept };
  if (texts.length <= longestTexts) {
    await vault.say(about, 'acts', { ...said, bytes: texts.length, texts });
    return;
  }
  const file = await writeEventFile(told, [(await vault.keyOf(about)).recipient]);
  const object = await sha256Hex(file);
  await vault.shelf.send({ key: packKey(object), blob: new Blob([file]), until: vault.desk.until() });
  await vault.say(about, 'acts', { ...said, bytes: file.length, object });
}

/** By desk, the last of its tellings that was taken in whole. */
export type TakenMarks = Readonly<Record<string, string>>;

/**
 * What other members have told since, opened as far as it can be: what a file between desks would hold. Who is no member,
 * or wrote after being put out, is not among them. A mark stops before what cannot be read yet: that is tried again.
 */
export async function toldSince(vault: Vault, marks: TakenMarks): Promise<{ found: EventsInText; marks: TakenMarks }> {
  const judged = await vault.judged();
  const found: EventsInText = { events: [], unfit: { 'not-an-event': 0, 'bad-signature': 0 } };
  const next: Record<string, string> = { ...marks };
  const identities = keysFor(vault);
  for (const [writer, tellings] of await tellingsIn(judged, vault.desk.vault)) {
    if (writer === vault.desk.writer.fingerprint) continue;
    let isWhole = true;
    for (const telling of tellings.slice(tellings.findIndex(({ hash }) => hash === marks[writer]) + 1)) {
      const told = await actsIn(vault, telling, identities);
      // A desk tells of its own log alone, or of that of its own earlier key: whoever passes on another's is not believed
      const log = bodyOf(telling)?.of ?? writer;
      const isOwn = log === writer || mayCarry(judged.roster, writer, log);
      const own = told?.events.filter(({ header }) => isOwn && header.writer === log) ?? [];
      found.unfit['not-an-event'] += (told?.events.length ?? 0) - own.length + (told?.unfit['not-an-event'] ?? 0);
      found.unfit['bad-signature'] += told?.unfit['bad-signature'] ?? 0;
      isWhole &&= told !== undefined;
      for (const act of own) {
        const opened = await openAct(act, judged, identities);
        isWhole &&= opened.words.state !== 'sealed';
        found.events.push(opened.words.state === 'sealed' ? withheld(opened) : opened);
      }
      if (isWhole) next[writer] = telling.hash;
    }
  }
  return { found, marks: next };
}

/** The keys of a case: those at hand, or with those that the store has. Asked for once. */
type Keys = (about: string, isFetched: boolean) => Promise<readonly string[]>;

function keysFor(vault: Vault): Keys {
  const fetched = new Map<string, Promise<readonly string[]>>();
  return (about, isFetched) => {
    if (!isFetched) return vault.shelf.identities(about);
    const known = fetched.get(about) ?? vault.identities(about);
    fetched.set(about, known);
    return known;
  };
}

/** What a telling holds; nothing where it, or its pack, cannot be had or opened now. */
async function actsIn(vault: Vault, telling: ReadEvent, keys: Keys): Promise<EventsInText | undefined> {
  if (telling.words.state !== 'read') return undefined;
  const nothing = { events: [], unfit: { 'not-an-event': 1, 'bad-signature': 0 } };
  const { texts, object } = bodyOf(telling) ?? {};
  try {
    if (texts !== undefined) return await eventsInText(texts);
    if (object === undefined) return nothing;
    return await readEventFile(await readPack(vault.store, object), await keys(telling.header.case, true));
  } catch (error) {
    if (error instanceof CodedError) return error.code === 'events-unreadable' ? nothing : undefined;
    if (error instanceof StoreError && !error.passes) return undefined;
    throw error;
  }
}

/** An act with its words; of a case that was made unreadable nobody has them any more. */
async function openAct(act: ReadEvent, { roster }: Judged, keys: Keys): Promise<ReadEvent> {
  const about = act.header.case;
  if (act.words.state !== 'sealed') return act;
  if (roster.shredded.has(about)) return withheld(act);
  const opened = await openEvent(act, await keys(about, false));
  return opened.words.state === 'sealed' ? openEvent(act, await keys(about, true)) : opened;
}
