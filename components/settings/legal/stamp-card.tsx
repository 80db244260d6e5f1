import { useEffect, useId } from 'preact/hooks';
import { Icon, Sign } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import type { Act } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { Restored } from '../../shared/drafts/restored';
import { useDraft } from '../../shared/drafts/use-draft';
import { exactTime } from '../../words/format-time';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

export interface StampCardProps {
  /** The authority in use; absent while stamps are off. */
  url?: string | undefined;
  /** How many root certificates were given. */
  roots: number;
  /** Captures that wait, and when the next try is made. */
  waiting: number;
  nextAt?: string | undefined;
  /** `url`: no web address. `permission`: the browser's question was refused. `roots`: no certificate in the text. */
  problem?: 'url' | 'permission' | 'roots' | undefined;
  act: Pick<Act, 'isBusy' | 'problem' | 'retry'>;
  /** The authority is the company's: shown, not to be changed here. `granted`: the browser lets us reach it. */
  policy?: { granted: boolean } | undefined;
  /** Asks the browser for the authority's host; must be called in the click. */
  onSave: (url: string) => void;
  onRemove: () => void;
  onSend: () => void;
  /** True when they were saved. */
  onRoots: (pem: string) => Promise<boolean>;
}

/** Time stamps by a third party: off until an authority is named, with one sentence on what is sent. */
export function StampCard(props: StampCardProps) {
  const { t } = useWords();
  const { url, problem, policy } = props;
  const draft = useDraft('authority', '', url ?? '');
  const typed = draft.value;
  // The written one comes back as a prop, and the card is drawn anew with it
  useEffect(() => {
    if (url) draft.written(url);
  }, [url]);
  const id = useId();
  return (
    <section class="card" {...cardAt('time#authority')}>
      <header>
        <h2>{t('stamp_settings')}</h2>
        {url && !policy && (
          <Button kind="quiet" size="s" onPress={props.onRemove}>
            {t('stamp_stop')}
          </Button>
        )}
      </header>
      <div class="pad settings-state">
        <p>
          <Sign kind={url ? 'proven' : 'missing'} /> <b>{url ? t('stamp_on') : t('stamp_isOff')}</b>
        </p>
        <p class="muted small">{t('stamp_whatIsSent')}</p>
        <div class="words-field">
          <label for={id}>{t('stamp_url')}</label>
          <input
            id={id}
            class="input"
            type="text"
            inputMode="url"
            autocomplete="off"
            maxLength={500}
            value={typed}
            readOnly={policy !== undefined}
            placeholder="https://"
            aria-describedby={`${id}-help`}
            aria-invalid={problem === 'url'}
            onInput={(event) => draft.change(event.currentTarget.value)}
          />
          <p id={`${id}-help`} class="muted small">
            {policy && <Icon name="lock" />}
            {t(policy ? 'policy_set' : 'stamp_urlHelp')}
          </p>
          {(problem === 'url' || problem === 'permission') && (
            <p class="small" role="alert">
              <Sign kind="missing" /> {t(`stamp_problem_${problem}`)}
            </p>
          )}
        </div>
        <div>
          {policy && url && !policy.granted && (
            <Button size="s" onPress={() => props.onSave(url)}>
              {t('policy_grant')}
            </Button>
          )}
          {!policy && (
            <Button
              size="s"
              disabled={typed.trim() === '' || typed.trim() === url}
              onPress={() => props.onSave(typed.trim())}
            >
              {t('stamp_save')}
            </Button>
          )}
        </div>
        <Restored draft={draft} />
        <Problem act={props.act} />
        {url && <Waiting {...props} />}
        {url && !policy && <Roots {...props} />}
        {policy && (
          <p class="small">{t(props.roots > 0 ? 'stamp_rootsCount' : 'stamp_rootsNone', [String(props.roots)])}</p>
        )}
      </div>
    </section>
  );
}

function Waiting({ waiting, nextAt, act: { isBusy: busy }, onSend }: StampCardProps) {
  const { t } = useWords();
  if (waiting === 0) return <p class="small">{t('stamp_noneWaits')}</p>;
  return (
    <p class="small num" role="status">
      {t('stamp_waiting', [String(waiting)])} {nextAt ? t('stamp_next', [exactTime(nextAt)]) : t('stamp_nextSoon')}{' '}
      <Button size="s" disabled={busy} onPress={onSend}>
        {t(busy ? 'stamp_sending' : 'stamp_send')}
      </Button>
    </p>
  );
}

function Roots({ roots, problem, onRoots }: StampCardProps) {
  const { t } = useWords();
  const draft = useDraft('roots', '', '');
  const pem = draft.value;
  const save = async () => {
    if (await onRoots(pem)) draft.written(pem);
  };
  const id = useId();
  return (
    <>
      <div class="words-field">
        <label for={id}>{t('stamp_roots')}</label>
        <textarea
          id={id}
          class="input mono"
          rows={4}
          value={pem}
          placeholder="-----BEGIN CERTIFICATE-----"
          aria-describedby={`${id}-help`}
          onInput={(event) => draft.change(event.currentTarget.value)}
        />
        <p id={`${id}-help`} class="muted small">
          {roots > 0 ? t('stamp_rootsCount', [String(roots)]) : t('stamp_rootsNone')} {t('stamp_rootsHelp')}
        </p>
        {problem === 'roots' && (
          <p class="small" role="alert">
            <Sign kind="missing" /> {t('stamp_problem_roots')}
          </p>
        )}
      </div>
      <div>
        <Button size="s" disabled={pem.trim() === ''} onPress={() => void save()}>
          {t('stamp_rootsSave')}
        </Button>
      </div>
    </>
  );
}
