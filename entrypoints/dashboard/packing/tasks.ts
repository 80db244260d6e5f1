import type { BackupStep } from '../../../components/settings/device/backup-card';
import type { Brought } from '../../../components/verify/use-brought';
import type { CodedError } from '../../../utils/coded-error';
import type { ImportOutcome, KeyStanding } from '../../../utils/evidence/store/import-incident';
import type { Restored } from '../../../utils/export/backup/restore';
import type { DeletedCase } from '../../../utils/shapes/desk/deleted-case';
import type { Withdrawal } from '../../../utils/shapes/hand-over';
import type { Check } from '../../../utils/verify/check-ids';
import type { Leak } from '../../../utils/verify/redacted/search-copies';
import type { PackVerdict, VerifyProgress } from '../../../utils/verify/verify-pack';
import type { FinishedPack, HelperName, PackingProgress, PackingWish } from './packing';

/**
 * What became of a file that was taken in: `locked` asks for the passphrase, `deleted` is of a case that was deleted here;
 * both leave everything as it was. `early`: consent taken back of what has not come; it is kept until then.
 */
export type ImportResult =
  | { kind: 'locked' }
  | { kind: 'withdrawn'; incidentId: string }
  | { kind: 'early'; withdrawal: Withdrawal }
  | { kind: 'deleted'; deleted: DeletedCase }
  | (ImportOutcome & { keyStanding: KeyStanding; keys: string[] });

/** Work with large files, each done in a thread of its own: what it is given, and what it gives. */
export interface Tasks {
  pack: { wish: PackingWish; result: FinishedPack };
  backup: {
    wish: { work: string; version: string; passphrase?: string | undefined };
    result: { name: string; bytes: number };
  };
  restore: { wish: { file: File; passphrase?: string | undefined }; result: Restored };
  import: { wish: { file: File; identity?: string | undefined }; result: ImportResult };
  verify: { wish: { file: File; brought: Brought }; result: PackVerdict };
}
export type TaskName = keyof Tasks;

export type TaskProgress = PackingProgress | VerifyProgress | { step: BackupStep; done: number; total: number };

/** What the thread tells the page. */
export type TaskNews =
  | { is: 'progress'; progress: TaskProgress }
  | { is: 'ask'; id: number; what: 'stamp' | 'rebuild'; input: string }
  | { is: 'ask'; id: number; what: 'thread'; input: HelperName }
  | { is: 'done'; result: unknown }
  | {
      is: 'failed';
      code: CodedError['code'];
      detail?: string | undefined;
      leaks?: readonly Leak[] | undefined;
      checks?: readonly Check[] | undefined;
    };

/** What the page tells the thread; `key`: what opens the records, where they are under a lock. */
export type TaskOrder =
  | { [Name in TaskName]: { is: Name; wish: Tasks[Name]['wish']; key?: Uint8Array | undefined } }[TaskName]
  | { is: 'answer'; id: number; output: unknown };
