import type { CDPSession, Page } from '@playwright/test';
import { clickClosed, closedElement, closedElements } from '../closed-shadow';
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

  /** Waits for this sentence in the panel. */
  async waitText(key: string): Promise<void> {
    await closedElement(this.page, 'StaticText', this.words.pattern(key));
  }

  /** How many buttons with this name the panel has now. */
  async countButtons(name: string | RegExp): Promise<number> {
    return (await closedElements(this.page, 'button', name)).length;
  }

  /** The one click that fills what may be filled. */
  async fill(): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t('guide_fill'));
    await closedElement(this.page, 'button', this.words.t('guide_undo'));
    // The count stands there when the last field has been read back.
    await this.waitText('guide_counts');
  }

  async undo(): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t('guide_undo'));
    await this.waitText('guide_countOpen');
  }

  /** Presses the copy button of a field, by the field's label, and waits for the word that it was copied. */
  async copy(label: string): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t('guide_copyWhat', label));
    await this.waitText('guide_copy_done');
  }

  /** Types a receipt number into the panel. */
  async typeReceipt(receipt: string): Promise<void> {
    const name = new RegExp(`^${this.words.t('guide_receipt')}`);
    await this.withNode('textbox', name, (session, backendNodeId) => session.send('DOM.focus', { backendNodeId }));
    await this.page.keyboard.type(receipt);
  }

  /** Records the page as the form before sending, and waits for the seal. */
  async record(stage: 'before' | 'after'): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t(`guide_record_${stage}Name`));
    await this.waitText('guide_recordedAt');
  }

  /** What a hostile page that got hold of the button could do: clicks that no person made. */
  async pressAsThePage(key: string): Promise<void> {
    await this.withNode('button', this.words.t(key), async (session, backendNodeId) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      await session.send('Runtime.callFunctionOn', {
        ...(object.objectId ? { objectId: object.objectId } : {}),
        functionDeclaration: `function () {
          this.click();
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) this.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
          for (const key of ['Enter', ' ']) this.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }`,
      });
    });
  }

  /** 「送信しました」: the person's word that it was sent. */
  async sent(): Promise<void> {
    await clickClosed(this.page, 'button', this.words.t('guide_sent'));
  }

  private async withNode(
    role: string,
    name: string | RegExp,
    use: (session: CDPSession, backendNodeId: number) => Promise<unknown>,
  ): Promise<void> {
    const { backendNodeId } = await closedElement(this.page, role, name);
    const session = await this.page.context().newCDPSession(this.page);
    try {
      await session.send('DOM.getDocument');
      await use(session, backendNodeId);
    } finally {
      await session.detach();
    }
  }
}
