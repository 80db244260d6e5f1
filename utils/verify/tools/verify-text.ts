import type { VerifyTextFacts } from './stock-commands';
import { englishVerifyText } from './verify-text-en';
import { japaneseVerifyText } from './verify-text-ja';

/** `VERIFY.txt`: how to check the pack with stock tools, and what such a check does not show. ja, then en. */
export function verifyText(facts: VerifyTextFacts): string {
  return `${japaneseVerifyText(facts)}\n${'-'.repeat(72)}\n\n${englishVerifyText(facts)}`;
}
