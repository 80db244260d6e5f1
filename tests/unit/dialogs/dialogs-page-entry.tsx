import { options, render, type VNode } from 'preact';
import { mountSprite } from '../../../components/icon';
import { withNumbers } from '../../../components/words/in-number';
import { Words } from '../../../components/words/words';
import { dashboardDialogs } from './dashboard-dialogs';
import { fileDialogs } from './file-dialogs';
import { recordsDialogs } from './records-dialogs';

/** By the page whose sheets they are drawn with. */
const rows = { dashboard: { ...dashboardDialogs, ...fileDialogs }, records: recordsDialogs };
const all = { ...rows.dashboard, ...rows.records };

/** Where the dialogs that were drawn stand in the sources: file and line. */
const drawn = new Set<string>();
const before = options.vnode;
options.vnode = (vnode: VNode & { __source?: { fileName: string; lineNumber: number } }) => {
  const { type, __source: source } = vnode;
  const isDialog = type === 'dialog' || (typeof type === 'function' && type.name === 'Dialog');
  if (isDialog && source) drawn.add(`${source.fileName}:${source.lineNumber}`);
  before?.(vnode);
};

/** Names of the rows of a page, with what to type and press before the dialog stands. */
export const rowsOf = (page: keyof typeof rows) =>
  Object.entries(rows[page]).map(([name, { type = {}, press }]) => ({ name, type, press }));

export const drawnSoFar = () => [...drawn];

let lang: 'ja' | 'en' = 'ja';
let words: Record<string, string> = {};

/** The words in which rows are drawn from now on. */
export function speak(language: typeof lang, handedIn: typeof words): void {
  lang = language;
  words = handedIn;
}

/** Draws one row. */
export function draw(name: string): void {
  const t = withNumbers((key, params = []) =>
    (words[key] ?? `no words for ${key}`).replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? ''),
  );
  const root = document.getElementById('app');
  if (!root) throw new Error('no place');
  mountSprite(document);
  document.documentElement.lang = lang;
  localStorage.clear();
  render(null, root);
  render(<Words.Provider value={{ t, lang }}>{all[name]?.show()}</Words.Provider>, root);
}
