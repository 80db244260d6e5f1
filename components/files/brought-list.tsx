import type { BroughtFile } from '../../utils/evidence/brought/bring-files';
import { Icon, Sign } from '../icon';
import { IconButton } from '../shared/button';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  code: string;
}

interface BroughtListProps {
  files: readonly BroughtFile[];
  refused: readonly RefusedFile[];
  onRemove(index: number): void;
}

/** Files that were brought, with what each says of itself, and those that were not taken with the reason. */
export function BroughtList({ files, refused, onRemove }: BroughtListProps) {
  const { t } = useWords();
  if (files.length + refused.length === 0) return null;
  return (
    <div class="piclist">
      {files.map((file, index) => (
        <div key={`${file.name} ${file.bytes.byteLength}`} class="picrow">
          <Icon name={file.mediaType.startsWith('image/') ? 'image' : 'doc'} />
          <span>
            <b>{file.name}</b>
            <small class="num">
              {file.takenAt
                ? t(file.ending.startsWith('eml') ? 'picture_mailAt' : 'picture_takenAt', [file.takenAt])
                : t('picture_noTime')}
              {(file.hasPlace || file.hasDevice) && t('picture_tellsMore')}
            </small>
          </span>
          <IconButton icon="x" name={t('picture_remove', [file.name])} onPress={() => onRemove(index)} />
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
  );
}
