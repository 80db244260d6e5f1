import { useState } from 'preact/hooks';
import type { DraftOf } from '../../utils/shapes/draft-shapes';
import { Facts } from '../facts/facts';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { FormCard } from '../shared/form-card';
import { useWords } from '../words/words';

/** Where it happened and whom it hits, by code. */
type CaseFactsDraft = DraftOf<'case-facts'>;

interface CaseFactsCardProps {
  /** Of the incident. */
  id: string;
  facts: CaseFactsDraft;
  shops: readonly { name: string; region: string }[];
  people: readonly string[];
  reviewers: readonly string[];
  /** Who still gives an opinion on it, and so does not work on it. */
  asked: readonly string[];
  /** Tells whether it was written. */
  onSave(facts: CaseFactsDraft): Promise<boolean>;
}

/** By what a row of the list is recognised: shop, region, code name, and who works on it. */
export function CaseFactsCard({ id, facts, shops, people, reviewers, asked, onSave }: CaseFactsCardProps) {
  const { t } = useWords();
  const kept = useDraft('case-facts', id, facts);
  const draft = kept.value;
  const isSame = JSON.stringify({ ...draft, holder: '' }) === JSON.stringify({ ...facts, holder: '' });
  // Somebody else may have taken the case since this was typed: only a choice that was made here counts
  const [hasChosen, setChosen] = useState(false);
  const holder = hasChosen ? draft.holder : facts.holder;
  const missing = <span class="muted">{t('opinion_facts_missing')}</span>;
  const set = (change: Partial<CaseFactsDraft>) => kept.change({ ...kept.now(), ...change });
  return (
    <FormCard
      title={t('opinion_facts')}
      press={t('care_change')}
      hasTyped={kept.restoredAt !== undefined}
      form={(close) => (
        <form
          class="pad gapped"
          onSubmit={(event) => {
            event.preventDefault();
            void onSave({ ...draft, holder }).then((isDone) => {
              if (!isDone) return;
              kept.written(draft);
              close();
            });
          }}
        >
          <Restored draft={kept} />
          <PlaceFields draft={draft} shops={shops} people={people} onChange={set} />
          <label class="wish">
            {t('triage_holder')}
            <select
              class="input"
              value={holder}
              onChange={(event) => {
                setChosen(true);
                set({ holder: event.currentTarget.value });
              }}
            >
              <option value="">{t('triage_nobody')}</option>
              {[...new Set([...reviewers, ...(holder ? [holder] : [])])].map((name) => (
                <option key={name} value={name} disabled={asked.includes(name)}>
                  {asked.includes(name) ? t('opinion_holderAsked', [name]) : name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="btn s" disabled={isSame && holder === facts.holder}>
            {t('opinion_facts_save')}
          </button>
        </form>
      )}
    >
      <div class="pad">
        <Facts
          facts={[
            { label: t('opinion_whom'), value: facts.whom || missing },
            { label: t('opinion_shop'), value: facts.shop || missing },
            { label: t('opinion_region'), value: facts.region || missing },
            { label: t('triage_holder'), value: facts.holder || t('triage_nobody') },
          ]}
        />
      </div>
    </FormCard>
  );
}

interface PlaceFieldsProps extends Pick<CaseFactsCardProps, 'shops' | 'people'> {
  draft: CaseFactsDraft;
  onChange(change: Partial<CaseFactsDraft>): void;
}

/** Whom it hits and where it happened, from the company's lists or in other words. */
function PlaceFields({ draft, shops, people, onChange }: PlaceFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <label class="wish">
        {t('opinion_whom')}
        <input
          class="input"
          list="codes"
          maxLength={100}
          value={draft.whom}
          onInput={(event) => onChange({ whom: event.currentTarget.value })}
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
            onChange({ shop: value, region: shops.find(({ name }) => name === value)?.region ?? draft.region })
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
          onInput={(event) => onChange({ region: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
