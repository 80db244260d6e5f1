import type { RedactableField, RedactablePicture, Region } from '../../utils/shapes/schema';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { FieldChoice } from './field-choice';
import { PictureChoice } from './picture-choice';
import { WordChoice } from './word-choice';

/** What a person has chosen to take out. A picture that is not named stays out of the copy. */
export interface RedactChoice {
  fields: RedactableField[];
  words: string[];
  pictures: { name: RedactablePicture; regions: Region[] }[];
}

interface RedactDialogProps {
  /** Of the capture. */
  id: string;
  /** Fields of the post that hold something, with what may be shown of it. */
  fields: readonly { field: RedactableField; value?: string }[];
  text: string | undefined;
  /** Of a kind over which this person wants a harder mask. */
  isHard: boolean;
  pictures: readonly RedactablePicture[];
  /** How often the chosen words go. */
  countWords(choice: RedactChoice): number;
  loadPicture(name: RedactablePicture): Promise<string | undefined>;
  /** Words or a picture of the post were opened here. */
  onOpen(what: 'text' | 'picture'): void;
  onMake(choice: RedactChoice): Promise<unknown>;
  onClose(): void;
}

/** Chooses what a redacted copy leaves out: fields, words, parts of pictures. The sealed original stays as it is. */
export function RedactDialog(props: RedactDialogProps) {
  const { t } = useWords();
  const draft = useDraft('redaction', props.id, { typed: '', fields: [], words: [], pictures: [] });
  const act = useAct();
  const { typed, ...choice } = draft.value;
  const change = (part: Partial<typeof draft.value>) => draft.change({ ...draft.now(), ...part });
  const make = async () => {
    const chosen = draft.now();
    if (!(await act.run(() => props.onMake(choice)))) return;
    draft.written(chosen);
    props.onClose();
  };
  const regions = choice.pictures.reduce((sum, picture) => sum + picture.regions.length, 0);
  const isEmpty = choice.fields.length + choice.words.length + regions === 0;
  return (
    <Dialog
      title={t('redact_title')}
      act={act}
      draft={draft}
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">{t(isEmpty ? 'redact_nothing' : 'redact_logged')}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={isEmpty || act.isBusy} onPress={() => void make()}>
            {t(act.isBusy ? 'redact_making' : 'redact_make')}
          </Button>
        </>
      }
    >
      <p class="muted small export-what">{t('redact_lead')}</p>
      <div class="two-col redact-cols">
        <div class="col">
          <FieldChoice
            fields={props.fields}
            chosen={choice.fields}
            hidesWords={choice.words.length > 0}
            onChange={(fields) => change({ fields })}
          />
          <WordChoice
            text={props.text}
            isHard={props.isHard}
            typed={typed}
            words={choice.words}
            count={choice.words.length > 0 ? props.countWords(choice) : 0}
            onTyped={(typed) => change({ typed })}
            onChange={(words) => change({ words })}
            onOpen={() => props.onOpen('text')}
          />
        </div>
        <div class="col lint">
          <PictureChoice
            names={props.pictures}
            isHard={props.isHard}
            chosen={choice.pictures}
            hidesWords={choice.fields.length + choice.words.length > 0}
            loadPicture={props.loadPicture}
            onOpen={() => props.onOpen('picture')}
            onChange={(pictures) => change({ pictures })}
          />
        </div>
      </div>
    </Dialog>
  );
}
