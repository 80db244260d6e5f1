const decoded = (bytes: Uint8Array, label: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    // No such label (cp932), or bytes that are not of this encoding
    return undefined;
  }
};
const count = (text: string, characters: RegExp) => text.match(characters)?.length ?? 0;

/**
 * The text of a saved file, whatever its header says: UTF-8, also with a broken byte here and there; else the declared
 * charset; else EUC-JP or Shift_JIS (old boards), by which of them the bytes are.
 */
export function decodePage(bytes: Uint8Array): string {
  const exact = decoded(bytes, 'utf-8', true);
  if (exact !== undefined) return exact;
  const loose = new TextDecoder().decode(bytes);
  // In another encoding nearly every letter is broken
  if (count(loose, /\uFFFD/g) * 10 < count(loose, /[^\p{ASCII}\uFFFD]/gu)) return loose;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const declared = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  const stated = /^utf-?8$/i.test(declared) ? undefined : decoded(bytes, declared, false);
  return stated ?? decoded(bytes, 'euc-jp', true) ?? new TextDecoder('shift_jis').decode(bytes);
}
