/** Signs that XML 1.0 (§2.2) has no place for: one of them and nothing is drawn. */
const unwritable = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text as it may stand in XML, in an element or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"\n\t]/g, (mark) => marks[mark] ?? mark);
