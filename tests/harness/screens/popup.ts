import type { Page } from '@playwright/test';
import type { Words } from '../locale-words';

/** The toolbar popup. */
export class PopupScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** Waits for the questions of a capture. */
  async waitQuestions(): Promise<void> {
    await this.page.getByText(this.words.t('popup_whichAct')).waitFor();
  }

  /** The first tap: what kind of act. `act` as in the locale: `threat`, `private_data`, … */
  async chooseAct(act: string): Promise<void> {
    await this.tap('popup_whichAct', `act_${act}`);
  }

  /** The second tap: who it is about. */
  async chooseTarget(target: string): Promise<void> {
    await this.tap('popup_aboutWhom', `target_${target}`);
  }

  /** Waits for the words that say that the answers are saved. */
  async waitSaved(): Promise<void> {
    await this.page.getByText(this.words.beginning('popup_savedAt')).first().waitFor();
  }

  /** Opens 「くわしく書く」; the two questions must have been answered. */
  async openMoreWords(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.t('popup_details') }).click();
  }

  /** Types into one of the free fields: `identifiability`, `impact`, `wish`, `feeling`. */
  async write(field: string, text: string): Promise<void> {
    await this.page.getByLabel(this.words.t(`popup_${field}`)).fill(text);
  }

  async openList(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.t('popup_openList') }).click();
  }

  /** On a page without posts: record all of it, or a part that is chosen next. */
  async record(scope: 'page' | 'part'): Promise<void> {
    await this.page.getByRole('button', { name: this.words.t(`popup_${scope}`) }).click();
  }

  async addPixels(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.t('popup_addPixels') }).click();
  }

  private async tap(legend: string, option: string): Promise<void> {
    const group = this.page.getByRole('group', { name: this.words.t(legend) });
    await group.getByText(this.words.t(option), { exact: true }).click();
  }
}
