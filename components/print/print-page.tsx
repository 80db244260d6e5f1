import { Icon } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import type { PrintPart } from './print-parts';

/** A paper as it is printed: what it is, tables, sentences at the end. */
interface PrintedPaper {
  title: string;
  lead: readonly string[];
  tables: readonly {
    title?: string;
    heads: readonly string[];
    /** Shares of the line. */
    widths: readonly number[];
    rows: readonly (readonly string[])[];
    empty?: string;
  }[];
  foot: readonly string[];
}

interface PrintPageProps {
  incidentId: string;
  paper: PrintedPaper;
  /** What may be left out, and whether it is in. */
  parts: readonly { id: PrintPart; isIn: boolean }[];
  isBusy: boolean;
  onPart(id: PrintPart): void;
  onSave(): void;
  onPrint(): void;
}

/** A case on paper: what stands here is what is printed, all of it. The paper is Japanese in either language of the screen. */
export function PrintPage({ incidentId, paper, parts, isBusy, onPart, onSave, onPrint }: PrintPageProps) {
  const { t } = useWords();
  return (
    <main class="c-page print-page" data-ask={t('print_byButton')}>
      <div class="c-bar print-bar">
        <a class="btn quiet s" href={`#/incidents/${incidentId}`}>
          <Icon name="left" />
          {t('care_back')}
        </a>
        <h1>{t('print_title')}</h1>
        {parts.map(({ id, isIn }) => (
          <label key={id} class="tickrow">
            <input type="checkbox" checked={isIn} onChange={() => onPart(id)} />
            <span class="box">
              <Icon name="check" />
            </span>
            {t(`print_part_${id}`)}
          </label>
        ))}
        <span class="gap" />
        <span class="muted small">{t('print_logged')}</span>
        <Button disabled={isBusy} onPress={onSave}>
          PDF
        </Button>
        <Button kind="primary" disabled={isBusy} onPress={onPrint}>
          {t('print_act')}
        </Button>
      </div>
      <article class="sheet print-sheet" lang="ja">
        <h2>{paper.title}</h2>
        {paper.lead.map((line) => (
          <p key={line} class="muted small">
            {line}
          </p>
        ))}
        {paper.tables.map(({ title = '', heads, widths, rows, empty }) => (
          <section key={title}>
            <h3>{title}</h3>
            {rows.length === 0 && <p class="muted small">{empty}</p>}
            {rows.length > 0 && (
              <table class="table" aria-label={title}>
                <colgroup>
                  {widths.map((width, at) => (
                    <col key={heads[at]} style={{ width: `${width}%` }} />
                  ))}
                </colgroup>
                <thead>
                  <tr>
                    {heads.map((head, at) => (
                      <th key={`${at} ${head}`} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((cells, row) => (
                    <tr key={`${row} ${cells[0]}`}>
                      {cells.map((cell, at) => (
                        <td key={heads[at]} data-column={heads.length > 2 ? heads[at] : undefined}>
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))}
        {paper.foot.map((line) => (
          <p key={line} class="muted small">
            {line}
          </p>
        ))}
      </article>
    </main>
  );
}
