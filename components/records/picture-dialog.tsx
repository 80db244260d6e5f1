import { useId } from 'preact/hooks';
import type { BroughtFile } from '../../utils/evidence/brought/bring-files';
import type { DraftOf } from '../../utils/shapes/draft-shapes';
import { BroughtList, type RefusedFile } from '../files/brought-list';
import { FilesDrop } from '../files/files-drop';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import type { Draft } from '../shared/drafts/use-draft';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';

interface PictureDialogProps {
  files: readonly BroughtFile[];
  refused: readonly RefusedFile[];
  /** Of the address where it was seen, if known. */
  draft: Draft<DraftOf<'picture'>>;
  act: Act;
  onFiles(files: readonly File[]): void;
  onRemove(index: number): void;
  onRecord(): void;
  onClose(): void;
}

/** Pictures, papers and mails that a person has become one record, as they are. */
export function PictureDialog(props: PictureDialogProps) {
  const { files, refused, draft, act } = props;
  const { t } = useWords();
  const id = useId();
  const tellsPlace = files.some(({ hasPlace, hasDevice }) => hasPlace || hasDevice);
  return (
    <Dialog
      title={t('picture_title')}
      small
      onClose={props.onClose}
      act={act}
      draft={draft}
      foot={
        <>
          <p class="muted small num">{files.length > 0 && t('picture_count', [String(files.length)])}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={files.length === 0 || act.isBusy} onPress={props.onRecord}>
            {t('picture_record')}
          </Button>
        </>
      }
    >
      <FilesDrop onFiles={props.onFiles} />
      <BroughtList files={files} refused={refused} onRemove={props.onRemove} />
      <div class="words-field">
        <label for={id}>
          {t('picture_url')} <small class="muted">{t('picture_urlIfKnown')}</small>
        </label>
        <input
          id={id}
          class="input"
          type="url"
          placeholder="https://"
          maxLength={2_000}
          value={draft.value.url}
          onInput={(event) => draft.change({ url: event.currentTarget.value })}
        />
      </div>
      <Notice icon="info">
        <b>{t('picture_grade')}</b> {t('picture_gradeHelp')}
      </Notice>
      {tellsPlace && (
        <Notice icon="pin" tone="caution">
          {t('picture_place')}
        </Notice>
      )}
    </Dialog>
  );
}
