import { useId, useState } from 'preact/hooks';
import { byteSize } from '../dashboard/short-forms';
import { Icon, Sign } from '../icon';
import { Spinner } from '../shared/spinner';
import { useWords } from '../shared/words';
import { CheckTable } from './check-table';
import { type CheckLine, VerdictLists } from './verdict-lists';

/** A pack that was looked at. `checks` is absent while it is being computed. */
export interface CheckedPack {
  name: string;
  bytes: number;
  verdict?: { checks: readonly CheckLine[]; holds: boolean };
}

export interface VerifyPageProps {
  pack?: CheckedPack | undefined;
  onFile(file: File): void;
}

/** Drop a pack: a statement first, then what is proven, only claimed and missing, then every check. */
export function VerifyPage({ pack, onFile }: VerifyPageProps) {
  const { t } = useWords();
  return (
    <main class="verify">
      <header class="v-top">
        <Icon name="verify" />
        <h1>{t('verify_title')}</h1>
        <span class="muted small">{t('verify_lead')}</span>
      </header>
      {pack ? <Verdict pack={pack} onFile={onFile} /> : <DropPlace onFile={onFile} />}
      {pack?.verdict && <VerdictLists checks={pack.verdict.checks} />}
      {pack?.verdict && <CheckTable checks={pack.verdict.checks} />}
    </main>
  );
}

function Verdict({ pack, onFile }: { pack: CheckedPack; onFile(file: File): void }) {
  const { t } = useWords();
  const { verdict } = pack;
  const isUnreadable = verdict?.checks.some(({ id, status }) => id === 'zip' && status !== 'proven') ?? false;
  const outcome = isUnreadable ? 'unreadable' : verdict?.holds ? 'holds' : 'fails';
  return (
    <section class={verdict && !verdict.holds ? 'verdict changed' : 'verdict'} role="status">
      <p class="file">
        <Icon name="pack" />
        <span>
          <b class="mono">{pack.name}</b>
          <small class="muted num">{byteSize(pack.bytes)}</small>
        </span>
        <FileButton look="btn s" words={t('verify_another')} onFile={onFile} />
      </p>
      {verdict ? (
        <>
          <h2 class="outcome">
            {outcome !== 'holds' && <Sign kind="changed" />}
            {t(`verify_${outcome}`)}
          </h2>
          <p class="text">{t(`verify_${outcome}_text`)}</p>
        </>
      ) : (
        <p class="checking">
          <Spinner />
          {t('verify_running')}
        </p>
      )}
    </section>
  );
}

function DropPlace({ onFile }: { onFile(file: File): void }) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  return (
    <section
      class={isOver ? 'drop over' : 'drop'}
      aria-label={t('verify_drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <Icon name="pack" />
      <p>{t('verify_drop')}</p>
      <FileButton look="btn primary" words={t('verify_choose')} onFile={onFile} />
    </section>
  );
}

function FileButton({ look, words, onFile }: { look: string; words: string; onFile(file: File): void }) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        class="sr"
        type="file"
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <label for={id} class={look}>
        {words}
      </label>
    </span>
  );
}
