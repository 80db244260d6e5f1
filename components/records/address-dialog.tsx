import { useId } from 'preact/hooks';
import type { AddressJob } from '../../utils/shapes/hand-over';
import { Icon, Sign } from '../icon';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import type { Draft } from '../shared/drafts/use-draft';
import { Notice } from '../shared/notice';
import { Spinner } from '../shared/spinner';
import { CountOf } from '../shared/spoken';
import { useWords } from '../words/words';

interface AddressDialogProps {
  draft: Draft<string>;
  /** What was found in the typed text. */
  urls: readonly string[];
  /** Addresses that are being read, or were last. */
  jobs: readonly AddressJob[];
  act: Act;
  onStart(): void;
  onStop(): void;
  onOpen(url: string): void;
  onAgain(): void;
  onClose(): void;
}

const most = 20;
const isOpen = ({ state }: AddressJob) => state === 'waiting' || state === 'reading';

/** A list of addresses becomes records: what is asked for, how far it is, and what could not be read. */
export function AddressDialog(props: AddressDialogProps) {
  const { jobs, urls, act, draft } = props;
  const { t } = useWords();
  const id = useId();
  if (jobs.length > 0) return <Progress {...props} />;
  return (
    <Dialog
      title={t('address_title')}
      small
      onClose={props.onClose}
      act={act}
      draft={draft}
      foot={
        <>
          <p class="muted small num">{t('address_found', [String(Math.min(urls.length, most))])}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={urls.length === 0 || act.isBusy} onPress={props.onStart}>
            {t('address_start')}
          </Button>
        </>
      }
    >
      <div class="words-field">
        <label for={id}>{t('address_label')}</label>
        <textarea
          id={id}
          class="input"
          rows={5}
          maxLength={20_000}
          value={draft.value}
          aria-describedby={`${id}-help`}
          onInput={(event) => draft.change(event.currentTarget.value)}
        />
        <p id={`${id}-help`} class="muted small">
          {urls.length > most ? t('address_tooMany', [String(most)]) : t('address_help')}
        </p>
      </div>
      <Notice icon="eye" tone="caution">
        {t('address_visit')}
      </Notice>
    </Dialog>
  );
}

function Progress({ jobs, act, onStop, onOpen, onAgain, onClose }: AddressDialogProps) {
  const { t } = useWords();
  const open = jobs.filter(isOpen).length;
  const done = jobs.length - open;
  return (
    <Dialog
      title={t(open > 0 ? 'address_running' : 'address_done')}
      small
      onClose={onClose}
      act={act}
      foot={
        open > 0 ? (
          <>
            <Button onPress={onStop}>{t('address_stop')}</Button>
            <Button onPress={onClose}>{t('address_closeGoesOn')}</Button>
          </>
        ) : (
          <>
            <Button onPress={onAgain}>{t('address_more')}</Button>
            <Button kind="primary" onPress={onClose}>
              {t('shared_close')}
            </Button>
          </>
        )
      }
    >
      <p class="line" role="status">
        {open > 0 && <Spinner />}
        <b>{t(open > 0 ? 'address_reading' : 'address_read')}</b>
        <span class="num muted push">
          <CountOf count={done} total={jobs.length} />
        </span>
      </p>
      <progress class="bar-line" value={done} max={jobs.length} aria-label={t('address_running')} />
      <ul class="jobs four">
        {jobs.map((job) => (
          <JobLine key={job.url} job={job} onOpen={() => onOpen(job.url)} />
        ))}
      </ul>
      <p class="muted small">{t('address_way')}</p>
    </Dialog>
  );
}

function JobLine({ job, onOpen }: { job: AddressJob; onOpen: () => void }) {
  const { t } = useWords();
  const { url, state, redirects, isArchive } = job;
  const note = isArchive ? 'address_isArchive' : redirects ? 'address_moved' : undefined;
  return (
    <li
      class={state === 'recorded' ? 'done' : ''}
      {...(state === 'reading' ? { 'aria-current': 'step' as const } : {})}
    >
      <JobSign state={state} />
      <span>
        <span class="mono cut">{url.replace(/^https?:\/\//, '')}</span>
        {note && <small>{t(note)}</small>}
        {(state === 'login' || state === 'gone' || state === 'unreadable') && (
          <small>{t(`address_why_${state}`)}</small>
        )}
      </span>
      <span class="muted small">{t(`address_state_${state}`)}</span>
      {(state === 'login' || state === 'unreadable') && (
        <Button size="s" onPress={onOpen}>
          {t('address_openMyself')}
        </Button>
      )}
    </li>
  );
}

function JobSign({ state }: { state: AddressJob['state'] }) {
  if (state === 'reading') return <Spinner />;
  if (state === 'recorded') return <Icon name="check" />;
  if (state === 'login') return <Icon name="lock" />;
  if (state === 'waiting') return <span class="nil" />;
  return <Sign kind="missing" />;
}
