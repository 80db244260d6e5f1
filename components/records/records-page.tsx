import type { ComponentChildren } from 'preact';
import { lawFact } from '../../utils/law/law-facts';
import { LawLine } from '../facts/law-cite';
import { FileButton } from '../files/file-button';
import { Dog, Icon } from '../icon';
import { Button } from '../shared/button';
import { CareLinks, type CompanyHelp } from '../shared/care-links';
import { EmptyState } from '../shared/empty-state';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';

interface RecordsPageProps {
  desk: CompanyHelp | undefined;
  isEmpty: boolean;
  hasMore: boolean;
  /** The rows. */
  children: ComponentChildren;
  /** First steps for the record at hand. */
  side: ComponentChildren;
  notes: ComponentChildren;
  discarded: ComponentChildren;
  onHide(): void;
  /** Locks all records now, or leads to where the lock is set. */
  onLock(): void;
  hasLock: boolean;
  onMore(): void;
  onAddresses(): void;
  onPictures(): void;
  onAnswer(file: File): void;
  onPractice(): void;
  /** To the screens of those who review. */
  onDesk(): void;
}

/** The small page of the person who recorded: what, when, handed over or not, the answer, and what to do first. */
export function RecordsPage(props: RecordsPageProps) {
  const { t } = useWords();
  const lockWords = t(props.hasLock ? 'lock_close' : 'lock_set');
  return (
    <div class="records">
      <header class="me-top">
        <Dog />
        <b>{t('records_title')}</b>
        <span class="push line">
          <button type="button" class="btn quiet s" aria-label={lockWords} onClick={props.onLock}>
            <Icon name="lock" />
            <span class="wide-only">{lockWords}</span>
          </button>
          <button type="button" class="btn s" onClick={props.onHide}>
            <Icon name="door" />
            {t('dashboard_leave')}
            <kbd class="wide-only">Esc</kbd>
          </button>
        </span>
      </header>
      <div class="me">
        <main class="me-main">
          <header class="me-head">
            <h1>{t('records_title')}</h1>
            <p class="privy">
              <Icon name="info" />
              <span>{t('records_privy')}</span>
            </p>
          </header>
          {props.isEmpty ? (
            <EmptyState art title={t('records_none')}>
              {t('records_noneHelp')}
              <span class="line empty-acts">
                <Button onPress={props.onPictures}>{t('records_fromPicture')}</Button>
                <Button kind="quiet" onPress={props.onPractice}>
                  {t('records_practice')}
                </Button>
              </span>
            </EmptyState>
          ) : (
            <ol class="card recs">{props.children}</ol>
          )}
          {props.hasMore && <Button onPress={props.onMore}>{t('records_more')}</Button>}
          <OtherWays {...props} />
          {props.notes}
          {props.discarded}
          <p class="line small">
            <button type="button" class="link" onClick={props.onDesk}>
              {t('records_toDesk')}
            </button>
          </p>
        </main>
        <aside class="me-side" aria-label={t('shared_aside')}>
          {props.side}
          <Notice icon="info">
            <LawLine fact={lawFact('no-retaliation')} brief />
          </Notice>
          <CareLinks desk={props.desk} />
        </aside>
      </div>
    </div>
  );
}

function OtherWays({ onAddresses, onPictures, onAnswer }: RecordsPageProps) {
  const { t } = useWords();
  return (
    <section class="stack tight">
      <h2>{t('records_otherWays')}</h2>
      <div class="ways3">
        <button type="button" class="way" onClick={onAddresses}>
          <Icon name="link" />
          <span>
            <b>{t('records_fromAddress')}</b>
            <small>{t('records_fromAddressHelp')}</small>
          </span>
        </button>
        <button type="button" class="way" onClick={onPictures}>
          <Icon name="image" />
          <span>
            <b>{t('records_fromPictures')}</b>
            <small>{t('records_fromPicturesHelp')}</small>
          </span>
        </button>
        <div class="way still">
          <Icon name="mail" />
          <span>
            <b>{t('records_answerTitle')}</b>
            <small>{t('records_answerHelp')}</small>
            <FileButton look="btn s" words={t('records_answerFile')} accept=".age" onFile={onAnswer} />
          </span>
        </div>
      </div>
    </section>
  );
}
