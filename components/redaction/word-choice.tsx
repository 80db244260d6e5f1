import { useId, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '../shared/button';
import { useHoldToShow } from '../shared/hold-to-show';
import { opened } from '../viewer/hard-cover';
import { useWords } from '../words/words';

interface WordChoiceProps {
  /** The post's own words: shown only when asked for. */
  text: string | undefined;
  /** Of a kind over which this person wants a harder mask: the words close after a few seconds. */
  isHard: boolean;
  /** What stands in the field and was not added yet. */
  typed: string;
  onTyped(words: string): void;
  words: readonly string[];
  /** How often each goes, over all fields. */
  count: number;
  onChange(words: string[]): void;
  /** The words of the post were opened. */
  onOpen(): void;
}

/** Words that go wherever they stand: typed, or marked in the post's text. */
export function WordChoice({ text, isHard, typed, onTyped, words, count, onChange, onOpen }: WordChoiceProps) {
  const { t } = useWords();
  const name = useId();
  const [isOpened, setOpened] = useState(false);
  const hold = useHoldToShow(() => {});
  const open = isHard ? hold.shown : isOpened;
  const area = useRef<HTMLTextAreaElement>(null);
  const add = (word: string) => {
    const clean = word.trim();
    if ([...clean].length > 1 && !words.includes(clean)) onChange([...words, clean]);
  };
  const addMarked = () => {
    const { current } = area;
    if (current) add(current.value.slice(current.selectionStart, current.selectionEnd));
  };
  return (
    <section class="group redact-words" aria-labelledby={name}>
      <h2 id={name}>{t('redact_words')}</h2>
      <p class="muted small">{t('redact_words_help')}</p>
      <form
        class="redact-word-form"
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
          onTyped('');
        }}
      >
        <input
          type="text"
          class="input"
          aria-label={t('redact_word')}
          placeholder={t('redact_word_example')}
          value={typed}
          maxLength={200}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn s">
          {t('redact_word_add')}
        </button>
      </form>
      {words.length > 0 && (
        <ul class="redact-word-list">
          {words.map((word) => (
            <li key={word}>
              <span dir="auto">{word}</span>
              <IconButton
                icon="x"
                name={t('redact_word_remove', [word])}
                onPress={() => onChange(words.filter((other) => other !== word))}
              />
            </li>
          ))}
        </ul>
      )}
      {words.length > 0 && (
        <p class="small" role="status">
          {t('redact_word_count', [String(count)])}
        </p>
      )}
      {text !== undefined &&
        (open ? (
          <>
            <textarea
              ref={area}
              class="redact-text"
              aria-label={t('redact_text')}
              rows={6}
              readOnly
              value={text}
              dir="auto"
            />
            <Button size="s" onPress={addMarked}>
              {t('redact_text_mark')}
            </Button>
          </>
        ) : (
          <Button
            kind="quiet"
            size="s"
            icon="eye"
            onPress={() => {
              if (isHard) hold.openFor(opened);
              else setOpened(true);
              onOpen();
            }}
          >
            {t('redact_text_open')}
          </Button>
        ))}
    </section>
  );
}
