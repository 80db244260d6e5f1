import { lettersOutsideJis } from '../../utils/takedown/jis-letters';
import { enumerated } from '../words/joined';
import { useWords } from '../words/words';

/** Says which characters of a text forms and systems of offices may not take, before anything is made of it; else nothing. */
export function JisNote({ text, name, id }: { text: string | undefined; name?: string | undefined; id?: string }) {
  const { t, lang } = useWords();
  const outside = enumerated(lettersOutsideJis(text ?? ''), lang);
  if (!outside) return null;
  return (
    <small {...(id ? { id } : {})} class="jis-note" role="status">
      {name ? t('path_jis_party', [name, outside]) : t('path_jis', [outside])}
    </small>
  );
}
