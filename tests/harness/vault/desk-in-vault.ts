import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { carryActs } from '../../../entrypoints/background/vault/carry-acts';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { JournalShelf } from '../../../utils/node/vault/journal-shelf';
import type { MemberRole } from '../../../utils/shapes/member-roles';
import type { RosterBody } from '../../../utils/vault/events/roster-kinds';
import { drainQueue } from '../../../utils/vault/store/drain-queue';
import type { ObjectStore } from '../../../utils/vault/store/object-store';
import { foundVault } from '../../../utils/vault/work/found-vault';
import { Vault } from '../../../utils/vault/work/vault';
import { type VaultRow, vaultDatabase } from '../../../utils/vault/work/vault-database';
import { backTo, everythingHere, now } from '../../unit/handoff/invented-device';

export const lockEnd = () => Date.now() + 3_600_000;

/** A machine with its own records, its own copy of the vault's log and its own person: it is at work in `at` alone. */
export class DeskInVault {
  vault!: Vault;
  #row: VaultRow = { key: 'vault', connection: new Uint8Array(1), place: 'here' };

  private constructor(
    public rows: Map<string, unknown[]>,
    readonly shelf: JournalShelf,
    readonly identity: string,
    readonly recipient: string,
  ) {}

  /** Begins with these records, and with a key of its own for signing. */
  static async sit(rows: Map<string, unknown[]>): Promise<DeskInVault> {
    const identity = await generateX25519Identity();
    const keys = (rows.get('settings') ?? []) as { key: string }[];
    const begun = new Map(rows).set(
      'settings',
      keys.filter(({ key }) => !key.startsWith('device-key')),
    );
    return new DeskInVault(begun, await JournalShelf.open(), identity, await identityToRecipient(identity));
  }

  async found(store: ObjectStore, person: string): Promise<string> {
    const times = { at: now(), until: lockEnd() };
    const writer = await this.writer();
    const { vault } = await foundVault(this.shelf, 'みなと珈琲', { writer, person, recipient: this.recipient }, times);
    await this.enter(store, vault);
    return vault;
  }

  async enter(store: ObjectStore, vault: string): Promise<void> {
    const desk = { vault, writer: await this.writer(), identities: [this.identity], until: lockEnd, now: Date.now };
    this.vault = new Vault(store, this.shelf, desk);
  }

  writer = () => this.at(() => deviceKey(now()));

  async member(person: string, role: MemberRole): Promise<RosterBody<'member'>> {
    return { person, role, writer: (await this.writer()).fingerprint, recipient: this.recipient };
  }

  /** Does something on this machine. */
  async at<Value>(work: () => Promise<Value>): Promise<Value> {
    await backTo(this.rows);
    await vaultDatabase.vaults.put(this.#row);
    try {
      return await work();
    } finally {
      this.rows = await everythingHere();
      this.#row = (await vaultDatabase.vaults.get('vault')) ?? this.#row;
    }
  }

  /** A round of the worker: sends what waits, fetches, carries. Gives what became of what others said. */
  async round(): Promise<NonNullable<VaultRow['acts']>> {
    await this.at(async () => {
      await drainQueue(this.vault.store, this.shelf);
      await this.vault.pull();
      await carryActs(this.vault, this.shelf);
    });
    return this.#row.acts ?? { marks: {}, received: 0, refused: 0 };
  }
}
