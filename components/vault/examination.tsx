import { type AttackVerdict, attackVerdicts } from '../../utils/shapes/attack-verdict';
import { CopyButton } from '../facts/facts';
import { Sign, type SignKind } from '../icon';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';

/** One attack of the doctor, told. */
export interface ToldFinding {
  readonly id: string;
  readonly verdict: AttackVerdict;
  readonly title: string;
  readonly remedy: string;
  readonly saw: string;
}

const signs = {
  refused: 'proven',
  through: 'changed',
  harmless: 'proven',
  untried: 'missing',
} as const satisfies Record<AttackVerdict, SignKind>;

/** What came of an examination: what got through first, each with its remedy; what held is folded away. */
export function Examination({ findings, isVault }: { findings: readonly ToldFinding[]; isVault: boolean }) {
  const { t } = useWords();
  const of = (verdict: AttackVerdict) => findings.filter((finding) => finding.verdict === verdict);
  const open = of('untried').length;
  return (
    <div class="settings-state" role="status">
      <p>
        <Sign kind={isVault ? (open ? 'missing' : 'proven') : 'changed'} />{' '}
        <b>{t(isVault ? (open ? 'vault_isVaultSoFar' : 'vault_isVault') : 'vault_isNoVault')}</b>
      </p>
      {isVault && open > 0 && <p class="small">{t('vault_untriedHelp', [String(open)])}</p>}
      {attackVerdicts.map((verdict) => {
        const some = of(verdict);
        if (some.length === 0) return null;
        return (
          <details key={verdict} open={verdict === 'through'}>
            <summary class="num">
              <Sign kind={signs[verdict]} /> {t(`vault_found_${verdict}`, [String(some.length)])}
            </summary>
            <ul class="vault-findings">
              {some.map(({ id, title, remedy, saw }) => (
                <li key={id}>
                  {verdict === 'through' ? <b>{title}</b> : title}{' '}
                  <span class="muted small mono">{verdict === 'refused' ? id : `${id} ${saw}`}</span>
                  {verdict === 'through' && (
                    <Notice icon="key" tone="caution">
                      {remedy} <CopyButton text={remedy} what={title} />
                    </Notice>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
