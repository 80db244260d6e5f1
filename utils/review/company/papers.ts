import type { SaidWords } from '../../shapes/desk/playbook';
import papersData from './papers.json';

/** A paper of the company: policy, internal rule, training sheet. In Japanese: it is for a company in Japan. */
export interface CompanyPaper {
  readonly id: string;
  readonly kind: string;
  readonly title: SaidWords;
  readonly rows: readonly { readonly label: string; readonly value: readonly string[] }[];
}

export const companyPapers: readonly CompanyPaper[] = papersData;

/** With the names of the company and its desk in their places; what is not known stays a blank to be written by hand. */
export function filledPaper(
  paper: CompanyPaper,
  names: { company?: string | undefined; desk?: string | undefined },
): CompanyPaper {
  const fill = (line: string) =>
    line.replaceAll('{company}', names.company || '＿＿＿＿＿＿').replaceAll('{desk}', names.desk || '＿＿＿＿＿＿');
  return { ...paper, rows: paper.rows.map(({ label, value }) => ({ label, value: value.map(fill) })) };
}
