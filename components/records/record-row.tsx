import type { ComponentChildren } from 'preact';
import { countLetters } from '../../utils/count-letters';
import type { PixelsState } from '../../utils/evidence/store/captures/pixels-out';
import type { HandOver } from '../../utils/shapes/hand-over';
import type { Incident } from '../../utils/shapes/schema';
import { RowMask } from '../facts/row-mask';
import { Ring, statusWord } from '../facts/status-ring';
import { Icon } from '../icon';
import { Badge, Tile } from '../shared/badge';
import { Button } from '../shared/button';
import { Mask } from '../shared/mask';
import { Dated, ShortDay } from '../shared/spoken';
import { targetWord } from '../words/code-words';
import { dayAndMinute, shortDay } from '../words/format-time';
import { useVocabulary } from '../words/vocabulary';
import { type HeldHandIns, HeldWithdrawals } from './held-withdrawals';

/** One record as its maker sees it. */
interface RecordRowProps {
  incident: Incident;
  siteName: string;
  /** Words of its first post; absent where there are none. */
  words?: string | undefined;
  isRunning: boolean;
  mayDiscard: boolean;
  /** Where its pictures are; absent where it has none. */
  pixels: PixelsState | undefined;
  /** Newest first. */
  handOvers: readonly HandOver[];
  held: HeldHandIns;
  /** Who would open it, in words. */
  deskLine: string;
  isChosen: boolean;
  /** No window can stand beside another: the help with filling in forms is a computer's. */
  isPhone: boolean;
  onShown(seconds: number): void;
  onChoose(): void;
  onHandOver(): void;
  onRequest(): void;
  onSent(id: string): void;
  onWithdraw(handOver: HandOver): void;
  onDiscard(): void;
  /** Asks whether its pictures may be kept. */
  onPixels(): void;
  onKeepAside(): void;
  onGiveAside(): void;
  onDestroyAside(): void;
  onFollow(): void;
  /** To the two questions; absent where they are answered. */
  onAnswer: (() => void) | undefined;
}

/** What happened, when, to whom; handed over or not; the answer; and the two next steps, equal in weight. */
export function RecordRow(props: RecordRowProps) {
  const { incident, handOvers } = props;
  const { t, titleOf } = useVocabulary();
  const { target, summary } = incident;
  const last = handOvers[0];
  const hasLeft = handOvers.some(({ sentAt }) => sentAt !== undefined) || incident.status !== 'new';
  return (
    <li id={incident.id} class={props.isChosen ? 'landed' : ''} onFocusIn={props.onChoose}>
      <p class="rec1">
        <b>{titleOf(incident)}</b>
        {summary.captureCount > 1 && (
          <Badge icon="stack">
            <span class="num">{t('dashboard_count', [String(summary.captureCount)])}</span>
          </Badge>
        )}
        <time class="num" dateTime={incident.createdAt}>
          <ShortDay iso={incident.createdAt} clock />
        </time>
      </p>
      <div class="rec2">
        <Tile site={props.siteName} />
        <span class="sr">{props.siteName}</span>
        {target && <span>{t('records_about', [targetWord(target, t)])}</span>}
        <RecordWords {...props} />
        {props.onAnswer && (
          <Button kind="quiet" size="s" onPress={props.onAnswer}>
            {t('records_answerTwo')}
          </Button>
        )}
      </div>
      {last && <Answer handOver={last} />}
      {!hasLeft && (
        <div class="next2">
          <Way icon="send" title={t('records_handOver')} help={props.deskLine} onPress={props.onHandOver} />
          <Way
            icon="pen"
            title={t('records_request')}
            help={t(props.isPhone ? 'records_requestHelpPhone' : 'records_requestHelp')}
            onPress={props.onRequest}
          />
        </div>
      )}
      <PixelsLine {...props} />
      <Standing {...props} last={last} />
      <HeldWithdrawals {...props} />
    </li>
  );
}

function RecordWords({ words, incident, onShown }: RecordRowProps) {
  if (words) return <Mask length={countLetters(words)} read={() => words} onShown={onShown} />;
  return <RowMask length={incident.summary.textLength} mediaCount={incident.summary.mediaCount} />;
}

function Answer({ handOver }: { handOver: HandOver }) {
  const { t, lang } = useVocabulary();
  const answer = handOver.answers.at(-1);
  if (!answer) return null;
  return (
    <div class="answer">
      <p class="num">{t('records_answerFrom', [handOver.desk.name, dayAndMinute(answer.at, lang), answer.number])}</p>
      {answer.words && <p>{answer.words}</p>}
      {handOver.newKeyAt && (
        <p class="muted small">{t('records_answerNewKey', [dayAndMinute(handOver.newKeyAt, lang)])}</p>
      )}
    </div>
  );
}

function Way(props: { icon: string; title: string; help: string; onPress(): void }) {
  return (
    <button type="button" class="way" onClick={props.onPress}>
      <Icon name={props.icon} />
      <span>
        <b>{props.title}</b>
        <small>{props.help}</small>
      </span>
    </button>
  );
}

/** What became of its pictures, where they were taken out. */
function PixelsLine({ pixels, onKeepAside, onGiveAside, onDestroyAside }: RecordRowProps) {
  const { t } = useVocabulary();
  if (pixels === undefined || pixels === 'in') return null;
  return (
    <p class="rec3">
      <Icon name="eyeoff" />
      {t(`pixels_${pixels}`)}
      <Acts>
        {pixels === 'held' && (
          <Button kind="quiet" size="s" onPress={onKeepAside}>
            {t('pixels_keepAside')}
          </Button>
        )}
        {pixels === 'aside' && (
          <>
            <Button kind="quiet" size="s" onPress={onGiveAside}>
              {t('pixels_give')}
            </Button>
            <Button kind="quiet" size="s" icon="trash" onPress={onDestroyAside}>
              {t('pixels_destroy')}
            </Button>
          </>
        )}
      </Acts>
    </p>
  );
}

function waitsFor(last: HandOver, held: HeldHandIns) {
  if (held.packs.has(last.id)) return 'records_heldElsewhere';
  return last.queuedAt ? 'records_onItsWay' : last.file ? 'records_notSent' : 'records_notMade';
}

/** How it stands, in words, and the one quiet act that fits. */
function Standing(props: RecordRowProps & { last: HandOver | undefined }) {
  const { incident, last, isRunning } = props;
  const { t, lang } = useVocabulary();
  if (isRunning) return <p class="rec3">{t('popup_recording')}</p>;
  if (last && !last.sentAt && !last.withdrawnAt)
    return (
      <p class="rec3">
        <Ring status="new" />
        {t(waitsFor(last, props.held))}
        <Acts>
          {last.file && !last.queuedAt && (
            <Button size="s" onPress={() => props.onSent(last.id)}>
              {t('handoff_sent')}
            </Button>
          )}
          <Button kind="quiet" size="s" onPress={props.onHandOver}>
            {t('records_makeAgain')}
          </Button>
        </Acts>
      </p>
    );
  if (last) {
    const status = last.answers.at(-1)?.status;
    const at = shortDay(last.withdrawnAt ?? last.sentAt ?? last.consentedAt, lang);
    return (
      <p class="rec3">
        <Ring status={status ?? 'in-review'} />
        {status && <b>{statusWord(status, t)}</b>}
        <span class="num">
          <Dated>{t(last.withdrawnAt ? 'records_withdrawn' : 'records_handedOver', [at])}</Dated>
        </span>
        {!last.withdrawnAt && (
          <Acts>
            <Button kind="quiet" size="s" onPress={() => props.onWithdraw(last)}>
              {t('records_withdraw')}
            </Button>
          </Acts>
        )}
      </p>
    );
  }
  return (
    <p class="rec3">
      <Ring status={incident.status} />
      {incident.status === 'new' ? t('records_notHandedOver') : statusWord(incident.status, t)}
      <Acts>
        {incident.status !== 'new' && (
          <Button kind="quiet" size="s" onPress={props.onFollow}>
            {t('records_follow')}
          </Button>
        )}
        {props.mayDiscard && props.pixels === 'in' && (
          <Button kind="quiet" size="s" icon="eyeoff" onPress={props.onPixels}>
            {t('pixels_take')}
          </Button>
        )}
        {props.mayDiscard && (
          <Button kind="quiet" size="s" icon="trash" onPress={props.onDiscard}>
            {t('records_discard')}
          </Button>
        )}
      </Acts>
    </p>
  );
}

function Acts({ children }: { children: ComponentChildren }) {
  return <span class="rec-acts">{children}</span>;
}
