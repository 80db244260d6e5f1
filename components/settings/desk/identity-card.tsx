import { useState } from 'preact/hooks';
import { Facts } from '../../facts/facts';
import { FileButton } from '../../files/file-button';
import { PassphraseForm } from '../../handoff/passphrase-form';
import { Sign } from '../../icon';
import { Button } from '../../shared/button';
import { Notice } from '../../shared/notice';
import { fullTime } from '../../words/format-time';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

/** What is done with a passphrase. */
export type IdentityAct = 'create' | 'adopt' | 'unlock' | 'plain' | 'forget';

interface IdentityCardProps {
  /** Absent when this profile receives nothing. */
  identity?: { recipient: string; createdAt: string } | undefined;
  isUnlocked: boolean;
  isBusy: boolean;
  /** Code of what went wrong last. */
  problem?: string | undefined;
  /** True when it was done. */
  onAct(act: IdentityAct, passphrase: string, file?: File): Promise<boolean>;
  onLock(): void;
  /** Saves the encrypted file. */
  onSaveLocked(): void;
}

/** For HR: the key to which employees hand over. Only its recipient is shown. */
export function IdentityCard(props: IdentityCardProps) {
  const { identity, isUnlocked } = props;
  const { t } = useWords();
  const [asking, setAsking] = useState<{ act: IdentityAct; file?: File }>();
  const ask = (act: IdentityAct, file?: File) => setAsking({ act, ...(file ? { file } : {}) });
  const act = async ({ act: what, file }: { act: IdentityAct; file?: File }, passphrase: string) => {
    if (await props.onAct(what, passphrase, file)) setAsking(undefined);
  };
  return (
    <section class="card" {...cardAt('keys#identity')}>
      <header>
        <h2>{t('identity_title')}</h2>
        {identity && (
          <span class="small">
            <Sign kind={isUnlocked ? 'proven' : 'claimed'} /> {t(isUnlocked ? 'identity_open' : 'identity_locked')}
          </span>
        )}
      </header>
      <div class="pad settings-state">
        <p class="muted small settings-lead">{t(identity ? 'identity_help' : 'identity_absentHelp')}</p>
        {identity && <KnownKey identity={identity} />}
        {asking ? (
          <>
            {warned(asking.act) && (
              <Notice icon="alert" tone="caution">
                {t(`identity_${asking.act}Warning`)}
              </Notice>
            )}
            <PassphraseForm
              key={asking.act}
              act={t(`identity_${asking.act}`)}
              isNew={asking.act === 'create'}
              isBusy={props.isBusy}
              problem={props.problem}
              onPassphrase={(passphrase) => void act(asking, passphrase)}
              onCancel={() => setAsking(undefined)}
            />
          </>
        ) : (
          <Acts {...props} onAsk={ask} />
        )}
      </div>
    </section>
  );
}

const warned = (act: IdentityAct) => act !== 'unlock';

function KnownKey({ identity }: { identity: { recipient: string; createdAt: string } }) {
  const { t, lang } = useWords();
  return (
    <Facts
      facts={[
        { label: t('identity_recipient'), value: identity.recipient, mono: true, copy: identity.recipient },
        { label: t('identity_createdAt'), value: <span class="num">{fullTime(identity.createdAt, lang)}</span> },
      ]}
    />
  );
}

function Acts(props: IdentityCardProps & { onAsk(act: IdentityAct, file?: File): void }) {
  const { t } = useWords();
  const { identity, isUnlocked, onAsk } = props;
  if (!identity)
    return (
      <p class="acts">
        <Button icon="key" onPress={() => onAsk('create')}>
          {t('identity_create')}
        </Button>
        <FileButton
          look="btn quiet"
          words={t('identity_adopt')}
          accept=".age,.txt,.key"
          onFile={(file) => onAsk('adopt', file)}
        />
      </p>
    );
  return (
    <p class="acts">
      {isUnlocked ? (
        <Button icon="lock" onPress={props.onLock}>
          {t('identity_lock')}
        </Button>
      ) : (
        <Button icon="key" onPress={() => onAsk('unlock')}>
          {t('identity_unlock')}
        </Button>
      )}
      <Button icon="download" onPress={props.onSaveLocked}>
        {t('identity_saveLocked')}
      </Button>
      <Button kind="quiet" onPress={() => onAsk('plain')}>
        {t('identity_plain')}
      </Button>
      <Button kind="quiet" onPress={() => onAsk('forget')}>
        {t('identity_forget')}
      </Button>
    </p>
  );
}
