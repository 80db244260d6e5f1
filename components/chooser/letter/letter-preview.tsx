import { countLetters } from '../../../utils/count-letters';
import type { Paper, PaperGrid, PaperRow } from '../../../utils/takedown/letters/paper';
import { Badge } from '../../shared/badge';
import { Mask } from '../../shared/mask';
import { useWords } from '../../words/words';

/** A letter as it will be printed. What the operator would pass on to the poster stands in colour, with the word for it. */
export function LetterPreview({ paper, onShown }: { paper: Paper; onShown: () => void }) {
  const { t, lang } = useWords();
  return (
    <figure class="letter-sheet" lang={paper.lang ?? 'ja'} aria-label={paper.title}>
      <p class="letter-date">{paper.date}</p>
      {paper.address && <p>{paper.address}</p>}
      <p>
        {paper.addresseeQuotes ? (
          <Hidden what={t('chooser_letter_to')} text={paper.addressee} onShown={onShown} />
        ) : (
          paper.addressee
        )}
      </p>
      <h3 class="letter-title">{paper.title}</h3>
      <table aria-label={paper.title}>
        <tbody>
          {paper.rows.map((entry, index) => (
            <tr
              key={`${index} ${entry.label}`}
              class={entry.forwarded ? 'forwarded' : entry.masked ? 'masked' : undefined}
            >
              <th scope="row">
                {entry.label}
                {entry.forwarded && (
                  <span lang={lang}>
                    <Badge tone="caution" icon="eye">
                      {t('letter_toPoster')}
                    </Badge>
                  </span>
                )}
              </th>
              <td>
                <SheetValue entry={entry} onShown={onShown} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {paper.grid && <GridOf grid={paper.grid} title={paper.title} />}
    </figure>
  );
}

function GridOf({ grid, title }: { grid: PaperGrid; title: string }) {
  return (
    <table class="letter-grid" aria-label={title}>
      <thead>
        <tr>
          {grid.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.lines.map((cells, line) => (
          <tr key={line}>
            {cells.map((cell, at) => (
              <td key={grid.heads[at]}>{cell === '' ? <Unwritten /> : <span class="letter-words">{cell}</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What may hold the post's own words is hidden until asked for, however short it is. */
function SheetValue({ entry, onShown }: { entry: PaperRow; onShown: () => void }) {
  const text = entry.value.join('\n');
  if (text === '') return <Unwritten byHand={entry.byHand} />;
  if (!entry.quotes) return <span class="letter-words">{text}</span>;
  return <Hidden what={entry.label} text={text} onShown={onShown} />;
}

/** In the language of the screen, not of the letter. */
function Unwritten({ byHand }: { byHand?: boolean | undefined }) {
  const { t, lang } = useWords();
  return (
    <span class="muted small" lang={lang}>
      {t(byHand ? 'letter_byHand' : 'letter_blank')}
    </span>
  );
}

const Hidden = ({ what, text, onShown }: { what: string; text: string; onShown: () => void }) => (
  <Mask what={what} length={countLetters(text)} read={() => text} onShown={onShown} lang="ja" />
);
