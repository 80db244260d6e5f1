import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../utils/node/browser/find-browser';

/** A Chromium that draws SVG text as pixels. */
export class SvgPainter {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<SvgPainter> {
    return new SvgPainter(
      await chromium.launch({ executablePath: await findBrowser(), chromiumSandbox: process.getuid?.() !== 0 }),
    );
  }

  /** Draws the picture at this size: PNG keeps what is transparent, JPEG is for photographs. */
  async draw(svg: string, width: number, height: number, type: 'png' | 'jpeg'): Promise<Buffer> {
    const page = await this.browser.newPage({ viewport: { width, height } });
    try {
      await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      return type === 'png'
        ? await page.screenshot({ type, omitBackground: true })
        : await page.screenshot({ type, quality: 78 });
    } finally {
      await page.close();
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}
