import type { SealedFile } from '../../utils/shapes/schema';
import { CopyButton } from '../facts/facts';
import { IconButton } from '../shared/button';
import { byteSize, shortDigest } from '../words/short-forms';
import { useWords } from '../words/words';

interface FilesPaneProps {
  files: readonly SealedFile[];
  /** The pictures were drawn again from the page, and are labelled so. */
  isRendered: boolean;
  /** Names whose bytes no longer give the sealed digest. */
  changed: readonly string[];
  onDownload(name: string): void;
}

/** The sealed files: name, size, digest, each to be saved alone. */
export function FilesPane({ files, isRendered, changed, onDownload }: FilesPaneProps) {
  const { t } = useWords();
  return (
    <div class="files-pane">
      <table class="v-table" aria-label={t('dashboard_view_files')}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard_file_name')}</th>
            <th scope="col" class="num">
              {t('dashboard_file_size')}
            </th>
            <th scope="col">SHA-256</th>
            <th scope="col">
              <span class="sr">{t('dashboard_file_save')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <th scope="row">
                <span class="mono">{file.name}</span>
                {isRendered && file.name.startsWith('screenshot-') && (
                  <small class="caution-words">{t('dashboard_picture_rendered')}</small>
                )}
                {changed.includes(file.name) && <span class="badge danger">{t('dashboard_file_changed')}</span>}
              </th>
              <td class="num">{byteSize(file.bytes)}</td>
              <td>
                <span class="digest-cell">
                  <span class="mono">{shortDigest(file.sha256)}</span>
                  <CopyButton text={file.sha256} what={`SHA-256 ${file.name}`} />
                </span>
              </td>
              <td>
                <IconButton
                  icon="download"
                  name={t('dashboard_file_saveOne', [file.name])}
                  onPress={() => onDownload(file.name)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
