import { useState } from 'preact/hooks';
import type { FormState } from '../../utils/takedown/fill/form-guide';
import type { FormStage, GuideSession } from '../../utils/takedown/plan/guide-session';
import { keyPart, type WordKey } from '../../utils/word-key';
import { Dog, Icon } from '../icon';
import type { Language, Translate } from '../words/translate';
import { type Beside, BesideLine } from './beside-line';
import { FieldsPart } from './fields/fields-part';
import { type GuideView, rowsOf } from './guide-view';
import { LetterPart, type LetterPiece } from './letter-part';
import { formatMoment } from './moment';
import { OwnActsPart } from './own-acts-part';
import { PartHead } from './part-head';
import { PostsWalk } from './posts-walk';
import { QualityLine } from './quality-line';
import { RecordedLines } from './recorded-lines';
import { SendFooter } from './send-footer';
import { SenderBand } from './sender-band';
import { trusted } from './trusted';
import { Walk } from './walk';

export interface GuidePanelProps {
  session: GuideSession;
  /** Absent where there is no form on the page (a mail, a menu). */
  form?: FormState | undefined;
  /** What a page was given that has left by itself, while its tab is elsewhere. */
  left?: GuideView['left'];
  /** The page before was filled, and this one has no field: it may be the site's confirmation or its thanks. */
  isAfter?: boolean | undefined;
  t: Translate;
  lang: Language;
  /** A sentence about something that went wrong: a key of locales. */
  problem?: WordKey | undefined;
  /** Fetches what is to be written, which the panel does not have yet, and shows it. */
  onLook?: (event: Event) => void;
  onFill?: (event: Event) => void;
  onUndo?: (event: Event) => void;
  onAttach?: (event: Event) => void;
  /** Step by its place in `session.steps`, or a piece of the letter. Tells whether the clipboard took it. */
  onCopy: (what: number | LetterPiece, event: Event) => Promise<boolean>;
  onPoint?: (step: number | undefined) => void;
  /** Words of the post were shown. */
  onShown?: (what: number | 'body') => void;
  /** Records the page as it stands; absent where there is no form beside the panel. */
  onRecord?: (stage: FormStage) => void;
  recording?: FormStage | undefined;
  /** The receipt where whoever shows the panel keeps it; else the panel does, for as long as it is there. */
  receipt?: { value: string; change(value: string): void };
  onSent: (receipt: string | undefined) => void;
  /** Passes over the post whose turn it is. */
  onSkip?: () => void;
  /** In the side panel: how it stands with the page beside it. */
  beside?: Beside | undefined;
  /** Part of a page that has its own head and draws the steps of a menu. */
  isInPage?: boolean;
  /** Leads the tab back to the form. */
  onReturn?: () => void;
  /** Moves the guide from the page into the browser's side panel. */
  onMove?: () => void;
  /** Absent: the panel cannot be closed (it is part of a page). */
  onClose?: () => void;
}

const Warnings = ({ session, t }: GuideView) => (
  <>
    {session.warnings.map((warning) => (
      <div key={warning} class="notice caution" role={warning === 'no-permalink' ? 'alert' : undefined}>
        <Icon name="alert" />
        <p>{t(`guide_warning_${keyPart(warning)}`)}</p>
      </div>
    ))}
  </>
);

/** The guide beside a platform's own form. Knows nothing of the page: what happens there comes in as `form`. */
export function GuidePanel(props: GuidePanelProps) {
  const { session, t, lang, form } = props;
  const [typed, setTyped] = useState('');
  const { value: receipt, change: setReceipt } = props.receipt ?? { value: typed, change: setTyped };
  const isPaused = props.beside !== undefined && props.beside !== 'form';
  const { left, isAfter, isInPage } = props;
  const view: GuideView = { session, form, left, isAfter, t, lang, isPaused, isInPage };
  const Heading = props.isInPage ? 'h2' : 'h1';
  const waiting = rowsOf(view).some(({ look, state }) => look === 'wait' && state === 'ready');
  const number = session.captureNumber;
  return (
    <aside class="guide" aria-label={t('guide_name')} lang={lang}>
      <header>
        <p class="top">
          <Dog />
          <b>{t('guide_title')}</b>
          <span class="muted small num">
            {number === undefined ? session.incidentNumber : t('guide_case', [session.incidentNumber, String(number)])}
          </span>
          {props.onMove && (
            <button type="button" class="btn quiet s" onClick={trusted(props.onMove)}>
              {t('guide_move')}
            </button>
          )}
          {props.onClose && (
            <button type="button" class="iconbtn s" aria-label={t('guide_close')} onClick={trusted(props.onClose)}>
              <Icon name="x" />
            </button>
          )}
        </p>
        <SenderBand {...view} />
        <Heading>{session.route.name[lang]}</Heading>
        <QualityLine {...view} />
        <PostsWalk {...view} />
        <Walk {...view} />
      </header>
      <div class="scroll">
        {props.beside && <BesideLine t={t} beside={props.beside} onReturn={props.onReturn} />}
        <Warnings {...view} />
        {session.route.medium === 'web-form' && (
          <FieldsPart
            view={view}
            onLook={props.onLook}
            onFill={(event) => props.onFill?.(event)}
            onUndo={(event) => props.onUndo?.(event)}
            onAttach={props.onAttach}
            onCopy={props.onCopy}
            onPoint={(step) => props.onPoint?.(step)}
            onShown={props.onShown}
          />
        )}
        <LetterPart
          view={view}
          onCopy={(piece) => props.onCopy(piece, new Event('copy'))}
          onShown={() => props.onShown?.('body')}
        />
        <OwnActsPart {...view} />
        <section class="part last">
          <PartHead view={view} title={t('guide_walk_send')}>
            <small>
              {session.sentAt ? t('guide_sentAt', [formatMoment(session.sentAt, lang)]) : t('guide_sendHint')}
            </small>
          </PartHead>
          <ul class="keep">
            {props.onRecord && form && (
              <RecordedLines view={view} recording={props.recording} onRecord={props.onRecord} />
            )}
            <li class="receipt">
              <label>
                <span>
                  {t('guide_receipt')} <span class="muted small">{t('guide_receiptHint')}</span>
                </span>
                <input
                  class="input"
                  type="text"
                  maxLength={200}
                  autocomplete="off"
                  value={receipt}
                  disabled={session.sentAt !== undefined}
                  onInput={(event) => setReceipt(event.currentTarget.value)}
                />
              </label>
            </li>
          </ul>
        </section>
      </div>
      <SendFooter
        {...view}
        isPrimary={!waiting}
        problem={props.problem}
        onSent={() => props.onSent(receipt.trim() || undefined)}
        onSkip={props.onSkip}
        onStop={props.onClose}
      />
    </aside>
  );
}
