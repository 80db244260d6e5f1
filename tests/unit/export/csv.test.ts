import { expect, it } from 'vitest';
import { csvOf } from '../../../utils/export/tables/csv';

it('writes RFC 4180 with a byte order mark, and nothing that a spreadsheet would run', () => {
  const rows = [
    ['名前', '本文'],
    ['髙橋, "店長"', '一行目\n二行目'],
    ['=HYPERLINK("https://example.com")', ' +81 3 0000 0000'],
    ['＝１＋１', '@cmd'],
    ['-5', 'a=b'],
  ];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf([...rows, [1, -2]]));
  expect(text).toBe(
    '\ufeff名前,本文\r\n"髙橋, ""店長""","一行目\n二行目"\r\n"\'=HYPERLINK(""https://example.com"")",\' +81 3 0000 0000\r\n\'＝１＋１,\'@cmd\r\n\'-5,a=b\r\n1,-2\r\n',
  );
});
