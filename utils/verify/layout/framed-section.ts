import { setDigest } from '../report/digest-line';
import type { Content, Section } from './content';
import { ink, mm, page, rule } from './style';

/** What stands at the foot of a section's pages. */
interface FootFacts {
  number: string;
  version: string;
  /** Label and digest, 64 hex digits each. */
  digests: readonly (readonly [string, string])[];
}

/** A run of pages with one header, the empty box for the exhibit number, and the digests at the foot. */
export function framedSection(title: string, foot: FootFacts, section: Content[]): Section {
  return {
    section,
    header: () => headerOf(title),
    foot: digestsOf(foot),
    footer: (at, pages) => footerOf(foot, at, pages),
    pageMargins: [page.left, page.top, page.right, 21 * mm + foot.digests.length * 10.5],
  };
}

function headerOf(title: string): Content {
  const box = {
    table: { widths: [29 * mm], heights: () => 9.4 * mm, body: [[{ text: '号証', fontSize: 7, color: ink.muted }]] },
  };
  const edge = {
    hLineWidth: () => 0.85,
    vLineWidth: () => 0.85,
    hLineColor: () => ink.text,
    vLineColor: () => ink.text,
  };
  return {
    columns: [
      { sign: 'dog', size: 13 },
      { text: title, fontSize: 8.5, color: ink.muted, width: '*' },
      { ...box, layout: { ...edge, paddingTop: () => 1, paddingBottom: () => 1 }, width: 'auto' },
    ],
    columnGap: 6,
    margin: [page.left, 16 * mm, page.right, 0],
  };
}

function digestsOf({ digests }: FootFacts): Content {
  const rows = digests.map(
    ([label, digest]): Content => ({
      columns: [{ text: label, width: 47 * mm, color: ink.muted }, setDigest(digest, 7)],
      fontSize: 7,
    }),
  );
  return {
    stack: [{ ...rule(ink.text, 0.85), margin: [0, 2, 0, 3] }, ...rows],
    margin: [page.left, 0, page.right, 0],
  };
}

function footerOf({ number, version }: FootFacts, at: number, pages: number): Content {
  return {
    columns: [
      { text: `${number}　投稿記録報告書　　番犬 ${version}`, width: '*' },
      { text: `${at} / ${pages}`, bold: true, alignment: 'right', width: 60 },
    ],
    fontSize: 8,
    margin: [page.left, 3, page.right, 0],
  };
}
