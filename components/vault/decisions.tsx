import { Button } from '../shared/button';
import { useWords } from '../words/words';

/** What one owner has written and that takes two. */
export interface ToldProposal {
  readonly of: string;
  readonly by: string;
  readonly kind: 'revoked' | 'shredded';
  readonly aim: string;
}

/** Decisions that wait for a second owner, each with what it does and what it cannot take back. */
export function Decisions(props: {
  proposals: readonly ToldProposal[];
  me: string;
  mayDecide: boolean;
  isBusy: boolean;
  onSecond: (of: string) => void;
}) {
  const { t } = useWords();
  if (props.proposals.length === 0) return null;
  return (
    <>
      <h3>{t('vault_decisions')}</h3>
      <ul class="vault-findings">
        {props.proposals.map(({ of, by, kind, aim }) => (
          <li key={of}>
            {t(`vault_decision_${kind}`, [by, aim])} <span class="small muted">{t(`vault_decisionHelp_${kind}`)}</span>{' '}
            {props.mayDecide && by !== props.me ? (
              <Button size="s" disabled={props.isBusy} onPress={() => props.onSecond(of)}>
                {t('vault_agree')}
              </Button>
            ) : (
              <span class="small">{t('vault_secondWanted')}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
