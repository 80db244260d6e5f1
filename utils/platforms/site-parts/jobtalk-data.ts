/** What the page of Next.js states of its answers in its own data. */
export interface PageData {
  answers: Map<string, Record<string, unknown>>;
  company?: string;
  companyId?: string;
  /** Signed out, all texts are cut. */
  isSignedOut: boolean;
}
const known = new WeakMap<Element, PageData>();

/** Read once for each script. */
export function pageDataOf(document: Document): PageData | undefined {
  const script = document.querySelector('script#__NEXT_DATA__');
  if (!script) return undefined;
  let data = known.get(script);
  if (!data) {
    data = { answers: new Map(), isSignedOut: false };
    try {
      collect(JSON.parse(script.textContent ?? ''), data);
    } catch {
      // A script that is no JSON states nothing
    }
    known.set(script, data);
  }
  return data;
}

function collect(value: unknown, data: PageData): void {
  if (typeof value !== 'object' || value === null) return;
  const thing = value as Record<string, unknown>;
  const { id, review, answers, name, member } = thing;
  if (typeof review === 'string' && (typeof id === 'string' || typeof id === 'number')) {
    data.answers.set(String(id), thing);
  }
  if (answers && typeof name === 'string') data.company ??= name;
  if (answers && (typeof id === 'string' || typeof id === 'number')) data.companyId ??= String(id);
  if (member === null) data.isSignedOut = true;
  for (const inner of Object.values(thing)) collect(inner, data);
}

/** A text under this key, if there is one. */
export const textAt = (thing: unknown, key: string): string | undefined => {
  const found = (thing as Record<string, unknown> | null | undefined)?.[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
};
