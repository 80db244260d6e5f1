import type { Progress } from '../../utils/review/campaigns/read-records';
import { type FreeRecipient, freeRecipients, type GateOf, type GateOpen } from '../../utils/shapes/desk/opinion';
import { keyPart } from '../../utils/word-key';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import type { Act } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';

interface GateListProps {
  incidentId: string;
  open: readonly GateOpen[];
}

/** What is open, each with the place where it is done. */
export function GateList({ incidentId, open }: GateListProps) {
  const { t } = useWords();
  return (
    <ul class="lines">
      {(['opinions', 'alike'] as const).map((each) => {
        const isOpen = open.includes(each);
        return (
          <li key={each}>
            {isOpen ? <Sign kind="missing" /> : <Icon name="check" />}
            <span>
              {t(`gate_${each}`)}
              <small>{t(isOpen ? `gate_${each}_open` : 'gate_done')}</small>
            </span>
            {isOpen && (
              <a class="btn s" href={each === 'opinions' ? `#/decision/${incidentId}` : `#/campaigns/${incidentId}`}>
                {t('gate_see')}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface GateReadingProps {
  progress: Progress | undefined;
  /** For whom an export goes on without being asked. */
  onFree?: ((to: FreeRecipient) => void) | undefined;
  onClose(): void;
}

/** The person, the police and counsel are never made to wait. */
function FreeWays({ onFree }: { onFree(to: FreeRecipient): void }) {
  const { t } = useWords();
  return (
    <div class="gapped">
      <p>{t('gate_free')}</p>
      <div class="empty-acts">
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
  /** For whom an export goes on without being asked: the person, the police, counsel. */
  onFree?: ((to: FreeRecipient) => void) | undefined;
  /** Gives whether it was written. */
  onPass(why: string): Promise<boolean>;
  onClose(): void;
}

/** What stands before a request of the company's own right or an export to outsiders, and the way past it in an emergency. */
export function GateDialog(props: GateDialogProps) {
  const { t } = useWords();
  const draft = useDraft('gate', `${props.gate}:${props.incidentId}`, '');
  const pass = async () => {
    const why = draft.now();
    if (why.trim() && (await props.onPass(why.trim()))) draft.written(why);
  };
  return (
    <Dialog title={t(`gate_title_${keyPart(props.gate)}`)} act={props.act} draft={draft} onClose={props.onClose}>
      <div class="gapped">
        <GateList {...props} />
        {props.onFree && <FreeWays onFree={props.onFree} />}
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
            <button type="submit" class="btn" disabled={!draft.value.trim() || props.act.isBusy}>
              {t('gate_pass')}
            </button>
          </p>
        </form>
        <p class="muted small">{t('gate_police')}</p>
      </div>
    </Dialog>
  );
}
