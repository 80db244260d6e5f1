import { expect, it } from 'vitest';
import { printable } from '../../../utils/node/commands/printable-words';

it('spells out what could move a terminal’s cursor or turn words round, and leaves other words', () => {
  expect(printable('x\u001b[2J\nWhole\u202e 駅前店 é')).toBe('x\\u{1b}[2J\\u{a}Whole\\u{202e} 駅前店 é');
});
