import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
interface Strict<Known extends Options> {
  args: string[];
  options: Known;
  allowPositionals: true;
  tokens: true;
}

/**
 * Options and words of a command line. What is unknown, misspelt, without its value, with one that it does not take, or given
 * twice where one is read (the first would be dropped in silence) is refused.
 * @param most words beside the options
 * @throws Error whose message says which
 */
export function strictArguments<Known extends Options>(
  options: Known,
  most = 0,
  words: readonly string[] = process.argv.slice(2),
): Pick<ReturnType<typeof parseArgs<Strict<Known>>>, 'values' | 'positionals'> {
  const { values, positionals, tokens } = parseArgs<Strict<Known>>({
    args: [...words],
    options,
    allowPositionals: true,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens as { kind: string; name?: string }[]) {
    if (token.kind !== 'option' || !token.name || options[token.name]?.multiple) continue;
    if (seen.has(token.name)) throw new Error(`--${token.name} is given twice, and only one is read`);
    seen.add(token.name);
  }
  if (positionals.length > most) throw new Error(`nothing is done with: ${positionals.slice(most).join(' ')}`);
  return { values, positionals };
}
