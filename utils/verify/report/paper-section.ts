import type { Content, Section } from '../layout/content';
import { mm, page } from '../layout/style';

/** A run of pages for a court: no header, the page number at the foot, white all round. */
export function paperSection(label: string, section: Content[]): Section {
  return {
    section,
    header: () => ({ text: '' }),
    footer: (at, pages) => ({
      columns: [
        { text: label, fontSize: 8, width: '*' },
        { text: `${at} / ${pages}`, fontSize: 9, alignment: 'right', width: 60 },
      ],
      margin: [page.left, 6 * mm, page.right, 0],
    }),
    pageMargins: [page.left, 25 * mm, page.right, 20 * mm],
  };
}
