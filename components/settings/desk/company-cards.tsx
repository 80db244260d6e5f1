import type { LineProblem, ListKind } from '../../../utils/evidence/settings/company-csv';
import { type CompanyLists, type DeskSelf, deskRoles } from '../../../utils/shapes/desk/company';
import { keyPart } from '../../../utils/word-key';
import { FileButton } from '../../files/file-button';
import { ChipGroup } from '../../shared/chips';
import { listed } from '../../words/joined';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface SelfCardProps {
  self: DeskSelf;
  /** The role is the company's. */
  isRoleFixed: boolean;
  isShopFixed: boolean;
  reviewers: readonly string[];
  shops: readonly string[];
  onChange(self: DeskSelf): void;
}

/** Who uses this device, in which role, and where. */
export function SelfCard({ self, isRoleFixed, isShopFixed, reviewers, shops, onChange }: SelfCardProps) {
  const { t } = useWords();
  const set = (key: 'name' | 'shop' | 'department', value: string) => {
    const { [key]: _, ...rest } = self;
    onChange(value.trim() ? { ...rest, [key]: value.trim() } : rest);
  };
  const names = [...new Set([...reviewers, ...(self.name ? [self.name] : [])])];
  return (
    <section class="card" {...cardAt('company#self')}>
      <header>
        <h2>{t('company_self')}</h2>
      </header>
      <div class="pad settings-state gapped">
        <label class="wish">
          {t('company_self_name')}
          <select class="input" value={self.name ?? ''} onChange={(event) => set('name', event.currentTarget.value)}>
            <option value="">{reviewers.length > 0 ? t('triage_nobody') : t('company_self_noList')}</option>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {!isRoleFixed && (
          <ChipGroup
            legend={t('company_role')}
            options={deskRoles.map((value) => ({ value, label: t(`company_role_${value}`) }))}
            value={self.role}
            onChoose={(role) => onChange({ ...self, role })}
          />
        )}
        <p class="muted small">{t('company_role_help')}</p>
        <label class="wish">
          {t('company_ownShop')}
          <input
            class="input"
            list="own-shops"
            maxLength={100}
            disabled={isShopFixed}
            value={self.shop ?? ''}
            onChange={(event) => set('shop', event.currentTarget.value)}
          />
        </label>
        <datalist id="own-shops">
          {shops.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label class="wish">
          {t('company_department')}
          <input
            class="input"
            maxLength={100}
            value={self.department ?? ''}
            onChange={(event) => set('department', event.currentTarget.value)}
          />
        </label>
        <p class="muted small">{t('company_where_help')}</p>
      </div>
    </section>
  );
}

interface ListsCardProps {
  lists: CompanyLists;
  /** What came of the last file. */
  last?: { kind: ListKind; count: number; problems: readonly LineProblem[] } | undefined;
  onFile(kind: ListKind, file: File): void;
}

/** So many lines that were not taken are named. */
const named = 20;

/** The company's shops, codes of people and reviewers, from files. */
export function ListsCard({ lists, last, onFile }: ListsCardProps) {
  const { t, lang } = useWords();
  return (
    <section class="card" {...cardAt('company#lists')}>
      <header>
        <h2>{t('company_lists')}</h2>
      </header>
      <div class="pad settings-state gapped">
        <p class="muted small">{t('company_lists_lead')}</p>
        {(['shops', 'people', 'reviewers'] as const).map((kind) => (
          <div key={kind} class="company-list">
            <span>
              <b>{t(`company_list_${kind}`)}</b>{' '}
              <span class="num">{t('company_list_count', [lists[kind].length.toLocaleString(lang)])}</span>
              <small class="muted">{t(`company_list_${kind}_help`)}</small>
            </span>
            <FileButton
              look="btn s"
              words={t('company_list_read')}
              what={t(`company_list_${kind}`)}
              accept=".csv,.tsv,.txt,text/csv"
              onFile={(file) => onFile(kind, file)}
            />
          </div>
        ))}
        {last && (
          <p role="status">
            {t('company_list_done', [last.count.toLocaleString(lang)])}{' '}
            {last.problems.length > 0 &&
              t('company_list_problems', [
                listed(
                  last.problems
                    .slice(0, named)
                    .map(({ line, why }) => t(`company_line_${keyPart(why)}`, [String(line)])),
                  lang,
                ),
              ])}
          </p>
        )}
      </div>
    </section>
  );
}
