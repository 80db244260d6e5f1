import type { Download, Locator, Page } from '@playwright/test';
import type { Words } from '../locale-words';

const EXPORTING = 60_000;

/** The dashboard's list and case. */
export class DashboardScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** Rows of the list, newest first. */
  rows(): Locator {
    return this.page.locator('[data-incident]');
  }

  /** Opens the newest incident of this site, or one of so many before it. */
  async openNewest(siteName: RegExp, before = 0): Promise<void> {
    await this.openRow(this.rowsOf(siteName).nth(before));
  }

  /** Opens the oldest incident of this site. */
  async openOldest(siteName: RegExp): Promise<void> {
    await this.openRow(this.rowsOf(siteName).last());
  }

  private rowsOf(siteName: RegExp): Locator {
    return this.rows().filter({ has: this.page.getByText(siteName) });
  }

  private async openRow(row: Locator): Promise<void> {
    await row.getByRole('link').click();
    await this.page
      .getByRole('button', { name: this.words.t('dashboard_export') })
      .first()
      .waitFor();
  }

  /** Id of the opened incident. */
  incidentId(): string {
    return /#\/incidents\/([\w-]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** Waits until the files have been checked against the seal. */
  async waitGrade(): Promise<void> {
    await this.page.getByText(this.words.t('grade_proven')).waitFor();
  }

  /** Shows the picture, the text, the saved page or the files of the capture at hand. */
  async view(name: 'picture' | 'text' | 'page' | 'files'): Promise<void> {
    await this.page
      .getByRole('group', { name: this.words.t('dashboard_view') })
      .getByRole('button', { name: new RegExp(`^${this.words.t(`dashboard_view_${name}`)}`) })
      .click();
  }

  /** The button that is held to see the words of the post. */
  holdText(): Locator {
    return this.page.getByRole('button', { name: this.words.pattern('dashboard_text_hold') }).first();
  }

  async openExport(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.words.t('dashboard_export') })
      .first()
      .click();
    await this.dialog('export_title').waitFor();
  }

  /** Presses 「書き出す」 in the dialog and waits for the pack. */
  async exportPack(timeout = EXPORTING): Promise<Download> {
    const arrival = this.page.waitForEvent('download', { timeout });
    await this.dialog('export_title')
      .getByRole('button', { name: this.words.t('export_act'), exact: true })
      .click();
    const download = await arrival;
    await this.dialog('export_done').waitFor({ timeout });
    return download;
  }

  async closeExport(): Promise<void> {
    // The cross in the corner has the same name.
    const name = this.words.t('export_finish');
    await this.dialog('export_done').getByRole('button', { name, exact: true }).last().click();
  }

  async startRequest(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.words.t('dashboard_request') })
      .first()
      .click();
    await this.page.getByRole('heading', { name: this.words.t('chooser_title') }).waitFor();
  }

  /** Waits for the clock of a sent request on the case. */
  async waitClock(): Promise<void> {
    await this.page.getByText(this.words.t('dashboard_statutoryWindow')).first().waitFor();
  }

  private dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: this.words.t(title) });
  }
}
