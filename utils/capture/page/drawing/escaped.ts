/** Signs that XML 1.0 (§2.2) has no place for: one of them and nothing is drawn. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

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
