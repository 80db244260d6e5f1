import { sha256Hex } from '../../bytes/digest';

/** Eleven bits a word: four words carry 44. */
const bitsOfWord = 11;

/**
 * The first bits of a SHA-256 as words of the lists of BIP 39, to be read aloud in place of a digest.
 * @param count of words
 */
export async function spokenWords(text: string, lang: 'ja' | 'en', count = 4): Promise<string[]> {
  const { wordlist } = await (lang === 'ja'
    ? import('@scure/bip39/wordlists/japanese.js')
    : import('@scure/bip39/wordlists/english.js'));
  const digest = await sha256Hex(text);
  const bits = [...digest].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return Array.from({ length: count }, (_, index) => {
    const at = Number.parseInt(bits.slice(index * bitsOfWord, (index + 1) * bitsOfWord), 2);
    // The list of the standard is decomposed (NFKD), which fonts show badly
    return (wordlist[at] ?? '').normalize('NFC');
  });
}

/** Words of the language of a screen, and those that the other language has for the same bits: who is called may read that. */
export interface BothWords {
  readonly here: readonly string[];
  readonly there: readonly string[];
}

export async function bothWords(text: string, lang: 'ja' | 'en'): Promise<BothWords> {
  const [here, there] = await Promise.all([spokenWords(text, lang), spokenWords(text, lang === 'ja' ? 'en' : 'ja')]);
  return { here, there };
}
