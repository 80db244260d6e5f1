import type { Locator, Page } from '@playwright/test';
import { type ClosedElement, clickClosed, closedElement, closedElements } from '../browsers/closed-shadow';
import type { Words } from '../locale-words';

const RECORDING = 30_000;

/** The marks beside the posts of a page. */
export class Marks {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  /** Waits until this post has a mark that has not been pressed. */
  async waitIdle(post: Locator): Promise<ClosedElement> {
    await this.page.bringToFront();
    await post.first().scrollIntoViewIfNeeded();
    return closedElement(this.page, 'button', this.words.t('mark_record_name'), post);
  }

  /** How many idle marks are on the page now. */
  async countIdle(): Promise<number> {
    return (await closedElements(this.page, 'button', this.words.t('mark_record_name'))).length;
  }

  /** Presses the mark beside this post with the mouse. */
  async press(post: Locator): Promise<void> {
    await this.waitIdle(post);
    await clickClosed(this.page, 'button', this.words.t('mark_record_name'), post);
  }

  /** Records this post: presses its mark and waits for the seal. */
  async record(post: Locator): Promise<string> {
    await this.press(post);
    return this.waitKept(post);
  }

  /** Waits until this post's mark says that it is recorded; gives the mark's name. */
  async waitKept(post: Locator): Promise<string> {
    return (await closedElement(this.page, 'button', this.words.pattern('mark_kept_name'), post, RECORDING)).name;
  }

  /** Presses 「くわしく」 on a mark that has just been kept. */
  async openDetails(post: Locator): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t('mark_details'), post);
  }
}
