import type { StepState } from '../../../utils/takedown/fill/form-guide';
import type { FillStep } from '../../../utils/takedown/plan/guide-session';
import { keyPart } from '../../../utils/word-key';
import { Icon } from '../../icon';
import { Bars } from '../../shared/mask';
import type { Language, Translate } from '../../words/translate';
import { CopyButton } from '../copy-button';
import { GuideMask } from '../guide-mask';
import { type RowLook, shortValue, whyOf } from '../guide-view';
import { OwnWords } from '../own-words';
import { stepLabel } from '../step-label';

interface FieldRowProps {
  step: FillStep;
  state: StepState | undefined;
  look: RowLook;
  t: Translate;
  lang: Language;
  isCurrent: boolean;
  /** Any field of the plan is on the page. */
  formFound: boolean;
  onCopy: (event: Event) => Promise<boolean>;
  onPoint: (here: boolean) => void;
  onShown?: (() => void) | undefined;
}

/** What goes into a form is in the language of the form, whatever that of the screen. */
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

const icons = { ok: 'check', choose: 'hand', paste: 'pen' } as const;

/** One field of the form: done, waiting, left empty, or for the person's own hand, each with its reason. */
export function FieldRow(props: FieldRowProps) {
  const { step, look, t, lang, isCurrent } = props;
  const isTodo = look === 'choose' || look === 'paste';
  const classes = [isTodo ? 'todo-row' : look, step.visibleToPoster && 'tall', isCurrent && 'now']
    .filter(Boolean)
    .join(' ');
  return (
    <li
      class={classes}
      onMouseEnter={() => props.onPoint(true)}
      onMouseLeave={() => props.onPoint(false)}
      onFocusCapture={() => props.onPoint(true)}
      onBlurCapture={() => props.onPoint(false)}
    >
      {look === 'skip' || look === 'wait' ? (
        <span class={look === 'wait' ? 'nil ring-dot' : 'nil'} />
      ) : (
        <Icon name={icons[look]} />
      )}
      <div>
        <p>
          {look !== 'skip' && <span class="sr">{t(`guide_look_${look}`)}</span>}
          {stepLabel(step, t, lang)}
          {step.visibleToPoster && (
            <span class="badge seen">
              <Icon name="eye" />
              {t('guide_visibleToPoster')}
            </span>
          )}
        </p>
        <FieldValue {...props} />
        <FieldReason {...props} />
      </div>
    </li>
  );
}

function FieldValue({ step, look, t, lang, onCopy, onShown }: FieldRowProps) {
  const copy = look === 'paste' && <CopyButton t={t} what={stepLabel(step, t, lang)} copy={onCopy} />;
  if (look === 'skip') return <p class="val muted">{t('guide_leftEmpty')}</p>;
  if (step.value === undefined) return null;
  if (step.value === '')
    return (
      <div class="val">
        <Bars length={20} />
        {copy}
      </div>
    );
  if (step.quotedLength !== undefined) {
    return (
      <GuideMask text={step.value} quoted={step.quotedLength} t={t} onShown={onShown}>
        {copy}
      </GuideMask>
    );
  }
  const isLink = step.key === 'post.permalink';
  return (
    <div class="val">
      <span
        class={isLink ? 'mono cut' : 'words'}
        dir="auto"
        {...(isLink ? { title: step.value } : {})}
        {...(japanese.test(step.value) ? { lang: 'ja' } : {})}
      >
        <OwnWords words={shortValue(step)} />
      </span>
      {copy}
    </div>
  );
}

function FieldReason({ step, state, t, formFound }: FieldRowProps) {
  const why = whyOf(step, state, formFound);
  return (
    <>
      {why && <p class="why-not">{t(why)}</p>}
      {step.limit && step.limit.excess > 0 && (
        <p class="why-not over">
          {t(`guide_over_${keyPart(step.limit.unit)}`, [String(step.limit.max), String(step.limit.excess)])}
        </p>
      )}
    </>
  );
}
