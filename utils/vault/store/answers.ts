/** Answers of S3 are flat XML with names and keys that we asked to be URL-encoded, so a worker without a parser can read them. */

/** Text of the first element of this name. */
export function textIn(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found?.replace(
    /&(?:#(\d+)|(lt|gt|quot|apos|amp));/g,
    (_, code: string | undefined, word: keyof typeof letters) =>
      code ? String.fromCharCode(Number(code)) : letters[word],
  );
}

const letters = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;

/** The inside of every element of this name, in their order. */
export function elementsIn(xml: string, name: string): string[] {
  return xml
    .split(`<${name}>`)
    .slice(1)
    .flatMap((rest) => rest.split(`</${name}>`)[0] ?? []);
}

/** A key as it was before `encoding-type=url`. What is no UTF-8 is a name that nobody of ours gives. */
export function keyIn(xml: string, name = 'Key'): string {
  return new URLSearchParams(`k=${textIn(xml, name) ?? ''}`).get('k') ?? '';
}
