import type { CompanyPaper } from '../../utils/review/company/company-papers';
import { type PaperFormat, paperFormats } from '../../utils/takedown/letters/paper';
import { Button } from '../shared/button';
import { useWords } from '../words/words';

interface PapersRoomProps {
  papers: readonly CompanyPaper[];
  onSave(paper: CompanyPaper, format: PaperFormat): void;
}

/** Policy, internal rules and the training sheet, as files to be edited or printed. */
export function PapersRoom({ papers, onSave }: PapersRoomProps) {
  const { t, lang } = useWords();
  return (
    <section class="card" aria-label={t('company_room_papers')}>
      <ul class="paper-list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <span>
              <b>{paper.title[lang]}</b>
              <small class="muted">{paper.rows.map(({ label }) => label).join(t('campaign_between'))}</small>
            </span>
            <span class="acts">
              {paperFormats.map((format) => (
                <Button key={format} size="s" icon="download" onPress={() => onSave(paper, format)}>
                  {format === 'docx' ? 'Word' : format.toUpperCase()}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <footer>
        <span>{t('papers_foot')}</span>
      </footer>
    </section>
  );
}
