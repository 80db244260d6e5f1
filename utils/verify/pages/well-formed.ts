const declaration = /<(?:\?[^<>]*\?|!DOCTYPE[^<>]*|!--(?:(?!--)[\s\S])*--)>/y;
const element = /<(?:\/([\w:.-]+)\s*|([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?))>/y;
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/;

/** Whether markup is a page of XHTML that a reader of XML, as a browser's serialiser writes it, reads to its end. */
export function isWellFormed(xml: string): boolean {
  if (forbidden.test(xml) || reference.test(xml)) return false;
  const open: string[] = [];
  let from = 0;
  let isBegun = false;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', from)) {
    const between = xml.slice(from, at);
    if (between.includes(']]>') || (open.length === 0 && between.trim() !== '')) return false;
    declaration.lastIndex = element.lastIndex = at;
    const aside = declaration.exec(xml);
    const [whole, end, name, attributes = '', slash] = aside ? [aside[0]] : (element.exec(xml) ?? []);
    if (whole === undefined) return false;
    from = at + whole.length;
    if (aside) continue;
    const names = [...attributes.matchAll(/\s([\w:.-]+)=/g)].map(([, each]) => each);
    if (new Set(names).size < names.length) return false;
    if (end !== undefined && open.pop() !== end) return false;
    if (name === undefined) continue;
    if (open.length === 0 && (isBegun || !whole.includes('="http://www.w3.org/1999/xhtml"'))) return false;
    isBegun = true;
    if (slash === '') open.push(name);
  }
  return isBegun && open.length === 0 && xml.slice(from).trim() === '';
}
