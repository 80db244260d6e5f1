import { useId } from 'preact/hooks';
import type { BroughtFile } from '../../utils/evidence/brought/bring-files';
import { Icon, Sign } from '../icon';
import { Button, IconButton } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import type { Act } from '../shared/use-act';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';
import { FilesDrop } from './files-drop';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  code: string;
}

interface PictureDialogProps {
  files: readonly BroughtFile[];
  refused: readonly RefusedFile[];
  url: string;
  act: Act;
  onFiles(files: readonly File[]): void;
  onRemove(index: number): void;
  onUrl(url: string): void;
  onRecord(): void;
  onClose(): void;
}

/** Pictures, papers and mails that a person has become one record, as they are. */
export function PictureDialog(props: PictureDialogProps) {
  const { files, refused, url, act } = props;
  const { t } = useWords();
  const id = useId();
  const tellsPlace = files.some(({ hasPlace, hasDevice }) => hasPlace || hasDevice);
  return (
    <Dialog
      title={t('picture_title')}
      small
      onClose={props.onClose}
      act={act}
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
      {files.length + refused.length > 0 && (
        <div class="piclist">
          {files.map((file, index) => (
            <div key={`${file.name} ${file.bytes.byteLength}`} class="picrow">
              <Icon name={file.mediaType.startsWith('image/') ? 'image' : 'doc'} />
              <span>
                <b>{file.name}</b>
                <small class="num">
                  {file.takenAt ? t('picture_takenAt', [file.takenAt]) : t('picture_noTime')}
                  {(file.hasPlace || file.hasDevice) && t('picture_tellsMore')}
                </small>
              </span>
              <IconButton icon="x" name={t('picture_remove', [file.name])} onPress={() => props.onRemove(index)} />
            </div>
          ))}
          {refused.map(({ name, code }) => (
            <div key={name} class="picrow">
              <Sign kind="missing" />
              <span>
                <b>{name}</b>
                <small>{errorWords(code, t)}</small>
              </span>
            </div>
          ))}
        </div>
      )}
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
          value={url}
          onInput={(event) => props.onUrl(event.currentTarget.value)}
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
