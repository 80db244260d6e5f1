import { Icon } from '../icon';
import { Spoken } from '../shared/spoken';
import { useWords } from '../words/words';
import { pageSize } from './shown-range';

interface RowFootProps {
  /** Rows in sight, counted from one. */
  from: number;
  to: number;
  count: number;
  /** In pages: which of them is shown. */
  page?: { at: number; pages: number; onPage(at: number): void } | undefined;
  /** Absent where there is no one long list. */
  onPaged?(): void;
}

/** Which rows are in sight, and the way between pages and one long list. */
export function RowFoot({ from, to, count, page, onPaged }: RowFootProps) {
  const { t, lang } = useWords();
  const said = (value: number) => value.toLocaleString(lang);
  const inSight = [said(from), said(to), said(count)];
  return (
    <div class="row-foot">
      <span class="num muted" role={page && 'status'}>
        <Spoken words={t('rows_inSight_said', inSight)}>{t('rows_inSight', inSight)}</Spoken>
      </span>
      {page && (
        <span class="row-pages">
          <button
            type="button"
            class="iconbtn s"
            disabled={page.at === 0}
            aria-label={t('rows_before', [String(pageSize)])}
            onClick={() => page.onPage(page.at - 1)}
          >
            <Icon name="left" />
          </button>
          <span class="num">
            <Spoken words={t('rows_page_said', [said(page.at + 1), said(page.pages)])}>
              {t('rows_page', [said(page.at + 1), said(page.pages)])}
            </Spoken>
          </span>
          <button
            type="button"
            class="iconbtn s"
            disabled={page.at >= page.pages - 1}
            aria-label={t('rows_next', [String(pageSize)])}
            onClick={() => page.onPage(page.at + 1)}
          >
            <Icon name="right" />
          </button>
        </span>
      )}
      {onPaged && (
        <button type="button" class="btn quiet s" onClick={onPaged}>
          {t(page ? 'rows_asOne' : 'rows_inPages')}
        </button>
      )}
    </div>
  );
}
