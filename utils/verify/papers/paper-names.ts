import type { BagFiles } from '../bag/check-bag';

/** Papers that are made at export and lie beside the first capture's files. Every release has made all of them for captures. */
const papers = ['report.pdf', 'evidence-list.pdf', 'evidence-list.docx', 'post-list.pdf'];
/** A part of a large report. */
const volume = /^report-([1-9]\d*)\.pdf$/;

/** Whether a file of this name beside the first capture's is a paper of the case. */
export function isCasePaper(name: string): boolean {
  return papers.includes(name) || volume.test(name);
}

/** The papers that a pack of captures must have, by their paths; one of copies alone has the report and no list. */
export function neededPapers(hasCaptures: boolean): string[] {
  return (hasCaptures ? papers : papers.slice(0, 1)).map((name) => `data/${name}`);
}

/** The papers that a pack can have, by their paths: those that it must have, and the volumes of a report that it has. */
export function papersIn(files: BagFiles): string[] {
  return [...papers.map((name) => `data/${name}`), ...reportsIn(files).slice(1)];
}

/** The report and its volumes, in their order. */
export function reportsIn(files: BagFiles): string[] {
  const numbers = [...files.keys()].flatMap((path) => volume.exec(path.slice(5))?.[1] ?? []).map(Number);
  return ['data/report.pdf', ...numbers.toSorted((a, b) => a - b).map((number) => `data/report-${number}.pdf`)];
}

const shownPicture = /^data\/(?:capture-\d+\/|redacted-\d+\/)?(?:screenshot-(?:post|viewport)|brought\/\d+)\.png$/;

/** Pictures that a report can show, by their paths. */
export function shownPictures(files: BagFiles): string[] {
  return [...files.keys()].filter((path) => shownPicture.test(path));
}
