import type { ApartEvent } from './chains';
import type { ReadEvent } from './event';
import { inOrder } from './in-order';
import { anyWriterKinds, type Member, type RosterBody, rosterKinds } from './roster-kinds';

/** A key of a case as its event tells it. */
export interface CaseKey extends RosterBody<'case-key'> {
  readonly event: string;
}

/** A decision that one owner has written and that takes two. */
interface Proposal {
  readonly event: string;
  /** The person, who cannot be the second. */
  readonly by: string;
  readonly kind: 'revoked' | 'shredded';
  /** The device or the case. */
  readonly aim: string;
}

/** Who works in a vault and what its owners have decided. */
export interface Roster {
  readonly founding?: RosterBody<'founded'>;
  readonly members: ReadonlyMap<string, Member>;
  /** Revoked devices: the last number in their log that counts. */
  readonly limits: ReadonlyMap<string, number>;
  /** Cases that two owners have given up; by case, the event. */
  readonly shredded: ReadonlyMap<string, string>;
  readonly stands: ReadonlySet<string>;
  readonly keys: readonly CaseKey[];
  /** The last word on what it may cost. */
  readonly budget?: RosterBody<'budget'>;
  /** Decisions that wait for a second owner: by event, what and who proposed. */
  readonly proposals: readonly Proposal[];
  /** Where employees hand in, the newest last: answers are signed with the key that stood when they did. */
  readonly inboxes: readonly RosterBody<'inbox'>[];
  readonly snapshots: readonly { event: ReadEvent; body: RosterBody<'snapshot'> }[];
  readonly apart: readonly ApartEvent[];
}

/**
 * Folds the events about the vault itself. The founder is whoever wrote the payload of which the vault's id is the digest;
 * everybody else is a member by an owner's word. To revoke an owner's device or to shred a case takes two owners who are two
 * persons. A revocation also takes back what the device had written past its limit, so the fold begins anew with each.
 */
export function foldRoster(vault: string, standing: readonly ReadEvent[]): Roster {
  const { events } = inOrder(standing.filter(({ header }) => header.case === vault));
  const limits = new Map<string, number>();
  for (;;) {
    const pass = new RosterPass(vault, limits);
    const revocation = events.reduce<Limit | undefined>((found, event) => found ?? pass.take(event), undefined);
    if (!revocation) return pass.result();
    limits.set(revocation.writer, revocation.after);
  }
}

type Limit = RosterBody<'revoked'>;

interface Open extends Pick<Proposal, 'kind' | 'aim'> {
  readonly event: ReadEvent;
  readonly first: string;
  readonly act: (second: Member) => Limit | undefined;
}

class RosterPass {
  #founding?: RosterBody<'founded'>;
  readonly #members = new Map<string, Member>();
  readonly #shredded = new Map<string, string>();
  readonly #stands = new Set<string>();
  readonly #keys: CaseKey[] = [];
  #budget?: RosterBody<'budget'>;
  readonly #inboxes: RosterBody<'inbox'>[] = [];
  readonly #snapshots: { event: ReadEvent; body: RosterBody<'snapshot'> }[] = [];
  readonly #open = new Map<string, Open>();
  readonly #apart: ApartEvent[] = [];

  constructor(
    readonly vault: string,
    readonly limits: ReadonlyMap<string, number>,
  ) {}

  /** Takes in one event; gives a revocation that is not in the limits yet. */
  take(event: ReadEvent): Limit | undefined {
    const { header, words } = event;
    // Unreadable is not absent: it keeps its place in the log, and says nothing here
    if (words.state !== 'read') return undefined;
    const { kind, body } = words.payload;
    if (kind === 'founded') return this.#found(event);
    const writer = this.#members.get(header.writer);
    if (!writer) return this.#refuse(event, 'unknown-writer');
    if (header.seq > (this.limits.get(header.writer) ?? Number.POSITIVE_INFINITY)) {
      return this.#refuse(event, 'revoked-writer');
    }
    const schema = Object.hasOwn(rosterKinds, kind) ? rosterKinds[kind as keyof typeof rosterKinds] : undefined;
    const said = schema?.safeParse(body);
    const isFree = (anyWriterKinds as readonly string[]).includes(kind) && writer.role !== 'reader';
    if (!said?.success || (writer.role !== 'owner' && !isFree)) return this.#refuse(event, 'role-may-not');
    return this.#act(event, writer, kind, said.data);
  }

  #act(event: ReadEvent, writer: Member, kind: string, said: unknown): Limit | undefined {
    switch (kind as keyof typeof rosterKinds) {
      case 'member':
        return this.#admit(event, said as Member);
      case 'revoked':
        return this.#revoke(event, writer, said as Limit);
      case 'shredded': {
        const body = said as RosterBody<'shredded'>;
        this.#propose(event, writer, { kind: 'shredded', aim: body.case }, () => {
          if (!this.#shredded.has(body.case)) this.#shredded.set(body.case, event.hash);
          return undefined;
        });
        return undefined;
      }
      case 'seconded':
        return this.#second(event, writer, (said as RosterBody<'seconded'>).of);
      case 'stands':
        this.#stands.add((said as RosterBody<'stands'>).event);
        return undefined;
      case 'case-key':
        this.#keys.push({ ...(said as RosterBody<'case-key'>), event: event.hash });
        return undefined;
      case 'budget':
        this.#budget = said as RosterBody<'budget'>;
        return undefined;
      case 'inbox':
        this.#inboxes.push(said as RosterBody<'inbox'>);
        return undefined;
      case 'snapshot':
        this.#snapshots.push({ event, body: said as RosterBody<'snapshot'> });
        return undefined;
      default:
        return this.#refuse(event, 'role-may-not');
    }
  }

  #found(event: ReadEvent): undefined {
    const { header, words } = event;
    const body = words.state === 'read' ? rosterKinds.founded.safeParse(words.payload.body) : undefined;
    if (header.payload !== this.vault || header.seq !== 1 || body?.data?.founder.writer !== header.writer) {
      this.#refuse(event, 'role-may-not');
      return;
    }
    const { founder, recovery } = body.data;
    this.#founding = body.data;
    this.#members.set(founder.writer, founder);
    const paper = {
      person: 'recovery',
      role: 'owner',
      writer: recovery.writer,
      recipient: recovery.recipient,
    } as const;
    this.#members.set(recovery.writer, paper);
  }

  /** A device that is there already keeps its person, and an owner stays one: that takes two. */
  #admit(event: ReadEvent, member: Member): undefined {
    const known = this.#members.get(member.writer);
    const isTakenOver = known && (known.person !== member.person || known.role === 'owner');
    if (isTakenOver || member.person === 'recovery') this.#refuse(event, 'role-may-not');
    else this.#members.set(member.writer, member);
  }

  #revoke(event: ReadEvent, writer: Member, limit: Limit): Limit | undefined {
    const aim = this.#members.get(limit.writer);
    if (!aim) return this.#refuse(event, 'role-may-not');
    if (aim.role !== 'owner' || aim.person === writer.person) return this.#limit(limit);
    this.#propose(event, writer, { kind: 'revoked', aim: limit.writer }, (second) =>
      second.person === aim.person ? undefined : this.#limit(limit),
    );
    return undefined;
  }

  #limit(limit: Limit): Limit | undefined {
    return this.limits.has(limit.writer) ? undefined : limit;
  }

  #propose(event: ReadEvent, { person }: Member, about: Pick<Open, 'kind' | 'aim'>, act: Open['act']): void {
    this.#open.set(event.hash, { event, first: person, ...about, act });
  }

  #second(event: ReadEvent, writer: Member, of: string): Limit | undefined {
    const proposal = this.#open.get(of);
    if (!proposal || proposal.first === writer.person) return this.#refuse(event, 'role-may-not');
    this.#open.delete(of);
    return proposal.act(writer);
  }

  #refuse(event: ReadEvent, reason: ApartEvent['reason']): undefined {
    this.#apart.push({ event, reason });
  }

  result(): Roster {
    const open = [...this.#open.values()].map(({ event }) => ({ event, reason: 'second-owner-wanted' as const }));
    const proposals = [...this.#open.values()].map(({ event, first, kind, aim }) => ({
      ...{ event: event.hash, by: first, kind, aim },
    }));
    return {
      ...(this.#budget ? { budget: this.#budget } : {}),
      ...(this.#founding ? { founding: this.#founding } : {}),
      ...{ members: this.#members, limits: this.limits, shredded: this.#shredded, stands: this.#stands },
      ...{
        proposals,
        keys: this.#keys,
        inboxes: this.#inboxes,
        snapshots: this.#snapshots,
        apart: [...this.#apart, ...open],
      },
    };
  }
}
