import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inNumber } from '../../components/words/in-number';
import type { WordKey } from '../../utils/word-key';

/** A key that is written out has to be there; one put together from what a story holds is looked up when it runs. */
type Known<Key extends string> = Record<'-', 1> extends Record<Key, unknown> ? string : WordKey;

/** The interface's words as the built extension says them, so that a changed label does not break a test. */
export interface Words {
  /** The message, with `$1`… filled in. */
  t<Key extends string>(key: Key & Known<Key>, ...parameters: string[]): string;
  /** The message up to what is filled in. */
  beginning<Key extends string>(key: Key & Known<Key>): string;
  /** The message as a whole-text pattern: what is not given stands for anything. */
  pattern<Key extends string>(key: Key & Known<Key>, ...parameters: string[]): RegExp;
}

/** Reads the words of a variant made by `makeVariant`: it has one language only. */
export function readWords(extensionDir: string): Words {
  const path = join(extensionDir, '_locales', 'ja', 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  const raw = (key: string): string => {
    const entry = messages[key];
    if (!entry) throw new Error(`The interface has no message ${key}.`);
    return entry.message;
  };
  return {
    t: (key, ...parameters) =>
      inNumber(
        raw(key).replace(/\$(\d)/g, (_, digit: string) => parameters[Number(digit) - 1] ?? ''),
        parameters,
      ),
    beginning: (key) => (raw(key).split(/\$\d/)[0] ?? '').trim(),
    pattern: (key, ...parameters) => {
      const parts = raw(key).split(/(\$\d)/);
      const source = parts.map((part) => {
        const digit = /^\$(\d)$/.exec(part)?.[1];
        if (!digit) return escapePattern(part).replaceAll(eitherForm, '(?:$1|$2)');
        const given = parameters[Number(digit) - 1];
        return given === undefined ? '.*' : escapePattern(given);
      });
      return new RegExp(`^${source.join('')}$`, 's');
    },
  };
}

/** A word in two forms, as a pattern has it once its signs are escaped. */
const eitherForm = /\\\{\d:([^|}]*)\\\|([^}]*)\\\}/g;

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
