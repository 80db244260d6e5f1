import { useState } from 'preact/hooks';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { byteSize } from '../words/short-forms';
import { useWords } from '../words/words';
import { TextField } from './text-field';
import { VaultFold } from './vault-fold';

const fields = ['cap', 'storage', 'writes', 'reads'] as const;
export type Budget = Record<(typeof fields)[number], number> & { readonly currency: string; readonly lookedUp: string };

export interface ToldCost {
  readonly bytes: number;
  /** In a month. */
  readonly requests: number;
  /** Forecast of a month, by the prices of the budget. */
  readonly month?: number;
  readonly budget?: Budget;
}

/** What a month costs, and the cap over which nothing large is put. Prices are the company's: nobody here knows them. */
export function Cost(props: {
  cost: ToldCost;
  mayChange: boolean;
  isBusy: boolean;
  onBudget: (budget: Omit<Budget, 'lookedUp'>) => void;
}) {
  const { t, lang } = useWords();
  const { bytes, requests, month, budget } = props.cost;
  const [typed, setTyped] = useState({ cap: '', storage: '', writes: '', reads: '' });
  const numbers = fields.map((field) => Number(typed[field] || (budget?.[field] ?? Number.NaN)));
  const isWhole = numbers.every((number) => Number.isFinite(number) && number >= 0);
  const amount = (value: number) =>
    new Intl.NumberFormat(lang, {
      style: 'currency',
      currency: budget?.currency ?? 'JPY',
      maximumFractionDigits: 0,
    }).format(value);
  return (
    <>
      <h3>{t('vault_cost')}</h3>
      <p class="num">
        {month !== undefined && budget ? (
          t('vault_costMonth', [amount(month), amount(budget.cap)])
        ) : (
          <>
            <Sign kind="missing" /> {t('vault_costUnknown')}
          </>
        )}{' '}
        <span class="small muted">
          {t('vault_costOf', [byteSize(bytes), requests.toLocaleString()])}
          {budget && t('vault_costPrices', [budget.lookedUp])}
        </span>
      </p>
      {props.mayChange && (
        <VaultFold title={t('vault_costSet')}>
          <p class="small muted">{t('vault_costHelp')}</p>
          <div class="settings-form">
            {fields.map((field) => (
              <TextField
                key={field}
                label={t(`vault_cost_${field}`)}
                value={typed[field] || String(budget?.[field] ?? '')}
                onValue={(value) => setTyped({ ...typed, [field]: value.trim() })}
              />
            ))}
          </div>
          <Button
            size="s"
            disabled={props.isBusy || !isWhole}
            onPress={() => {
              const [cap = 0, storage = 0, writes = 0, reads = 0] = numbers;
              props.onBudget({ cap, storage, writes, reads, currency: 'JPY' });
            }}
          >
            {t('vault_costKeep')}
          </Button>
        </VaultFold>
      )}
    </>
  );
}
