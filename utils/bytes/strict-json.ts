const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * JSON in which every member of an object stands once: readers differ on which of two they take (RFC 8259 §4).
 * @throws SyntaxError
 */
export function strictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const names: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [part] of text.matchAll(token)) {
    if (part === '{') names.push(new Set());
    else if (part === '[') names.push(undefined);
    else if (part === '}' || part === ']') names.pop();
    else if (part === ':') {
      const name = String(JSON.parse(last));
      if (names.at(-1)?.has(name)) throw new SyntaxError(`member ${name} stands twice`);
      names.at(-1)?.add(name);
    }
    last = part;
  }
  return value;
}
