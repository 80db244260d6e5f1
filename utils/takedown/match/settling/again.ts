import { sensesOf } from '../labels/headings';
import { segmentsOf } from '../labels/label-parts';

/** `同上（再入力）`, `確認のため再入力`: a box without a noun right after the e-mail is its confirmation. */
export function isBareConfirmation(words: string): boolean {
  // `Same again, so we don't get it wrong`: what stands apart only explains.
  const senses = segmentsOf(words).find((part) => part.senses.length > 0)?.senses ?? [];
  return senses.includes('again') && senses.every((sense) => OF_CONFIRMATION.has(sense));
}
const OF_CONFIRMATION = new Set(['again', 'twice', 'mail', 'addr', 'address', 'write', 'show', 'contact', 'self', '~']);

/** `返信先(メール)`, then `返信先の確認`: the same noun with a word for doing it again. */
export function isAskedAgain(words: string, before: string): boolean {
  const noun = before.replace(/[([].*$/, '').trim();
  return noun.length > 1 && words.startsWith(noun) && sensesOf(words.slice(noun.length)).includes('again');
}
