import { afterEach, describe, expect, it, vi } from 'vitest';
import { archiveHtml } from '../../../utils/verify/pages/archive-html';

/** The web's `latin1`: of 0x80 to 0x9f most are other characters (Encoding Standard §9.1), such as € for 0x80. */
class DecoderOfBrowsers extends TextDecoder {
  constructor(private readonly label = 'utf-8') {
    super(label);
  }
  override decode(bytes?: Parameters<TextDecoder['decode']>[0]): string {
    const text = super.decode(bytes);
    return this.label === 'latin1' ? text.replaceAll(/[\x80-\x9f]/g, '€') : text;
  }
}

afterEach(() => vi.unstubAllGlobals());

/** Found by reading: an archive with unquoted bytes was read otherwise in verify.html than by the command line. */
describe('an archive whose parts stand there as raw bytes', () => {
  it.each([
    ['Node', TextDecoder],
    ['a browser', DecoderOfBrowsers],
  ])('has the same words in %s', (_, decoder) => {
    vi.stubGlobal('TextDecoder', decoder);
    const archive = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="part"',
      '',
      '--part',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: 8bit',
      '',
      '<p>店長を名指しで脅す</p>',
      '--part--',
    ].join('\r\n');
    expect(archiveHtml(new TextEncoder().encode(archive))).toContain('<p>店長を名指しで脅す</p>');
  });
});
