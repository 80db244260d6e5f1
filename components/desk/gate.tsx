import type { ComponentChildren } from 'preact';
import type { Progress } from '../../utils/review/campaigns/read-records';
import {
  type FreeRecipient,
  freeRecipients,
  type GateOf,
  type GateOpen,
  gateParts,
  type HeldCase,
} from '../../utils/shapes/desk/opinion';
import { keyPart } from '../../utils/word-key';
import { Icon, Sign } from '../icon';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { type Draft, useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';

interface GateListProps {
  incidentId: string;
  held: Pick<HeldCase, 'own' | 'elsewhere'>;
}

/** Where a person answers what is open. */
export const gateAddress = (open: readonly GateOpen[], id: string) =>
  open.includes('opinions') ? `#/decision/${id}` : `#/campaigns/${id}`;

/** What is open, each with the place where it is done; and in which other cases the same post waits. */
export function GateList({ incidentId, held: { own, elsewhere } }: GateListProps) {
  const { t } = useWords();
  return (
    <ul class="lines">
      {gateParts.map((each) => {
        const isOpen = own.includes(each);
        return (
          <li key={each}>
            {isOpen ? <Sign kind="missing" /> : <Icon name="check" />}
            <span>
              {t(`gate_${each}`)}
              <small>{t(isOpen ? `gate_${each}_open` : 'gate_done')}</small>
            </span>
            {isOpen && (
              <a class="btn s" href={gateAddress([each], incidentId)}>
                {t('gate_see')}
              </a>
            )}
          </li>
        );
      })}
      {elsewhere.map(({ id, number, open }) => (
        <li key={id}>
          <Sign kind="missing" />
          <span>
            {t('gate_elsewhere', [number])}
            <small>{open.map((each) => t(`gate_${each}`)).join(t('mark_comma'))}</small>
          </span>
          <a class="btn s" href={gateAddress(open, id)}>
            {t('gate_see')}
            <span class="sr">{number}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface GateReadingProps {
  progress: Progress | undefined;
  /** For whom an export goes on without being asked. */
  onFree?: ((to: FreeRecipient) => void) | undefined;
  onClose(): void;
}

/** The person, the police and counsel are never made to wait, and nothing waits that stays inside the company. */
function FreeWays({ onFree }: { onFree(to: FreeRecipient): void }) {
  const { t } = useWords();
  return (
    <div class="gapped">
      <p>{t('gate_free')}</p>
      <div class="chips">
        {freeRecipients.map((to) => (
          <Button key={to} onPress={() => onFree(to)}>
            {t(`gate_free_${to}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** In place of the question, as long as records are compared: what waits for a person is not known before. */
export function GateReading({ progress, onFree, onClose }: GateReadingProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('gate_reading')} small onClose={onClose}>
      <div class="gapped">
        <p role="status">{t('gate_reading_help')}</p>
        {onFree && <FreeWays onFree={onFree} />}
        {progress && (
          <progress class="bar-line" max={progress.total} value={progress.done} aria-label={t('gate_reading')} />
        )}
      </div>
    </Dialog>
  );
}

interface GateDialogProps extends GateListProps {
  gate: GateOf;
  act: Act;
  /** For whom an export goes on without being asked. */
  onFree?: ((to: FreeRecipient) => void) | undefined;
  /** Gives whether it was written. */
  onPass(why: string): Promise<boolean>;
  onClose(): void;
  /** In place of the list of one case. */
  children?: ComponentChildren;
}

interface UrgentFormProps {
  draft: Draft<string>;
  act: Act;
  words: string;
  onPass(why: string): Promise<boolean>;
}

/** The way past a gate in an emergency: with a reason, which stands in the log. */
export function UrgentForm({ draft, act, words, onPass }: UrgentFormProps) {
  const { t } = useWords();
  const pass = async () => {
    const why = draft.now();
    if (why.trim() && (await onPass(why.trim()))) draft.written(why);
  };
  return (
    <form
      class="gapped"
      onSubmit={(event) => {
        event.preventDefault();
        void pass();
      }}
    >
      <label class="wish wide">
        {t('gate_urgent')}
        <textarea
          class="input"
          rows={2}
          maxLength={2_000}
          value={draft.value}
          onInput={(event) => draft.change(event.currentTarget.value)}
        />
        <small class="muted">{t('gate_urgent_help')}</small>
      </label>
      <p>
        <button type="submit" class="btn" disabled={!draft.value.trim() || act.isBusy}>
          {words}
        </button>
      </p>
    </form>
  );
}

/** What stands before a request of the company's own right or an export to outsiders, and the way past it in an emergency. */
export function GateDialog(props: GateDialogProps) {
  const { t } = useWords();
  const draft = useDraft('gate', `${props.gate}:${props.incidentId}`, '');
  return (
    <Dialog title={t(`gate_title_${keyPart(props.gate)}`)} act={props.act} draft={draft} onClose={props.onClose}>
      <div class="gapped">
        {props.children || <GateList {...props} />}
        {props.onFree && <FreeWays onFree={props.onFree} />}
        <UrgentForm draft={draft} act={props.act} words={t('gate_pass')} onPass={props.onPass} />
        <p class="muted small">{t('gate_police')}</p>
      </div>
    </Dialog>
  );
}
