import type { Failure } from '../../utils/shapes/schema';
import { FactLine, Lacking } from '../facts/fact-line';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';

/** What could not be captured, and why, in words. The technical detail stays in the record. */
export function FailureLines({ failures }: { failures: readonly Failure[] }) {
  const { t } = useWords();
  const codes = [...new Set(failures.map((failure) => failure.code))];
  if (codes.length === 0) return null;
  return (
    <FactLine label={t('dashboard_fact_failures')}>
      <ul class="failures">
        {codes.map((code) => (
          <li key={code}>
            <Lacking words={errorWords(code, t)} />
          </li>
        ))}
      </ul>
    </FactLine>
  );
}
