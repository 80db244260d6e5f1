import type { ComponentChildren } from 'preact';
import { Button } from '../shared/button';
import { useWords } from '../words/words';

export interface FigureTable {
  /** Part of the name of its file. */
  id: string;
  title: string;
  help?: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** Said under the table. */
  note?: string;
}

interface FigureCardProps {
  table: FigureTable;
  /** Nothing to be drawn where the whole is too small. */
  isHidden: boolean;
  full?: boolean;
  onCsv(table: FigureTable): void;
  children: ComponentChildren;
}

/** A picture and the table that says the same: who hears the page hears the table. */
export function FigureCard({ table, isHidden, full, onCsv, children }: FigureCardProps) {
  const { t } = useWords();
  return (
    <section class={full ? 'card full' : 'card'} aria-label={table.title}>
      <header>
        <div class="titled">
          <h2>{table.title}</h2>
          {table.help && <small>{table.help}</small>}
        </div>
        {!isHidden && table.rows.length > 0 && (
          <Button kind="quiet" size="s" onPress={() => onCsv(table)}>
            CSV
            <span class="sr">{table.title}</span>
          </Button>
        )}
      </header>
      {isHidden || table.rows.length === 0 ? (
        <p class="pad muted small">{t(table.rows.length === 0 && !isHidden ? 'figures_none' : 'figures_tooFew')}</p>
      ) : (
        <div class={full ? 'fig side' : 'fig'}>
          {children}
          {table.rows.length > mostRows ? (
            <details class="more-rows">
              <summary>{t('figures_table', [String(table.rows.length)])}</summary>
              <Rows table={table} />
            </details>
          ) : (
            <Rows table={table} />
          )}
        </div>
      )}
      {table.note && <footer>{table.note}</footer>}
    </section>
  );
}

/** A longer table is folded, so that no part of the page has to scroll by itself. */
const mostRows = 14;

function Rows({ table }: { table: FigureTable }) {
  const { lang } = useWords();
  const number = new Intl.NumberFormat(lang);
  return (
    <table class="table" aria-label={table.title}>
      <thead>
        <tr>
          {table.heads.map((head, at) => (
            <th key={head} scope="col" class={at === 0 ? '' : 'r'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={table.heads[at + 1]} class="r">
                {typeof cell === 'number' ? number.format(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
