import { useState } from 'preact/hooks';
import type { Paper, PaperFormat } from '../../../utils/takedown/letters/paper';
import type { Addressee } from '../../../utils/takedown/operators';
import { JisNote } from '../../party/jis-note';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { ChipGroup } from '../../shared/chips';
import { Restored } from '../../shared/drafts/restored';
import { useDraft } from '../../shared/drafts/use-draft';
import { useWords } from '../../words/words';
import { LetterPreview } from './letter-preview';
import { LetterTo } from './letter-to';

/** The notice to an operator, counsel's request for the poster's data, and the texts of two boards. */
export type LetterKind = 'notice' | 'disclosure' | '5ch' | 'bakusai';

interface LetterBoxProps {
  /** Of the request. */
  id: string;
  /** Only counsel may ask for the poster's data. */
  kinds: readonly LetterKind[];
  /** As the route knows it; the person may name another. */
  addressee?: string | undefined;
  /** Entity and address as they are known, with quality and date. */
  to: Addressee;
  papersOf(kind: LetterKind, addressee: string): readonly Paper[];
  onSave(kind: LetterKind, format: PaperFormat, addressee: string): Promise<unknown>;
  /** Words of the post were shown. */
  onShown(): void;
}

/** Letters to read, complete, sign and send; the sheet is shown with what the operator would pass on in colour. */
export function LetterBox({ kinds, papersOf, onSave, onShown, ...props }: LetterBoxProps) {
  const { t } = useWords();
  const draft = useDraft('addressee', props.id, props.addressee ?? '');
  const addressee = draft.value;
  const act = useAct();
  const [kind, setKind] = useState(kinds[0]);
  if (!kind) return null;
  const papers = papersOf(kind, addressee);
  return (
    <section class="card pad letter-box">
      <h2>{t('letter_title')}</h2>
      <p class="muted small">{t('letter_lead')}</p>
      {kinds.length > 1 && (
        <ChipGroup
          legend={t('letter_which')}
          options={kinds.map((value) => ({ value, label: t(`letter_${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
      )}
      <label class="letter-to">
        <span>{t('letter_addressee')}</span>
        <input
          class="input"
          type="text"
          autocomplete="off"
          value={addressee}
          onInput={(event) => draft.change(event.currentTarget.value)}
        />
      </label>
      <JisNote text={addressee} />
      <Restored draft={draft} />
      <LetterTo addressee={props.to} />
      {papers.map((paper) => (
        <LetterPreview key={paper.title} paper={paper} onShown={onShown} />
      ))}
      {papers
        .flatMap(({ advice }) => advice)
        .map((words) => (
          <p key={words} class="muted small" lang="ja">
            {words}
          </p>
        ))}
      <p class="muted small">{t('letter_forwarded')}</p>
      <p class="muted small">{t('letter_howTo')}</p>
      <p class="acts">
        <Button kind="primary" disabled={act.isBusy} onPress={() => act.run(() => onSave(kind, 'docx', addressee))}>
          {t('letter_saveDocx')}
        </Button>
        <Button disabled={act.isBusy} onPress={() => act.run(() => onSave(kind, 'pdf', addressee))}>
          {t('letter_savePdf')}
        </Button>
        <Button disabled={act.isBusy} onPress={() => act.run(() => onSave(kind, 'html', addressee))}>
          {t('letter_saveHtml')}
        </Button>
      </p>
      <Problem act={act} />
    </section>
  );
}
