import type { VerifyTextFacts } from './stock-commands';
import { englishVerifyText, foreignFilesEn } from './verify-text-en';
import { foreignFilesJa, japaneseVerifyText } from './verify-text-ja';

/** `VERIFY.txt`: how to check the pack with stock tools, and what such a check does not show. ja, then en. */
export function verifyText(facts: VerifyTextFacts): string {
  return `${japaneseVerifyText(facts)}\n${'-'.repeat(72)}\n\n${englishVerifyText(facts)}`;
}

/** The same as it was written before it told of files that other programs leave. */
export function earlierVerifyText(facts: VerifyTextFacts): string {
  return [foreignFilesJa, foreignFilesEn].reduce((text, words) => text.replace(words, ''), verifyText(facts));
}
