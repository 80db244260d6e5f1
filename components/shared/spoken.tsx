import type { ComponentChildren } from 'preact';
import { clockOrDay, dayOf, shortDay } from '../words/format-time';
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

/** `11/24`, heard as `11月24日`: a stroke between digits is heard as a fraction. `clock`: today’s as the time. */
export function ShortDay({ iso, clock }: { iso: string; clock?: boolean }) {
  const { lang } = useWords();
  const shown = clock ? clockOrDay(iso, lang) : shortDay(iso, lang);
  return <Spoken words={shown.includes(':') ? shown : dayOf(iso, lang)}>{shown}</Spoken>;
}

/** `3 / 4 件`, heard as `4 件のうち 3 件`. */
export function CountOf({ count, total }: { count: number; total: number }) {
  const { t, lang } = useWords();
  const [some, all] = [count.toLocaleString(lang), total.toLocaleString(lang)];
  return <Spoken words={t('shared_countOf', [some, all])}>{t('shared_count', [some, all])}</Spoken>;
}
