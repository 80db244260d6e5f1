import { citation } from '../../utils/law/citation';
import type { LawFact } from '../../utils/law/fact-shape';
import { useWords } from '../words/words';
import { AgeNote } from './age-note';
import { CheckedDay } from './quality-mark';

/** Where a fact stands, how sure it is and since when, with its sources on asking. */
export function LawCite({ fact }: { fact: LawFact }) {
  const { t, lang } = useWords();
  const cited = citation(fact, lang) ?? t('law_practice');
  return (
    <span class="law-cite muted small">
      {cited}
      {t('dashboard_between')}
      <span class="sr">{t('quality_how')}</span>
      {t(`quality_${fact.quality}`)}{' '}
      <span class="num">
        <CheckedDay checkedOn={fact.checkedOn} />
      </span>{' '}
      <AgeNote checkedOn={fact.checkedOn} of="law" t={t} />
      <details class="inline">
        <summary>
          {t('law_sources', [String(fact.sources.length)])}
          <span class="sr">{t('shared_of', [cited])}</span>
        </summary>
        {fact.sources.map((source) => (
          <span key={source} class="source-line">
            {source}
          </span>
        ))}
      </details>
    </span>
  );
}

/**
 * A fact of the law in a sentence, with its citation; nothing while it is not in force. `brief`, for those who read it in
 * passing: the article and since when, and how sure only once the check is old.
 */
export function LawLine({ fact, brief }: { fact: LawFact | undefined; brief?: true }) {
  const { t, lang } = useWords();
  if (!fact) return null;
  if (brief)
    return (
      <>
        {fact.text[lang]}{' '}
        <span class="muted num">{t('law_since', [citation(fact, lang) ?? t('law_practice'), fact.validFrom])}</span>{' '}
        <AgeNote checkedOn={fact.checkedOn} of="law" t={t} />
      </>
    );
  return (
    <>
      {fact.text[lang]} <LawCite fact={fact} />
    </>
  );
}
