import { type EmployerLine, employerCells, employerHeads } from '../../utils/review/care/employer-record';
import type { TableFormat } from '../../utils/shapes/desk/company-records';
import { Button } from '../shared/button';
import { useWords } from '../words/words';

interface EmployerCardProps {
  number: string;
  lines: readonly EmployerLine[];
  /** What was not done, in the words of the paper. */
  left: readonly string[];
  onSave(format: TableFormat): void;
}

/** 「会社がしたこと」 as it is printed for a labour office or a court. The paper is Japanese in either language of the screen. */
export function EmployerCard({ number, lines, left, onSave }: EmployerCardProps) {
  const { t } = useWords();
  return (
    <section class="card" aria-label={t('employer_title')}>
      <header>
        <div class="titled">
          <h2>{t('employer_title')}</h2>
          <small>{t('employer_help')}</small>
        </div>
        <Button kind="quiet" size="s" onPress={() => onSave('csv')}>
          CSV
        </Button>
        <Button kind="quiet" size="s" onPress={() => onSave('pdf')}>
          PDF
        </Button>
      </header>
      <div class="sheet-place">
        <article class="sheet" lang="ja">
          <h3>会社がしたこと　{number}</h3>
          <table class="table" aria-label={t('employer_title')}>
            <thead>
              <tr>
                {employerHeads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <tr key={`${line.at} ${index}`}>
                  {employerCells(line).map((cell, at) => (
                    <td key={employerHeads[at]} class={at === 0 ? 'num' : ''} data-column={employerHeads[at]}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p class="muted">していないこと：{left.length > 0 ? left.join('、') : 'ありません'}</p>
        </article>
      </div>
    </section>
  );
}
