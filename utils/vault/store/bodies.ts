import { StoreError } from './store-error';

/** Most bytes of words of the store: a page of a thousand keys of the longest kind, URL-encoded, has less. */
const mostXml = 8 * 1_048_576;
/** Most bytes of a sealed pack: what a page can hold and open. */
export const mostPack = 2_000_000_000;
/** Most bytes of what is small by its nature: a key wrap, an answer to an employee. */
export const mostSmall = 1_048_576;

/**
 * A body to its end, and no further than it may be long.
 * @throws StoreError `cut` for one that breaks off: it is not taken for a short one; `damaged` for one that is too long
 */
export async function bytesOf({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of body ?? []) {
      parts.push(part);
      bytes += part.length;
      if (bytes > most) break;
    }
  } catch (error) {
    throw new StoreError('cut', String(error));
  }
  if (bytes > most) throw new StoreError('damaged', String(most));
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The words of an answer. @throws StoreError */
export async function textOf(answer: Response): Promise<string> {
  return new TextDecoder().decode(await bytesOf(answer, mostXml));
}

/** The words of an answer that ended where it should: one that broke off is not taken for a short list. @throws StoreError */
export function wholeXml(xml: string, root: string): string {
  if (!xml.trimEnd().endsWith(`</${root}>`)) throw new StoreError('cut', root);
  return xml;
}

/** Where the next page of a list begins: one that leads nowhere new is no last page, and not to be asked for without end. */
export function onward(next: string | undefined, last: string): string {
  if (!next || next === last) throw new StoreError('damaged', last);
  return next;
}
