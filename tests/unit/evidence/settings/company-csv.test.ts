import { describe, expect, it } from 'vitest';
import { csvRows, csvText } from '../../../../utils/bytes/read-csv';
import { readCompanyCsv } from '../../../../utils/evidence/settings/company-csv';
import { csvOf } from '../../../../utils/export/tables/csv';

/** 「店番号,店名,地域」 and one row, as Japanese Excel saves it: Shift_JIS with CRLF. */
const shiftJis = Uint8Array.from([
  ...[0x93, 0x58, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x93, 0x58, 0x96, 0xbc, 0x2c, 0x92, 0x6e, 0x88, 0xe6, 0x0d, 0x0a],
  ...[0x30, 0x31, 0x2c, 0x89, 0x77, 0x91, 0x4f, 0x93, 0x58, 0x2c, 0x93, 0x8c, 0x8b, 0x9e, 0x0d, 0x0a],
]);

describe('lists of the company from files', () => {
  it('reads what Excel writes: Shift_JIS, UTF-8 and UTF-16 with their marks', () => {
    const read = (bytes: Uint8Array) => readCompanyCsv('shops', csvText(bytes)).rows;
    const shops = [{ code: '01', name: '駅前店', region: '東京' }];
    const text = '店番号\t店名\t地域\r\n01\t駅前店\t東京\r\n';
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    expect(read(shiftJis)).toEqual(shops);
    expect(
      read(
        csvOf([
          ['店番号', '店名', '地域'],
          ['01', '駅前店', '東京'],
        ]),
      ),
    ).toEqual(shops);
    expect(read(utf16)).toEqual(shops);
  });

  it('follows RFC 4180 and takes back what was written so that no formula runs', () => {
    const cells = [
      ['a"b', 'c,d', 'e\r\nf'],
      ['=1+1', '', '-x'],
    ];
    expect(csvRows(csvText(csvOf(cells)))).toEqual(cells);
    expect(csvRows('a\rb\r')).toEqual([['a'], ['b']]);
    expect(csvRows('a,b')).toEqual([['a', 'b']]);
  });

  it('takes the lines that can be taken and names the others', () => {
    const text = '店舗コード,店舗名,エリア\n1,駅前店,東京\n1,南口店,大宮\n,,東京\n3,港南店,\n';
    expect(readCompanyCsv('shops', text)).toEqual({
      rows: [
        { code: '1', name: '駅前店', region: '東京' },
        { code: '3', name: '港南店', region: '' },
      ],
      problems: [
        { line: 3, why: 'same-code' },
        { line: 4, why: 'no-name' },
      ],
    });
  });

  it('reads reviewers with their roles, and codes without a head', () => {
    expect(readCompanyCsv('reviewers', '氏名,役割\n田所,人事\n大和,法務部\n久保,').rows).toEqual([
      { name: '田所', role: 'reviewer' },
      { name: '大和', role: 'legal' },
      { name: '久保', role: 'reviewer' },
    ]);
    expect(readCompanyCsv('people', 'つばき04,駅前店\nかえで18,').rows).toEqual([
      { code: 'つばき04', shop: '駅前店' },
      { code: 'かえで18', shop: '' },
    ]);
  });
});
