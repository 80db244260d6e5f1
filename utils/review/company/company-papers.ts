import { withFacts } from '../../law/citation';
import type { SaidWords } from '../../shapes/desk/playbook';
import papersData from './papers.json';

/** A paper of the company: policy, internal rule, training sheet. In Japanese: it is for a company in Japan. */
export interface CompanyPaper {
  readonly id: string;
  readonly kind: string;
  readonly title: SaidWords;
  /** An internal rule: its rows are articles, but for the last, the supplementary provision. */
  readonly numbered?: boolean;
  readonly rows: readonly { readonly label: string; readonly value: readonly string[] }[];
}

export const companyPapers: readonly CompanyPaper[] = papersData;

/** With the names of the company and its desk in their places and the law as it stands at `now` (milliseconds since 1970); what is not known stays a blank to be written by hand. */
export function filledPaper(
  paper: CompanyPaper,
  names: { company?: string | undefined; desk?: string | undefined },
  now = Date.now(),
): CompanyPaper {
  const fill = (line: string) =>
    withFacts(line, 'ja', now)
      .replaceAll('{company}', names.company || '＿＿＿＿＿＿')
      .replaceAll('{desk}', names.desk || '＿＿＿＿＿＿');
  const numbered = (label: string, index: number) =>
    paper.numbered && index < paper.rows.length - 1 ? `第${index + 1}条（${label}）` : label;
  return {
    ...paper,
    rows: paper.rows.map(({ label, value }, index) => ({ label: numbered(label, index), value: value.map(fill) })),
  };
}
