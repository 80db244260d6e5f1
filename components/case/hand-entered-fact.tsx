import { useId, useState } from 'preact/hooks';
import type { ReadPost } from '../../utils/platforms/contract';
import { type HandEntered, handEnteredNames } from '../../utils/shapes/schema';
import { FactLine } from '../facts/fact-line';
import { Sign } from '../icon';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';

type Name = (typeof handEnteredNames)[number];
type Written = Partial<Record<Name, string>>;

interface HandEnteredFactProps {
  /** Of the capture. */
  id: string;
  post: Pick<ReadPost, 'author' | 'postedAt' | 'permalink'>;
  entered?: HandEntered | undefined;
  onSave(written: Written): Promise<unknown>;
}

/** What a person wrote because the page did not establish it: a claim beside the sealed facts, never among them. */
export function HandEnteredFact({ id, post, entered, onSave }: HandEnteredFactProps) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const lacking: Record<Name, boolean> = {
    author: !post.author,
    postedAt: !post.postedAt?.iso,
    url: !post.permalink,
  };
  const asked = handEnteredNames.filter((name) => lacking[name] || entered?.[name]);
  if (asked.length === 0) return null;
  return (
    <FactLine label={t('hand_title')}>
      {asked.map(
        (name) =>
          entered?.[name] && (
            <span key={name} class="lacking">
              <Sign kind="claimed" />
              <span class="muted">{t(`hand_${name}`)}</span>
              <span class={name === 'url' ? 'mono cut' : 'captured'} dir="auto">
                {entered[name]}
              </span>
            </span>
          ),
      )}
      <Button kind="quiet" size="s" onPress={() => setWriting(true)}>
        {t(entered ? 'hand_change' : 'hand_write')}
      </Button>
      {writing && (
        <HandDialog id={id} asked={asked} entered={entered} onClose={() => setWriting(false)} onSave={onSave} />
      )}
    </FactLine>
  );
}

interface HandDialogProps extends Pick<HandEnteredFactProps, 'id' | 'onSave'> {
  asked: readonly Name[];
  entered: HandEntered | undefined;
  onClose(): void;
}

function HandDialog({ id: captureId, asked, entered, onSave, onClose }: HandDialogProps) {
  const { t } = useWords();
  const id = useId();
  const start: Written = Object.fromEntries(
    handEnteredNames.flatMap((name) => (entered?.[name] ? [[name, entered[name]]] : [])),
  );
  const draft = useDraft('hand-entered', captureId, start);
  const act = useAct();
  const save = async () => {
    const written = draft.now();
    if (!(await act.run(() => onSave(written)))) return;
    draft.written(written);
    onClose();
  };
  return (
    <Dialog
      title={t('hand_dialog')}
      small
      act={act}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('hand_logged')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={act.isBusy} onPress={() => void save()}>
            {t('hand_save')}
          </Button>
        </>
      }
    >
      <div class="done-d">
        <p class="muted small">{t('hand_help')}</p>
        {asked.map((name) => (
          <div key={name} class="words-field">
            <label for={`${id}-${name}`}>{t(`hand_${name}`)}</label>
            <input
              id={`${id}-${name}`}
              class="input"
              type="text"
              inputMode={name === 'url' ? 'url' : 'text'}
              maxLength={name === 'url' ? 2_000 : 300}
              value={draft.value[name] ?? ''}
              aria-describedby={`${id}-${name}-help`}
              onInput={(event) => draft.change({ ...draft.now(), [name]: event.currentTarget.value })}
            />
            <p id={`${id}-${name}-help`} class="muted small">
              {t(`hand_${name}Help`)}
            </p>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
