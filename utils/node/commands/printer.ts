import { printable } from './printable-words';

/** Where a command says what it found, one line at a time. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

/**
 * The one way from a command to a terminal: of every line all that moves a cursor, ends a line or turns its direction is
 * spelled out, whoever wrote it. What is to stand in several lines is given as several.
 */
export function printerTo(output: Output): { log(...lines: string[]): void; error(...lines: string[]): void } {
  return {
    log: (...lines) => {
      for (const line of lines) output.log(printable(line));
    },
    error: (...lines) => {
      for (const line of lines) output.error(printable(line));
    },
  };
}

export type Printer = ReturnType<typeof printerTo>;
