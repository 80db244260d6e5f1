import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The interface's words as the built extension says them, so that a changed label does not break a test. */
export interface Words {
  /** The message, with `$1`… filled in. */
  t(key: string, ...parameters: string[]): string;
  /** The message up to what is filled in. */
  beginning(key: string): string;
  /** The message as a whole-text pattern: what is not given stands for anything. */
  pattern(key: string, ...parameters: string[]): RegExp;
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
    t: (key, ...parameters) => raw(key).replace(/\$(\d)/g, (_, digit: string) => parameters[Number(digit) - 1] ?? ''),
    beginning: (key) => (raw(key).split(/\$\d/)[0] ?? '').trim(),
    pattern: (key, ...parameters) => {
      const parts = raw(key).split(/(\$\d)/);
      const source = parts.map((part) => {
        const digit = /^\$(\d)$/.exec(part)?.[1];
        if (!digit) return escapePattern(part);
        const given = parameters[Number(digit) - 1];
        return given === undefined ? '.*' : escapePattern(given);
      });
      return new RegExp(`^${source.join('')}$`, 's');
    },
  };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
