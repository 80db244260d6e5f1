import { describe, expect, it } from 'vitest';
import type { CentralRecord } from '../../../utils/bytes/zip/central-record';
import { checkNames } from '../../../utils/bytes/zip/zip-names';

const reasonsOf = (...names: string[]) => {
  const records = names.map((name) => ({ name, fileType: 0, dosType: 0 }) as CentralRecord);
  const faults = checkNames(records);
  return records.map((record) => faults.get(record)?.reason);
};

describe('names of an archive', () => {
  it('that stand in more than sixteen folders are refused, however many there are', () => {
    expect(reasonsOf(`${'a/'.repeat(15)}b`, `${'a/'.repeat(16)}b`, `${'a/'.repeat(32_000)}b`)).toEqual([
      undefined,
      'name-unsafe',
      'name-unsafe',
    ]);
  });

  it('in one folder under two spellings are told, also where the first comes again', () => {
    expect(reasonsOf('Top/a', 'top/b', 'Top/c')).toEqual([undefined, 'name-case-twin', 'name-case-twin']);
  });

  it('in a folder that no disk can have are refused, each of them', () => {
    expect(reasonsOf('con/a', 'con/b', 'x//a', '/a')).toEqual(Array.from({ length: 4 }, () => 'name-unsafe'));
  });
});
