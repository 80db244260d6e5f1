import type { ComponentChildren } from 'preact';
import { clockOrDay, shortDay } from '../words/format-time';
import { useWords } from '../words/words';

/** Signs and digits for the eye, and the words that they stand for to those who hear the page. */
export function Spoken({ words, children }: { words: string; children: ComponentChildren }) {
  if (children === words) return <>{children}</>;
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span class="sr">{words}</span>
    </>
  );
}

/** A line of ours with days such as `11/24`, heard as `11月24日`: a stroke between digits is heard as a fraction. */
export function Dated({ children }: { children: string }) {
  const words = children.replace(
    /(?:(\d{4})\/)?(\d{1,2})\/(\d{1,2})(?!\d)/g,
    (_, year?: string, month?: string, day?: string) => `${year ? `${year}年` : ''}${month}月${day}日`,
  );
  return <Spoken words={words}>{children}</Spoken>;
}

/** One day, for columns. `clock`: today’s as the time. */
export function ShortDay({ iso, clock }: { iso: string; clock?: boolean }) {
  const { lang } = useWords();
  return <Dated>{clock ? clockOrDay(iso, lang) : shortDay(iso, lang)}</Dated>;
}

/** `3 / 4 件`, heard as `4 件のうち 3 件`. */
export function CountOf({ count, total }: { count: number; total: number }) {
  const { t, lang } = useWords();
  const [some, all] = [count.toLocaleString(lang), total.toLocaleString(lang)];
  return <Spoken words={t('shared_countOf', [some, all])}>{t('shared_count', [some, all])}</Spoken>;
}
