const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

/** One element of XML; `content` is text. */
export function element(name: string, attributes: Record<string, string>, content?: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${given.join('')}`;
  return content === undefined ? `${start}/>` : `${start}>${escaped(content)}</${name}>`;
}
