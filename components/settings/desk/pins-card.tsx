import { useId } from 'preact/hooks';
import { Facts } from '../../facts/facts';
import { FileButton } from '../../files/file-button';
import { Sign } from '../../icon';
import { ProblemNotice } from '../../shared/acts/problem';
import { Button, IconButton } from '../../shared/button';
import { Restored } from '../../shared/drafts/restored';
import { useDraft } from '../../shared/drafts/use-draft';
import { ShortDay } from '../../shared/spoken';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface PinnedKey {
  fingerprint: string;
  name: string;
  addedAt: string;
}

interface PinsCardProps {
  /** This device's own key; absent until its first capture. */
  own?: { fingerprint: string; createdAt: string } | undefined;
  pins: readonly PinnedKey[];
  /** Keys of devices that were lost or given back: what they sign is no longer believed. */
  revoked?: readonly PinnedKey[];
  problem?: string | undefined;
  /** False when the text is no fingerprint. */
  isFingerprint(text: string): boolean;
  /** True when it was added. */
  onAdd(fingerprint: string, name: string): Promise<boolean>;
  onRemove(fingerprint: string): void;
  onRevoke(pin: PinnedKey): void;
  onRemoveRevoked(fingerprint: string): void;
  onSaveFile(): void;
  onFile(file: File): void;
}

/** Keys of devices: this one's, and those that somebody here has compared with their owners. */
export function PinsCard(props: PinsCardProps) {
  const { own, pins, revoked = [], problem } = props;
  const { t } = useWords();
  return (
    <section class="card" {...cardAt('keys#pins')}>
      <header>
        <h2>{t('pins_title')}</h2>
        <span class="acts">
          <FileButton look="btn quiet s" words={t('pins_fromFile')} accept=".json" onFile={props.onFile} />
          {pins.length + revoked.length > 0 && (
            <Button kind="quiet" size="s" onPress={props.onSaveFile}>
              {t('pins_saveFile')}
            </Button>
          )}
        </span>
      </header>
      <div class="pad settings-state">
        <Facts
          facts={[
            own
              ? { label: t('pins_own'), value: grouped(own.fingerprint), mono: true, copy: own.fingerprint }
              : { label: t('pins_own'), value: <span class="muted">{t('pins_ownLater')}</span> },
          ]}
        />
        <p class="muted small">{t('pins_ownHelp')}</p>
        <h3>{t('pins_list')}</h3>
        <p class="muted small">{t('pins_listHelp')}</p>
        {pins.length > 0 && (
          <ul class="pins">
            {pins.map((pin) => (
              <li key={pin.fingerprint}>
                <b>{pin.name}</b>
                <span class="mono small">{grouped(pin.fingerprint)}</span>
                <span class="muted small num">
                  <ShortDay iso={pin.addedAt} />
                </span>
                <span class="pin-acts">
                  <Button kind="quiet" size="s" onPress={() => props.onRevoke(pin)}>
                    {t('pins_revoke')}
                  </Button>
                  <IconButton
                    icon="x"
                    name={t('pins_remove', [pin.name])}
                    onPress={() => props.onRemove(pin.fingerprint)}
                  />
                </span>
              </li>
            ))}
          </ul>
        )}
        {revoked.length > 0 && (
          <>
            <h3>{t('pins_revoked')}</h3>
            <p class="muted small">{t('pins_revokedHelp')}</p>
            <ul class="pins" aria-label={t('pins_revoked')}>
              {revoked.map((pin) => (
                <li key={pin.fingerprint}>
                  <b>{pin.name}</b>
                  <span class="mono small">{grouped(pin.fingerprint)}</span>
                  <span class="muted small num">
                    <ShortDay iso={pin.addedAt} />
                  </span>
                  <IconButton
                    icon="x"
                    name={t('pins_revokedRemove', [pin.name])}
                    onPress={() => props.onRemoveRevoked(pin.fingerprint)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        {problem && <ProblemNotice code={problem} />}
        <AddPin {...props} />
      </div>
    </section>
  );
}

function AddPin({ isFingerprint, onAdd }: PinsCardProps) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft('pin', '', { name: '', text: '' });
  const { name, text } = draft.value;
  const isWrong = text.trim() !== '' && !isFingerprint(text);
  const isReady = name.trim() !== '' && isFingerprint(text);
  const add = async () => {
    if (!(await onAdd(text, name.trim()))) return;
    const empty = { name: '', text: '' };
    draft.change(empty);
    draft.written(empty);
  };
  return (
    <form
      class="pins-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void add();
      }}
    >
      <div class="words-field">
        <label for={`${id}-name`}>{t('pins_name')}</label>
        <input
          id={`${id}-name`}
          class="input"
          maxLength={100}
          autocomplete="off"
          placeholder={t('pins_nameExample')}
          value={name}
          onInput={(event) => draft.change({ ...draft.now(), name: event.currentTarget.value })}
        />
      </div>
      <div class="words-field">
        <label for={`${id}-print`}>{t('pins_fingerprint')}</label>
        <input
          id={`${id}-print`}
          class="input mono"
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-help`}
          onInput={(event) => draft.change({ ...draft.now(), text: event.currentTarget.value })}
        />
        <p id={`${id}-help`} class="muted small">
          {isWrong && <Sign kind="missing" />}
          {t(isWrong ? 'pins_fingerprintWrong' : 'pins_fingerprintHelp')}
        </p>
      </div>
      <button type="submit" class="btn" disabled={!isReady}>
        {t('pins_add')}
      </button>
      <Restored draft={draft} />
    </form>
  );
}

/** Eight groups of eight: read out by phone. */
function grouped(fingerprint: string): string {
  return fingerprint.replace(/(.{8})(?=.)/g, '$1 ');
}
