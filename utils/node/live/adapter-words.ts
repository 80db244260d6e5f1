import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { adapterFile } from '../build/adapter-files';
import { type Node, walk } from '../walls/imports';

const folder = new URL('../../platforms/', import.meta.url);

/** The words that the adapter of a site and what all adapters share look for: those of their texts and patterns, no names of code. */
export function adapterWords(site: string): string[] {
  const shared = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('sites'),
  );
  const found = new Set<string>();
  for (const file of [adapterFile(site), ...shared.map((name) => new URL(name, folder))]) {
    const { program } = parseSync(file.pathname, readFileSync(file, 'utf8'));
    walk(program as unknown as Node, (node) => {
      for (const word of textOf(node).match(/[\p{L}\p{M}]+/gu) ?? [])
        for (const form of formsOf(word, node)) found.add(form);
    });
  }
  return [...found];
}

/** A pattern that reads no case finds them all. */
function formsOf(word: string, { regex }: Node): string[] {
  const { flags = '' } = (regex ?? {}) as { flags?: string };
  const capital = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return flags.includes('i') ? [word, word.toLowerCase(), capital, word.toUpperCase()] : [word];
}

function textOf({ type, value, regex }: Node): string {
  if (type === 'TemplateElement') return (value as { cooked: string | null }).cooked ?? '';
  if (type !== 'Literal') return '';
  const { pattern } = (regex ?? {}) as { pattern?: string };
  return pattern?.replaceAll(/\\[a-zA-Z]/g, ' ') ?? (typeof value === 'string' ? value : '');
}
