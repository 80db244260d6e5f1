import type { DeletedCase } from '../../utils/shapes/desk/deleted-case';
import { FileButton } from '../files/file-button';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { type CheckLine, useCheckName, useFindingWords } from '../verify/verdict-lists';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';
import { deletedWords } from './deleted-words';

/** Why a file was not taken in. */
export interface Refusal {
  code: string;
  /** Checks of the verifier that do not hold. */
  checks: readonly CheckLine[];
  /** Of a case that was deleted here. */
  deleted?: DeletedCase;
}

interface ImportRefusedProps {
  file: string;
  refusal: Refusal;
  onFile(file: File): void;
  onClose(): void;
}

/** What happened, that nothing was taken in, and what to do: never half a case. */
export function ImportRefused({ file, refusal, onFile, onClose }: ImportRefusedProps) {
  const { t, lang } = useWords();
  const nameOf = useCheckName();
  const findingWords = useFindingWords();
  return (
    <Dialog
      title={t('handoff_importRefused')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('shared_close')}</Button>
          <FileButton look="btn primary" words={t('handoff_importAnother')} accept=".zip,.age" onFile={onFile} />
        </>
      }
    >
      <div class="handoff">
        <p class="mono muted small">{file}</p>
        <p class="text" role="alert">
          {errorWords(refusal.code, t)}
        </p>
        {refusal.deleted && <p class="text">{deletedWords(refusal.deleted, t, lang)}</p>}
        {refusal.checks.length > 0 && (
          <>
            <p class="muted small">{t('verify_scope')}</p>
            <ul class="v-list">
              {refusal.checks.map((check) => (
                <li key={check.id}>
                  <Sign kind="changed" /> {nameOf(check.id)}
                  {findingWords(check)
                    .slice(0, 3)
                    .map(({ words, paths }) => (
                      <span class="finding muted" key={words}>
                        {words} <span class="mono">{paths.slice(0, 3).join(' ')}</span>
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="muted small">{t('handoff_importNothing')}</p>
        <p class="mono muted small">{refusal.code}</p>
      </div>
    </Dialog>
  );
}
