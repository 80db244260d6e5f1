import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { CodedError } from '../../coded-error';

const lists = {
  ja: () => import('@scure/bip39/wordlists/japanese.js'),
  en: () => import('@scure/bip39/wordlists/english.js'),
} as const;

/** 32 bytes as the 24 words of BIP 39: eleven bits each and a checksum. */
export async function wordsOfSecret(secret: Uint8Array, lang: keyof typeof lists): Promise<string[]> {
  const { wordlist } = await lists[lang]();
  // The list of the standard is decomposed (NFKD), which fonts show badly
  return entropyToMnemonic(secret, wordlist)
    .split(/\s+/)
    .map((word) => word.normalize('NFC'));
}

/**
 * The bytes again, from words of either language, apart by anything but letters; numbers before them are left out.
 * @throws CodedError `words-wrong`
 */
export async function secretOfWords(typed: string): Promise<Uint8Array> {
  const words =
    typed
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const list of Object.values(lists)) {
    const { wordlist } = await list();
    try {
      return mnemonicToEntropy(words.join(' '), wordlist);
    } catch {
      // Perhaps of the other language
    }
  }
  throw new CodedError('words-wrong');
}
