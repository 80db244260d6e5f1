import { expect, it, vi } from 'vitest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { evidenceListDocx } from '../../../utils/export/documents/evidence-list-docx';

/** Now and then an export failed: the library had looked at the clock before and after the end of two seconds. */
it('a list that is made while a second ends is a list all the same', async () => {
  let at = Date.parse('2026-11-30T23:29:59Z');
  vi.spyOn(Date, 'now').mockImplementation(() => {
    at += 2_500;
    return at;
  });
  try {
    const facts = {
      number: 'K-2026-0001',
      keywords: 'K-2026-0001',
      createdAt: '2026-11-30T14:00:00.000Z',
      version: '0.1.0',
    };
    const parts = await readZip(await evidenceListDocx([], facts));
    expect([...parts.keys()]).toContain('word/document.xml');
  } finally {
    vi.restoreAllMocks();
  }
});
