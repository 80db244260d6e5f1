import { useState } from 'preact/hooks';
import type { TakenEvents } from '../../utils/desk/event-exchange';
import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import { Facts } from '../facts/facts';
import { DropArea } from '../files/drop-area';
import { OtherWords, OwnWords } from '../handoff/four-words';
import { PassphraseForm } from '../handoff/passphrase-form';
import { Icon, Sign } from '../icon';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';

/** Another desk to which what was said here can be given. */
interface OtherDesk {
  key: string;
  name: string;
}

/** Whose events were left out: the device is not on the list here. */
export interface Stranger {
  writer: string;
  events: number;
  /** Four words of the key, to be read out by telephone. */
  words: BothWords;
}

interface ExchangeDialogProps {
  desks: readonly OtherDesk[];
  /** Four words of each key with which this desk has signed: whoever gets its acts asks for them. */
  own: readonly BothWords[];
  act: Act;
  /** What the last file brought. */
  taken: Omit<TakenEvents, 'strangers'> | undefined;
  strangers: readonly Stranger[];
  /** What was given out last: how many acts, and how many opinions without their words. */
  given: { events: number; kept: number } | undefined;
  /** The key that opens files is locked. */
  isLocked: boolean;
  onGive(key: string): void;
  onTake(file: File): void;
  onUnlock(passphrase: string): void;
  /** The words were compared: the device is known from now on. */
  onKnow(stranger: Stranger, name: string): void;
  onClose(): void;
}

/** What was said at this desk, for another one, and what another one said: sealed files that people carry. */
export function ExchangeDialog(props: ExchangeDialogProps) {
  const { desks, act, taken, strangers, given } = props;
  const { t } = useWords();
  return (
    <Dialog title={t('exchange_title')} act={act} onClose={props.onClose}>
      <div class="gapped">
        <p class="muted">{t('exchange_help')}</p>
        <h2>{t('exchange_give')}</h2>
        {desks.length === 0 && (
          <p>
            {t('exchange_noDesk')} <a href="#/settings/hand-over#recipient">{t('exchange_toDesks')}</a>
          </p>
        )}
        <ul class="lines">
          {desks.map(({ key, name }) => (
            <li key={key}>
              <Icon name="send" />
              <span>{name}</span>
              <Button size="s" disabled={act.isBusy} onPress={() => props.onGive(key)}>
                {t('exchange_giveTo')}
                <span class="sr">{name}</span>
              </Button>
            </li>
          ))}
        </ul>
        {given && (
          <p role="status">
            {t('exchange_given', [String(given.events)])} {given.kept > 0 && t('exchange_kept', [String(given.kept)])}
          </p>
        )}
        {props.own.length > 0 && (
          <div>
            <p class="muted small">{t(props.own.length > 1 ? 'exchange_ownSeveral' : 'exchange_own')}</p>
            <ul class="lines">
              {props.own.map((words) => (
                <li key={words.here.join()}>
                  <Icon name="phone" />
                  <b>
                    <OwnWords words={words} />
                  </b>
                  <small class="muted">
                    {t('desk_otherLanguage')} <OtherWords words={words} />
                  </small>
                </li>
              ))}
            </ul>
          </div>
        )}
        <h2>{t('exchange_take')}</h2>
        {props.isLocked ? (
          <PassphraseForm act={t('handoff_importUnlock')} isBusy={act.isBusy} onPassphrase={props.onUnlock} />
        ) : (
          <DropArea
            icon="inbox"
            words={t('exchange_drop')}
            choose={t('handoff_importChoose')}
            accept=".age"
            onFile={props.onTake}
          />
        )}
        {taken && (
          <div role="status">
            <Facts
              facts={(['taken', 'revealed', 'known', 'refused'] as const).map((each) => ({
                label: t(`exchange_${each}`),
                value: <span class="num">{taken[each]}</span>,
              }))}
            />
          </div>
        )}
        {strangers.map((stranger) => (
          <StrangerLine
            key={stranger.writer}
            stranger={stranger}
            isBusy={act.isBusy}
            onKnow={(name) => props.onKnow(stranger, name)}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface StrangerLineProps {
  stranger: Stranger;
  isBusy: boolean;
  onKnow(name: string): void;
}

function StrangerLine({ stranger, isBusy, onKnow }: StrangerLineProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  return (
    <form
      class="gapped"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onKnow(name.trim());
      }}
    >
      <p>
        <Sign kind="missing" /> {t('exchange_stranger', [String(stranger.events)])}
        <b class="sub">
          <OwnWords words={stranger.words} />
        </b>
        <small class="sub muted">
          {t('desk_otherLanguage')} <OtherWords words={stranger.words} />
        </small>
      </p>
      <label class="wish">
        {t('exchange_whose')}
        <input class="input" maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p>
        <button type="submit" class="btn" disabled={!name.trim() || isBusy}>
          {t('exchange_know')}
        </button>
      </p>
    </form>
  );
}
