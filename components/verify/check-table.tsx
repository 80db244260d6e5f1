import { Icon, Sign } from '../icon';
import { useWords } from '../words/words';
import { type CheckLine, useBasis, useCheckName, useFindingWords } from './verdict-lists';

const looks = {
  proven: { sign: 'proven', words: 'verify_match' },
  changed: { sign: 'changed', words: 'verify_differs' },
  missing: { sign: 'missing', words: 'verify_absent' },
  'cannot-tell': { sign: 'missing', words: 'verify_cannotTell' },
} as const;

/** Every check in the order in which it was made. */
export function CheckTable({ checks }: { checks: readonly CheckLine[] }) {
  const { t } = useWords();
  const nameOf = useCheckName();
  const findingWords = useFindingWords();
  const basisOf = useBasis();
  const proven = checks.filter(({ status }) => status === 'proven').length;
  return (
    <details class="v-all">
      <summary>
        <Icon name="down" />
        {t('verify_all', [String(checks.length)])}
        <span class="muted small num">{t('verify_counts', [String(proven), String(checks.length - proven)])}</span>
      </summary>
      <table class="v-table" aria-label={t('verify_all', [String(checks.length)])}>
        <thead>
          <tr>
            <th scope="col">{t('verify_item')}</th>
            <th scope="col">{t('verify_result')}</th>
            <th scope="col">{t('verify_basis')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.id}>
              <th scope="row">{nameOf(check.id)}</th>
              <td>
                <Sign kind={looks[check.status].sign} />
                {t(looks[check.status].words)}
              </td>
              <td>
                {check.basis && <span class="mono">{basisOf(check)}</span>}
                {findingWords(check)
                  .map(({ words, paths }) => [words, ...paths].join(' '))
                  .join(t('dashboard_between'))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
