import { Dexie, type Table } from 'dexie';
import type { DeskAct } from '../shapes/desk/desk-act';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { RecordLock } from '../shapes/keys';
import type {
  Capture,
  CaptureJob,
  CustodyEntry,
  Incident,
  Redaction,
  StoredFile,
  TakedownRequest,
} from '../shapes/schema';
import type { ComparedChunk } from './compared/compared-cases';
import type { Count, Counter } from './figures/counters';
import { keepFigures } from './figures/keep-figures';
import { sealRows } from './lock/seal-rows';
import { keepQueue } from './queue/keep-queue';
import type { DueRow, QueueRow } from './queue/queue-shapes';
import type { RegisterChunk, WordsChunk } from './register/chunks';
import type { DeskChunk } from './register/desk-columns';
import { keepRegister } from './register/keep-register';
import type { CasePlace } from './register/places';
import {
  upgradeToVersion3,
  upgradeToVersion5,
  upgradeToVersion7,
  upgradeToVersion8,
  upgradeToVersion15,
  upgradeToVersion16,
  upgradeToVersion19,
  upgradeToVersion20,
} from './upgrades';

/** A line of the settings table as it lies there; `settings/stored-settings.ts` says which there are and reads them. */
export interface Setting {
  key: string;
  value: unknown;
}

/**
 * The database, in the extension's own origin only: a content script would open the page's. Old versions are never
 * edited; a new one is one `version(n)` line with its upgrade and a golden file in tests/fixtures/evidence.
 */
export class EvidenceDatabase extends Dexie {
  declare captures: Table<Capture, string>;
  declare files: Table<StoredFile, [string, string]>;
  declare jobs: Table<CaptureJob, string>;
  declare incidents: Table<Incident, string>;
  declare custody: Table<CustodyEntry, [string, number]>;
  declare redactions: Table<Redaction, string>;
  declare requests: Table<TakedownRequest, string>;
  declare settings: Table<Setting, string>;
  /** What follows from the tables above and stands in no backup: `register/keep-register.ts` keeps it. */
  declare places: Table<CasePlace, string>;
  declare register: Table<RegisterChunk, number>;
  declare words: Table<WordsChunk, number>;
  declare queue: Table<QueueRow, [string, string]>;
  declare dues: Table<DueRow, string>;
  /** Signed acts of desks about cases: `utils/desk` writes and reads them. */
  declare acts: Table<DeskAct, string>;
  /** What the acts come to, case by case; stands in no backup. */
  declare desk: Table<DeskCase, string>;
  declare columns: Table<DeskChunk, number>;
  declare compared: Table<ComparedChunk, number>;
  /** The lock over the records: `lock/record-lock.ts`. What is no index is sealed, in every table but those of numbers. */
  declare lock: Table<RecordLock, string>;

  /** Counters of the figures; stand in no backup. */
  declare figures: Table<Counter, string>;
  /** How many rows there are; stands in no backup. */
  declare counts: Table<Count, string>;

  constructor(name = 'banken') {
    // Dexie's cache of live queries holds the abort signals of all that is closed (4.4.7: 0.2 MB for each export)
    super(name, { cache: 'disabled' });
    this.version(1).stores({
      captures: 'id, incidentId, postKey, capturedAt',
      files: '[captureId+name], captureId',
      jobs: 'id, state, postKey, incidentId, tab.tabId',
      incidents: 'id, &number, status, createdAt',
      custody: '[incidentId+seq], captureId',
      requests: 'id, incidentId, captureId, state',
      settings: 'key',
    });
    this.version(2).stores({ redactions: 'id, incidentId, captureId' });
    this.version(3).stores({ jobs: 'id, state, postKey, incidentId' }).upgrade(upgradeToVersion3);
    // What is here already is taken up bit by bit (register/take-up.ts): killed at any point, nothing is lost or done twice
    this.version(4).stores({
      requests: 'id, incidentId, captureId, state, preparedAt',
      places: 'id',
      register: 'n, [n+rev]',
      words: 'n, [n+rev]',
    });
    this.version(5)
      .stores({
        queue: '[kind+id], [kind+dueAt]',
        dues: 'key, incidentId, [span+unseenFrom], [span+untoldFrom]',
      })
      .upgrade(upgradeToVersion5);
    this.version(6).stores({ acts: 'hash, case, &[writer+seq], kind' });
    this.version(7).stores({ desk: 'id', columns: 'n, [n+rev]' }).upgrade(upgradeToVersion7);
    this.version(8)
      .stores({
        figures: 'key, [kind+year+size]',
        dues: 'key, incidentId, dueOn, [span+unseenFrom], [span+untoldFrom]',
      })
      .upgrade(upgradeToVersion8);
    this.version(9).stores({ lock: 'id' });
    // Outcomes are counted by post since then: the counters are made anew in the same way
    this.version(10).stores({}).upgrade(upgradeToVersion8);
    // More spellings count as one word since then: the folded words are made anew, and with them what follows from the tables
    this.version(11).stores({}).upgrade(upgradeToVersion8);
    // の, が and ー count as one with what is written in their place
    this.version(12).stores({}).upgrade(upgradeToVersion8);
    // Old kana, marks of repetition, accents, kinds of companies and signs typed for others count as one since then
    this.version(13).stores({}).upgrade(upgradeToVersion8);
    // More forms of names in registers are one since then
    this.version(14).stores({}).upgrade(upgradeToVersion8);
    this.version(15).stores({ counts: 'of' }).upgrade(upgradeToVersion15);
    this.version(16).stores({ compared: 'n, rev' }).upgrade(upgradeToVersion16);
    // The columns say of which steps of a playbook something was said: a list works out the others' days from the playbook
    this.version(17).stores({}).upgrade(upgradeToVersion16);
    // The recorder's shop has a column of its own: what a desk says is written without its case being read
    this.version(18).stores({}).upgrade(upgradeToVersion16);
    // How many authors have so many cases is counted with theirs
    this.version(19).stores({}).upgrade(upgradeToVersion19);
    // Rows that are written again and again are found by their keys: see `Count`
    this.version(20).stores({ register: 'n', words: 'n', columns: 'n', figures: 'key' }).upgrade(upgradeToVersion20);
    // More forms of names are one, authors whom a person entered stand among the authors, and no name outlives its last case
    this.version(21).stores({}).upgrade(upgradeToVersion16);
    // Dashes of every machine are one, and what was written of steps, holds and closings is searched
    this.version(22).stores({}).upgrade(upgradeToVersion16);
    this.use(sealRows).use(keepFigures).use(keepRegister).use(keepQueue);
  }
}

export const db = new EvidenceDatabase();
