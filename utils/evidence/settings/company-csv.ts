import { csvRows } from '../../bytes/read-csv';
import { foldText } from '../../same-word';
import { type CompanyLists, companyListsSchema, type DeskRole } from '../../shapes/desk/company';

/** What a column is called in files of companies, folded. The first that a head names counts. */
const heads = {
  code: [
    '店番号',
    '店舗番号',
    '店コード',
    '店舗コード',
    '社員番号',
    '従業員番号',
    '符号',
    'コード',
    '番号',
    'code',
    'id',
    'no',
  ],
  name: ['店名', '店舗名', '店舗', '名称', '氏名', '名前', '店', 'name', 'shop'],
  region: ['地域', 'エリア', '地区', '都道府県', 'ブロック', 'region', 'area'],
  shop: ['所属店', '所属', '店名', '店舗名', '店舗', '店', 'shop', 'store'],
  role: ['役割', '役', '権限', 'role'],
} as const;
type Column = keyof typeof heads;

export type ListKind = keyof CompanyLists;
const columnsOf: Record<ListKind, readonly Column[]> = {
  shops: ['code', 'name', 'region'],
  people: ['code', 'shop'],
  reviewers: ['name', 'role'],
};

const roleWords: Record<DeskRole, readonly string[]> = {
  employee: ['従業員', '社員', 'employee'],
  reviewer: ['確認', '人事', 'reviewer', 'hr'],
  legal: ['法務', '弁護士', 'legal'],
  lead: ['責任者', '管理', 'lead', 'owner', 'admin'],
};

/** A line that was not taken, and why; lines count from 1 with the head. */
export interface LineProblem {
  line: number;
  why: 'same-code' | 'no-name' | 'too-long';
}

/** What a file of one of the lists holds. */
export function readCompanyCsv<Kind extends ListKind>(
  kind: Kind,
  text: string,
): { rows: CompanyLists[Kind]; problems: LineProblem[] } {
  const [head = [], ...lines] = csvRows(text);
  const places = placesIn(head, columnsOf[kind]);
  const hasHead = Object.keys(places).length > 0;
  const at = hasHead ? places : Object.fromEntries(columnsOf[kind].map((column, index) => [column, index]));
  const problems: LineProblem[] = [];
  const known = new Set<string>();
  const rows: unknown[] = [];
  for (const [index, line] of (hasHead ? lines : [head, ...lines]).entries()) {
    const said = (column: Column) => (line[at[column] ?? -1] ?? '').trim();
    const row = rowOf(kind, said);
    const key = foldText(said(kind === 'reviewers' ? 'name' : 'code') || said('name'));
    const why = key === '' ? 'no-name' : known.has(key) ? 'same-code' : isFit(kind, row) ? undefined : 'too-long';
    if (why) problems.push({ line: index + (hasHead ? 2 : 1), why });
    else rows.push(row);
    known.add(key);
  }
  return { rows: companyListsSchema.shape[kind].parse(rows) as CompanyLists[Kind], problems };
}

/** Whether a text is such a list: its first line names a column, and at least one line below it can be used. */
export function isCompanyCsv(kind: ListKind, text: string): boolean {
  const [head = []] = csvRows(text);
  return Object.keys(placesIn(head, columnsOf[kind])).length > 0 && readCompanyCsv(kind, text).rows.length > 0;
}

function placesIn(head: readonly string[], columns: readonly Column[]): Partial<Record<Column, number>> {
  const names = head.map((name) => foldText(name));
  const places: Partial<Record<Column, number>> = {};
  for (const column of columns) {
    const found = heads[column].map((word) => names.indexOf(foldText(word))).find((index) => index >= 0);
    if (found !== undefined) places[column] = found;
  }
  return places;
}

function rowOf(kind: ListKind, said: (column: Column) => string): object {
  if (kind === 'shops') {
    const name = said('name') || said('code');
    return { code: said('code') || name, name, region: said('region') };
  }
  if (kind === 'people') return { code: said('code'), shop: said('shop') };
  const folded = foldText(said('role'));
  const roles = Object.entries(roleWords) as [DeskRole, readonly string[]][];
  const role = roles.find(([, words]) => words.some((word) => folded !== '' && folded.includes(foldText(word))))?.[0];
  return { name: said('name'), role: role ?? 'reviewer' };
}

const isFit = (kind: ListKind, row: object) => companyListsSchema.shape[kind].element.safeParse(row).success;
