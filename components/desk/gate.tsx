import type { GateOf, GateOpen } from '../../utils/shapes/desk/opinion';
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

interface GateDialogProps extends GateListProps {
  gate: GateOf;
  act: Act;
  /** For whom an export goes on without being asked: the person, the police, counsel. */
  onFree?: (() => void) | undefined;
  /** Tells whether it was written. */
  onPass(why: string): Promise<boolean>;
  onClose(): void;
}

/** What stands before a request of the company's own right or an export to outsiders, and the way past it in an emergency. */
export function GateDialog(props: GateDialogProps) {
  const { t } = useWords();
  const draft = useDraft('gate', `${props.incidentId} ${props.gate}`, '');
  const why = draft.value;
  return (
    <Dialog title={t(`gate_title_${keyPart(props.gate)}`)} act={props.act} draft={draft} onClose={props.onClose}>
      <div class="gapped">
        <GateList {...props} />
        {props.onFree && (
          <p>
            {t('gate_free')} <Button onPress={props.onFree}>{t('gate_free_act')}</Button>
          </p>
        )}
        <form
          class="gapped"
          onSubmit={(event) => {
            event.preventDefault();
            if (why.trim()) void props.onPass(why.trim()).then((isDone) => isDone && draft.written(why));
          }}
        >
          <label class="wish wide">
            {t('gate_urgent')}
            <textarea
              class="input"
              rows={2}
              maxLength={2_000}
              value={why}
              onInput={(event) => draft.change(event.currentTarget.value)}
            />
            <small class="muted">{t('gate_urgent_help')}</small>
          </label>
          <p>
            <button type="submit" class="btn" disabled={!why.trim() || props.act.isBusy}>
              {t('gate_pass')}
            </button>
          </p>
        </form>
        <p class="muted small">{t('gate_police')}</p>
      </div>
    </Dialog>
  );
}
