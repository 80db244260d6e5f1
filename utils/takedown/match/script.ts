/** Whether words are, at least in part, Japanese; letters that Chinese shares count too. */
export const isJapanese = (words: string): boolean => /[ぁ-ヿ一-龠]/.test(words);

/** Whether words may be of another language than Japanese: kana and single foreign words (`url`) are no sign of one. */
export const isWestern = (words: string): boolean =>
  /[ぁ-ヿ]/.test(words) ? /[^\W\d_]{2,}[\s'-]+[^\W\d_]{2,}/.test(words) : /\p{L}/u.test(words);
