import { Notice } from '../shared/notice';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';

/** An act that has just failed: what happened and what to do, then the code, small. */
export function ErrorNotice({ code }: { code: string }) {
  const { t } = useWords();
  return (
    <Notice icon="alert" tone="danger" alert>
      {errorWords(code, t)}
      <span class="mono small muted error-code">{code}</span>
    </Notice>
  );
}
