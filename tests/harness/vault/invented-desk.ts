import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { base64Of } from '../../../utils/bytes/base64';
import { sha256Hex } from '../../../utils/bytes/digest';
import type { MemberRole } from '../../../utils/shapes/member-roles';
import type { CaseBody, CaseKind } from '../../../utils/vault/events/case-kinds';
import type { ReadEvent } from '../../../utils/vault/events/event';
import type { RosterBody, RosterKind } from '../../../utils/vault/events/roster-kinds';
import { emptyLog, type LogEnd, type Writer, writeEvent, writeFounding } from '../../../utils/vault/events/write-event';

export async function newWriter(extractable = false): Promise<Writer> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, extractable, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return { privateKey: pair.privateKey, spki, fingerprint: await sha256Hex(spki) };
}

/** A device that writes and a person who reads, with a log of their own. */
export class InventedDesk {
  end: LogEnd = emptyLog;
  clock = Date.UTC(2026, 10, 27, 8);

  private constructor(
    readonly writer: Writer,
    readonly identity: string,
    readonly recipient: string,
  ) {}

  static async make(writer?: Writer): Promise<InventedDesk> {
    const identity = await generateX25519Identity();
    return new InventedDesk(writer ?? (await newWriter()), identity, await identityToRecipient(identity));
  }

  /** The same device restored from a copy: it writes on from where the copy was taken. */
  copy(): InventedDesk {
    const twin = new InventedDesk(this.writer, this.identity, this.recipient);
    twin.end = this.end;
    return twin;
  }

  member(person: string, role: MemberRole): RosterBody<'member'> {
    return { person, role, writer: this.writer.fingerprint, recipient: this.recipient };
  }

  async found(paper: InventedDesk): Promise<ReadEvent> {
    const recovery = {
      recipient: paper.recipient,
      writer: paper.writer.fingerprint,
      lockedWriter: base64Of(new Uint8Array(3)),
    };
    const body = { name: 'みなと珈琲', founder: this.member('田所', 'owner'), recovery };
    return this.#keep(await writeFounding(this.writer, this.#now(), body));
  }

  about<Kind extends RosterKind>(vault: string, kind: Kind, body: RosterBody<Kind>, seen: readonly ReadEvent[] = []) {
    return this.#say(vault, vault, kind, body, seen);
  }

  on<Kind extends CaseKind>(
    vault: string,
    about: string,
    kind: Kind,
    body: CaseBody<Kind>,
    seen: readonly ReadEvent[] = [],
  ) {
    return this.#say(vault, about, kind, body, seen);
  }

  async #say(vault: string, about: string, kind: string, body: object, seen: readonly ReadEvent[]): Promise<ReadEvent> {
    const heads = seen.map(({ hash }) => hash);
    const saying = { vault, case: about, at: this.#now(), kind, body: body as Record<string, never>, heads };
    return this.#keep(await writeEvent(this.writer, this.end, saying));
  }

  #keep(event: ReadEvent): ReadEvent {
    this.end = { seq: event.header.seq, hash: event.hash };
    return event;
  }

  #now(): string {
    this.clock += 1_000;
    return new Date(this.clock).toISOString();
  }
}
