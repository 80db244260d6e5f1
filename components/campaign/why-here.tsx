import type { Why } from '../../utils/review/campaigns/campaign-rows';
import { useWords } from '../words/words';
import { whyWords } from './why-words';

/** Why a row is in, on a page: a number and its per cent stay on one line. */
export function WhyHere({ why }: { why: Why | undefined }) {
  const { t } = useWords();
  const parts = whyWords(why, t).split(/(\d+ %)/);
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      <span class="nowrap" key={at}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
