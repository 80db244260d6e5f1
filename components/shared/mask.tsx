import { Icon } from '../icon';
import { useWords } from '../words/words';
import { holding, useHoldToShow } from './hold-to-show';
import { useReading } from './reading-way';

const widths = [4, 2, 5, 3, 7] as const;

/** Bars that stand for words: their number follows the length only, never the words. */
export function Bars({ length, most = 3 }: { length: number; most?: number }) {
  const count = Math.max(1, Math.min(most, Math.ceil(length / 20)));
  return (
    <span class="bars" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} class={`w${widths[index % widths.length]}`} />
      ))}
    </span>
  );
}

/** Length of hidden words, not to be opened here: for lists. */
export function FlatMask({ length, most }: { length: number; most?: number }) {
  const { t } = useWords();
  return (
    <span class="mask flat">
      <span class="sr">{t('shared_maskFlat', [String(length)])}</span>
      <Bars length={length} {...(most === undefined ? {} : { most })} />
      <span class="num" aria-hidden="true">
        {t('shared_length', [String(length)])}
      </span>
    </span>
  );
}

interface MaskProps {
  /** Characters of the hidden words. */
  length: number;
  /** Whose or which words they are, where they are not those of the one post on the page. */
  what?: string;
  /** Gives the words when they are asked for; they are in the document only while shown. */
  read: () => string;
  /** Called once after each showing, with its seconds. */
  onShown: (seconds: number) => void;
  /** How many texts were shown today; said beside the words when given. */
  shownToday?: number;
  lang?: string;
  /** `V` opens this mask from anywhere on the page. One mask a page. */
  anywhere?: boolean;
  most?: number;
}

/** Hidden words: bars and a length, and the words for as long as pointer or key is down. */
export function Mask({ length, what, read, onShown, shownToday, lang, anywhere, most }: MaskProps) {
  const { t, lang: own } = useWords();
  const hold = useHoldToShow(onShown, { anywhere: anywhere ?? false });
  return (
    <>
      <button
        class="mask"
        type="button"
        lang={own}
        aria-label={t('shared_maskName', [what ?? t('shared_maskText'), String(length)])}
        {...holding(hold, t)}
      >
        <Bars length={length} {...(most === undefined ? {} : { most })} />
        <span class="num">{t('shared_maskHold', [String(length)])}</span>
      </button>
      <div class="mask-place" aria-live="polite">
        {hold.shown && <OpenWords words={read()} shownToday={shownToday} lang={lang} />}
      </div>
    </>
  );
}

/** The words of a post, verbatim, while they are held open. */
function OpenWords({
  words,
  shownToday,
  lang,
}: {
  words: string;
  shownToday?: number | undefined;
  lang?: string | undefined;
}) {
  const { t } = useWords();
  const { guide } = useReading();
  return (
    <section class="open-pane mask-open">
      <header>
        <Icon name="eye" />
        <b>{t('shared_wordsShown')}</b>
        <span class="muted small">{t('shared_wordsClose')}</span>
      </header>
      <blockquote class="verbatim" dir="auto" {...(lang ? { lang } : {})}>
        {words}
      </blockquote>
      {shownToday !== undefined && (
        <footer class="muted small">
          <span class="num">{t('shared_shownToday', [String(shownToday + 1), String(guide)])}</span>
        </footer>
      )}
    </section>
  );
}
