import { useState } from 'preact/hooks';
import { useWords } from '../words/words';

/** Where it happened and whom it hits, by code. */
interface CaseFactsDraft {
  shop: string;
  region: string;
  whom: string;
  holder: string;
}

interface CaseFactsCardProps {
  facts: CaseFactsDraft;
  shops: readonly { name: string; region: string }[];
  people: readonly string[];
  reviewers: readonly string[];
  onSave(facts: CaseFactsDraft): void;
}

/** By what a row of the list is recognised: shop, region, code name, and who works on it. */
export function CaseFactsCard({ facts, shops, people, reviewers, onSave }: CaseFactsCardProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(facts);
  const isSame = JSON.stringify(draft) === JSON.stringify(facts);
  const set = (change: Partial<CaseFactsDraft>) => setDraft({ ...draft, ...change });
  return (
    <section class="card">
      <header>
        <h2>{t('opinion_facts')}</h2>
      </header>
      <form
        class="pad gapped"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(draft);
        }}
      >
        <label class="wish">
          {t('opinion_whom')}
          <input
            class="input"
            list="codes"
            maxLength={100}
            value={draft.whom}
            onInput={(event) => set({ whom: event.currentTarget.value })}
          />
          <small class="muted">{t('opinion_whom_help')}</small>
        </label>
        <datalist id="codes">
          {people.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
        <label class="wish">
          {t('opinion_shop')}
          <input
            class="input"
            list="shops"
            maxLength={100}
            value={draft.shop}
            onInput={({ currentTarget: { value } }) =>
              set({ shop: value, region: shops.find(({ name }) => name === value)?.region ?? draft.region })
            }
          />
        </label>
        <datalist id="shops">
          {shops.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label class="wish">
          {t('opinion_region')}
          <input
            class="input"
            maxLength={100}
            value={draft.region}
            onInput={(event) => set({ region: event.currentTarget.value })}
          />
        </label>
        <label class="wish">
          {t('triage_holder')}
          <select class="input" value={draft.holder} onChange={(event) => set({ holder: event.currentTarget.value })}>
            <option value="">{t('triage_nobody')}</option>
            {[...new Set([...reviewers, ...(draft.holder ? [draft.holder] : [])])].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn s" disabled={isSame}>
          {t('opinion_facts_save')}
        </button>
      </form>
    </section>
  );
}
