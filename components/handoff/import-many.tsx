import type { DeletedCase } from '../../utils/shapes/desk/deleted-case';
import { useProgress } from '../files/use-progress';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';
import { deletedWords } from './deleted-words';

/** A file that was not taken in, and why. */
export interface RefusedFile {
  file: string;
  code: string;
  /** Of a case that was deleted here. */
  deleted?: DeletedCase;
  /** Of which consent was taken back, and which has not come yet. */
  handOver?: string;
}

/** Many files that are taken in one after the other. */
export interface ManyFiles {
  name: 'many';
  done: number;
  total: number;
  /** Brought something; the others of `done` were here already or were refused. */
  fresh: number;
  refused: readonly RefusedFile[];
}

/** How far it is, and in the end which files were not taken and why. Closing stops nothing but this list: chosen again, it goes on. */
export function ImportMany({ many, onClose }: { many: ManyFiles; onClose(): void }) {
  const { t, lang } = useWords();
  const { done, total, fresh, refused } = many;
  const bar = useProgress((done / Math.max(1, total)) * 100);
  const said = (count: number) => count.toLocaleString(lang);
  const isOver = done >= total;
  return (
    <Dialog
      title={t(isOver ? 'handoff_manyDone' : 'handoff_many')}
      small
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('handoff_manyHelp')}</p>
          <Button kind={isOver ? 'primary' : 'quiet'} onPress={onClose}>
            {t(isOver ? 'shared_close' : 'handoff_manyStop')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <p role="status" class="num">
          {t('handoff_manyCount', [said(done), said(total), said(fresh)])}
        </p>
        <span class="bar" aria-hidden="true">
          <i ref={bar} />
        </span>
        {refused.length > 0 && (
          <ul class="lines">
            {refused.map(({ file, code, deleted }) => (
              <li key={file}>
                <Sign kind="missing" />
                <span>
                  {file}
                  <small>{deleted ? deletedWords(deleted, t, lang) : errorWords(code, t)}</small>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
