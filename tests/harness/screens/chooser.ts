import type { Locator, Page } from '@playwright/test';
import type { Words } from '../locale-words';
import { senderLabel } from './sender-labels';

export interface RequestAnswers {
  standing: 'self' | 'guardian' | 'counsel' | 'company';
  /** Name of the claim as it is shown. */
  claim: string;
  reason: string;
  /** Values for the sender's fields, by locale key: `name`, `email`, … Fields that are not asked for are passed over. */
  sender: Readonly<Record<string, string>>;
}

/** Standing, claim, reason, window: the page that prepares a request. */
export class ChooserScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  async answer(answers: RequestAnswers): Promise<void> {
    await this.choose('chooser_gate', this.words.t('chooser_gate_clear'));
    await this.choose('chooser_standing', this.words.t(`dashboard_standing_${answers.standing}`));
    await this.choose('chooser_claim', answers.claim);
    await this.page.getByLabel(this.words.t('chooser_reason_label')).fill(answers.reason);
    for (const [field, value] of Object.entries(answers.sender)) {
      const input = this.page.getByLabel(this.words.t(senderLabel(answers.standing, field)), { exact: true });
      if ((await input.count()) > 0) await input.fill(value);
    }
  }

  /** The card of a window, by a part of its name. */
  route(name: string | RegExp): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name }) });
  }

  /** Presses the one button of the card, and passes over the question for the logs where it is asked. */
  async open(name: string | RegExp): Promise<void> {
    await this.route(name).getByRole('button').click();
    const question = this.page.getByRole('dialog');
    const chooser = this.page.getByRole('heading', { name: this.words.t('chooser_title') });
    // One of the two comes, however late: the question, or the request's own page in place of this one
    await Promise.any([question.waitFor(), chooser.waitFor({ state: 'hidden' })]);
    const skip = question.getByRole('button', { name: this.words.t('logs_skip'), exact: true });
    if (await skip.isVisible()) await skip.click();
  }

  /** Answers one of the questions alone: `chooser_gate`, `chooser_standing`, `chooser_claim`. */
  async choose(group: string, option: string): Promise<void> {
    const labels = this.page.getByRole('radiogroup', { name: this.words.t(group) }).locator('label');
    await labels.filter({ has: this.page.getByText(option, { exact: true }) }).click();
  }
}
