import { Sign } from '../icon';
import { useWords } from '../shared/words';

/** One check as the verifier gives it: ids and reasons travel, words are here. */
export interface CheckLine {
  id: string;
  status: 'proven' | 'changed' | 'missing' | 'cannot-tell';
  findings: readonly { reason: string; path?: string; detail?: string }[];
}

/** A pack can never prove these, whatever it holds. */
const alwaysClaimed = ['grade_recorder', 'grade_page_before', 'grade_clock_device'] as const;

const key = (code: string) => code.replaceAll('-', '_');

/** 「封印のあとに変わっています data/…」 for each cause of a check. */
export function useFindingWords(): (check: CheckLine) => { words: string; path?: string }[] {
  const { t } = useWords();
  return ({ findings }) =>
    findings.map(({ reason, path }) => ({ words: t(`verify_reason_${key(reason)}`), ...(path ? { path } : {}) }));
}

/** The name of a check. */
export function useCheckName(): (id: string) => string {
  const { t } = useWords();
  return (id) => t(`verify_check_${key(id)}`);
}

/** The checks by what they answer, under the three signs. */
export function VerdictLists({ checks }: { checks: readonly CheckLine[] }) {
  const { t } = useWords();
  const of = (...statuses: CheckLine['status'][]) => checks.filter(({ status }) => statuses.includes(status));
  return (
    <>
      <Part kind="changed" checks={of('changed')} />
      <Part kind="proven" checks={of('proven')} help={t('verify_proven_help')} />
      <section class="v-part">
        <h2>
          <Sign kind="claimed" />
          {t('grade_claimed')}
          <span class="muted">{t('verify_claimed_help')}</span>
        </h2>
        <ul class="v-list">
          {alwaysClaimed.map((claim) => (
            <li key={claim}>
              <p>
                <b>{t(claim)}</b>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <Part kind="missing" checks={of('missing', 'cannot-tell')} help={t('verify_missing_help')} />
    </>
  );
}

function Part({
  kind,
  checks,
  help,
}: {
  kind: 'proven' | 'missing' | 'changed';
  checks: readonly CheckLine[];
  help?: string;
}) {
  const { t } = useWords();
  const nameOf = useCheckName();
  const findingWords = useFindingWords();
  if (checks.length === 0) return null;
  return (
    <section class="v-part">
      <h2>
        <Sign kind={kind} />
        {t(`grade_${kind}`)}
        {help && <span class="muted">{help}</span>}
      </h2>
      <ul class="v-list">
        {checks.map((check) => (
          <li key={check.id}>
            <p>
              <b>{nameOf(check.id)}</b>
              {findingWords(check).map(({ words, path }) => (
                <span class="finding" key={`${words} ${path ?? ''}`}>
                  {words}
                  {path && <span class="mono"> {path}</span>}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
