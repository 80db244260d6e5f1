import type { Page } from '@playwright/test';
import { clickClosed, closedElement } from '../closed-shadow';
import type { Words } from '../words';

/** The guide beside an opened form. It lives in a closed shadow root of the form's page. */
export class GuideScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  async waitOpen(): Promise<void> {
    await closedElement(this.page, 'button', this.words.t('guide_fill'));
  }

  /** The one click that fills what may be filled. */
  async fill(): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t('guide_fill'));
    await closedElement(this.page, 'button', this.words.t('guide_undo'));
    // The count stands there when the last field has been read back.
    await closedElement(this.page, 'StaticText', this.words.pattern('guide_counts'));
  }

  /** 「送信しました」: the person's word that it was sent. */
  async sent(): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t('guide_sent'));
  }
}
