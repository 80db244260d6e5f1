import type { Paper, PaperGrid, PaperRow } from './paper';

/** What the PDF and the Word file say by a blank or a colour. */
const said = {
  ja: { blank: '（空欄：ご自身で書く欄）', forwarded: '（発信者に伝えられることがあります）' },
  en: { blank: '(left blank, to be filled in by hand)', forwarded: ' (may be passed on to the poster)' },
} as const;
type Said = (typeof said)[keyof typeof said];
const langOf = ({ lang }: Pick<Paper, 'lang'>) => lang ?? 'ja';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const style = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.8 sans-serif;color:#1d2021;background:#fff}
h1{text-align:center;font-size:1.4rem}h2{font-size:1.05rem}.date{text-align:right}table{width:100%;border-collapse:collapse}
th,td{border:1px solid #1d2021;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:30%;font-weight:400}
.forwarded{background:#fff3d6}article+article{break-before:page}@media(max-width:30rem){th,td{display:block;width:auto}}`;

/**
 * The sheets of a letter as one page without scripts, in the order in which they are read: for whoever reads by ear, by
 * Braille or enlarged, and cannot use the PDF or the Word file. Says in words what these say by a colour or a blank.
 */
export function letterHtml(papers: readonly Paper[]): string {
  const title = safe(papers[0]?.title ?? '');
  return `<!doctype html>
<html lang="${langOf(papers[0] ?? {})}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${style}</style></head>
<body><main>
${papers.map(sheet).join('\n')}
</main></body></html>
`;
}

function sheet(paper: Paper, index: number): string {
  const { title, date, address, addressee, rows, grid } = paper;
  const lang = langOf(paper);
  const words = said[lang];
  const id = `sheet-${index + 1}`;
  return `<article lang="${lang}" aria-labelledby="${id}">
<p class="date">${safe(date.trim())}</p>
<p>${[...(address ? [address] : []), addressee].map(safe).join('<br>')}</p>
<h1 id="${id}">${safe(title)}</h1>
${runsOf(rows)
  .map((run) =>
    run[0]?.prose
      ? run.map((row) => prose(row, words)).join('\n')
      : `<table>\n${run.map((row) => line(row, words)).join('\n')}\n</table>`,
  )
  .join('\n')}${grid ? `\n${gridOf(grid, words)}` : ''}
</article>`;
}

/** Neighbours of one kind stand in one table. */
function runsOf(rows: readonly PaperRow[]): PaperRow[][] {
  const runs: PaperRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0]?.prose === row.prose) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function gridOf({ heads, lines }: PaperGrid, { blank }: Said): string {
  const cells = (tag: 'th' | 'td', words: readonly string[]) =>
    words.map((each) => `<${tag}>${each === '' ? blank : safe(each).replaceAll('\n', '<br>')}</${tag}>`).join('');
  return `<table>
<thead><tr>${cells('th', heads)}</tr></thead>
${lines.map((line) => `<tr>${cells('td', line)}</tr>`).join('\n')}
</table>`;
}

const prose = (row: PaperRow, said: Said) =>
  `<section><h2>${labelOf(row, said)}</h2><p>${wordsOf(row, said)}</p></section>`;

function line(row: PaperRow, said: Said): string {
  return `<tr${row.forwarded ? ' class="forwarded"' : ''}><th scope="row">${labelOf(row, said)}</th><td>${wordsOf(row, said)}</td></tr>`;
}

const labelOf = ({ label, forwarded }: PaperRow, said: Said) => safe(label) + (forwarded ? said.forwarded : '');

const wordsOf = ({ value }: PaperRow, { blank }: Said) => (value.length > 0 ? value.map(safe).join('<br>') : blank);
