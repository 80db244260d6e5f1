import { describe, expect, it } from 'vitest';
import { accepts } from '../../../../utils/takedown/fill/attach';

describe('a field for files', () => {
  it.each([
    ['', true],
    ['image/*', true],
    ['.jpg, .PNG', true],
    ['image/png,application/pdf', true],
    ['*/*', true],
    ['application/pdf', false],
    ['.pdf,.jpg', false],
    ['video/*', false],
  ])('with accept="%s" takes our picture: %s', (accept, taken) => {
    expect(accepts(accept, { name: 'K-2026-0001-1.png', type: 'image/png' })).toBe(taken);
  });
});
