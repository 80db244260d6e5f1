import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import type { Language } from '../words/translate';
import { useWords } from '../words/words';

/** Words to be read out by telephone, and the same ones for whose screen speaks the other language. */
export function FourWords({ words, name }: { words: BothWords; name?: string }) {
  const { t } = useWords();
  return (
    <>
      <ul class="words" {...(name ? { 'aria-label': name } : {})}>
        {words.here.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <p class="muted small">
        {t('desk_otherLanguage')} <OtherWords words={words} />
      </p>
    </>
  );
}

/** The words as this screen's language has them, in a line. */
export function OwnWords({ words }: { words: BothWords }) {
  const { lang } = useWords();
  return <>{inALine(words.here, lang)}</>;
}

/** The words as the other language has them. */
export function OtherWords({ words }: { words: BothWords }) {
  const { lang } = useWords();
  const other = lang === 'ja' ? 'en' : 'ja';
  return <span lang={other}>{inALine(words.there, other)}</span>;
}

const inALine = (words: readonly string[], lang: Language) => words.join(lang === 'ja' ? '・' : ' ');
