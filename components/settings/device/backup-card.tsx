import { useContext, useState } from 'preact/hooks';
import { FileButton } from '../../files/file-button';
import { RunningLine } from '../../files/running-line';
import { isShown, Role } from '../../frame/rail';
import { PassphraseForm } from '../../handoff/passphrase-form';
import { Sign } from '../../icon';
import { Button } from '../../shared/button';
import { Notice } from '../../shared/notice';
import { errorWords } from '../../words/code-words';
import { byteSize } from '../../words/short-forms';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';
import { RestoredLines, type RestoredReport } from './restored-report';

/** How full the browser's storage is. */
export interface StorageRoom {
  usage: number;
  quota: number;
  /** The browser has promised not to clear it when the disk gets tight. */
  isKept: boolean;
}

/** What may be on its way here. */
export const backupSteps = ['backup', 'decrypt', 'restore'] as const;
export type BackupStep = (typeof backupSteps)[number];

/** What is going on, or what came of it. */
export type BackupState =
  | { name: 'idle' }
  | { name: 'running'; step: BackupStep; done: number; total: number }
  | { name: 'saved'; file: string; bytes: number }
  | { name: 'passphrase'; problem?: string; isBusy: boolean }
  | { name: 'restored'; report: RestoredReport }
  | { name: 'failed'; code: string; detail?: string };

interface BackupCardProps {
  room?: StorageRoom | undefined;
  state: BackupState;
  onBackup(passphrase?: string): void;
  onRestore(file: File): void;
  /** For a backup that is encrypted. */
  onPassphrase(passphrase: string): void;
  onReset(): void;
  /** Ends what runs; nothing half written stays. */
  onCancel(): void;
}

/** Everything in one file, and back; and how much room is left, said before it hurts. */
export function BackupCard(props: BackupCardProps) {
  const { room, state } = props;
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const isIdle = state.name !== 'running' && state.name !== 'passphrase';
  return (
    <section class="card" {...cardAt('backup#backup')}>
      <header>
        <h2>{t('backup_title')}</h2>
      </header>
      <div class="pad settings-state">
        {room && <RoomLine room={room} />}
        <p class="muted small">{t('backup_help')}</p>
        <p class="muted small">{t('backup_left')}</p>
        {asking && isIdle && (
          <PassphraseForm
            act={t('backup_saveLocked')}
            isNew
            onPassphrase={(passphrase) => {
              setAsking(false);
              props.onBackup(passphrase);
            }}
            onCancel={() => setAsking(false)}
          />
        )}
        {!asking && isIdle && (
          <p class="acts">
            <Button icon="lock" onPress={() => setAsking(true)}>
              {t('backup_saveLocked')}
            </Button>
            <Button icon="download" onPress={() => props.onBackup()}>
              {t('backup_save')}
            </Button>
            <FileButton look="btn quiet" words={t('backup_restore')} accept=".zip,.age" onFile={props.onRestore} />
          </p>
        )}
        <StateLine {...props} />
      </div>
    </section>
  );
}

/** Above this share of the quota the words change. */
const tight = 0.8;

function RoomLine({ room }: { room: StorageRoom }) {
  const { t } = useWords();
  const mayClear = isShown(useContext(Role), 'company');
  const isTight = room.quota > 0 && room.usage / room.quota > tight;
  const percent = room.quota > 0 ? Math.round((room.usage / room.quota) * 100) : 0;
  if (isTight)
    return (
      <Notice icon="alert" tone="caution">
        {t('backup_tight', [String(percent), byteSize(Math.max(0, room.quota - room.usage))])}{' '}
        {mayClear && <a href="#/company/keep">{t('company_room_keep')}</a>}
      </Notice>
    );
  return (
    <p class="small">
      <Sign kind={room.isKept ? 'proven' : 'missing'} />{' '}
      <span class="num">{t('backup_room', [byteSize(room.usage), byteSize(room.quota)])}</span>
      <span class="muted"> {t(room.isKept ? 'backup_kept' : 'backup_notKept')}</span>
    </p>
  );
}

function StateLine({ state, onPassphrase, onReset, onCancel }: BackupCardProps) {
  const { t } = useWords();
  switch (state.name) {
    case 'idle':
      return null;
    case 'running':
      return (
        <RunningLine
          words={t(`backup_running_${state.step}`)}
          step={state.step}
          done={state.done}
          total={state.total}
          counts={state.step === 'decrypt' ? undefined : `${state.done} / ${state.total}`}
          onCancel={onCancel}
        />
      );
    case 'saved':
      return (
        <p role="status" class="small">
          {t('backup_saved', [state.file, byteSize(state.bytes)])}
        </p>
      );
    case 'passphrase':
      return (
        <PassphraseForm
          act={t('backup_restore')}
          isBusy={state.isBusy}
          problem={state.problem}
          onPassphrase={onPassphrase}
          onCancel={onReset}
        />
      );
    case 'restored':
      return <RestoredLines report={state.report} />;
    case 'failed':
      return (
        <div role="alert">
          <p>{errorWords(state.code, t)}</p>
          <p class="mono muted small">{[state.code, state.detail].filter(Boolean).join(' ')}</p>
        </div>
      );
  }
}
