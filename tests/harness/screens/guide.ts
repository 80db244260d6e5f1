import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../browsers/banken-browser';
import {
  clickClosed,
  closedElement,
  closedElements,
  type Sender,
  type Surface,
  surfaceOf,
} from '../browsers/closed-shadow';
import type { Words } from '../locale-words';

/** The guide beside an opened form: in the browser's side panel, or in a closed shadow root over the form's page. */
export class GuideScreen {
  private constructor(
    private readonly place: Surface,
    private readonly words: Words,
  ) {}

  /** Waits for the side panel beside the tab of the form. */
  static async inSidePanel(banken: BankenBrowser, form: Page, words: Words): Promise<GuideScreen> {
    return new GuideScreen(await banken.sidePanel(form), words);
  }

  /** Over the form's page. */
  static overPage(form: Page, words: Words): GuideScreen {
    return new GuideScreen(surfaceOf(form), words);
  }

  async waitOpen(): Promise<void> {
    await closedElement(this.place, 'button', this.words.t('guide_fill'));
  }

  /** Presses this button of the guide. */
  async press(key: string): Promise<void> {
    await clickClosed(this.place, 'button', this.words.t(key));
  }

  /** Waits for this sentence in the panel. */
  async waitText(key: string): Promise<void> {
    await closedElement(this.place, 'StaticText', this.words.pattern(key));
  }

  /** Waits for words that are no sentence of ours: a value. */
  async waitWords(said: RegExp): Promise<void> {
    await closedElement(this.place, 'StaticText', said);
  }

  /** How many texts like this the panel has now. */
  async countTexts(said: RegExp): Promise<number> {
    return (await closedElements(this.place, 'StaticText', said)).length;
  }

  /** How many buttons with this name the panel has now. */
  async countButtons(name: string | RegExp): Promise<number> {
    return (await closedElements(this.place, 'button', name)).length;
  }

  /** The one click that fills what may be filled. */
  async fill(): Promise<void> {
    await clickClosed(this.place, 'button', this.words.t('guide_fill'));
    await closedElement(this.place, 'button', this.words.t('guide_undo'));
    // The count stands there when the last field has been read back.
    await this.waitText('guide_counts');
  }

  async undo(): Promise<void> {
    await clickClosed(this.place, 'button', this.words.t('guide_undo'));
    await this.waitText('guide_countOpen');
  }

  /** Presses the copy button of a field, by the field's label, and waits for the word that it was copied. */
  async copy(label: string): Promise<void> {
    await clickClosed(this.place, 'button', this.words.t('guide_copyWhat', label));
    await this.waitText('guide_copy_done');
  }

  /** Types a receipt number into the panel. */
  async typeReceipt(receipt: string): Promise<void> {
    const name = new RegExp(`^${this.words.t('guide_receipt')}`);
    await this.withNode('textbox', name, (session, backendNodeId) => session.send('DOM.focus', { backendNodeId }));
    await this.place.type(receipt);
  }

  /** Records the page as the form before sending, and waits for the seal. */
  async record(stage: 'before' | 'after'): Promise<void> {
    await clickClosed(this.place, 'button', new RegExp(`${this.words.t(`guide_record_${stage}`)}$`));
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
    await clickClosed(this.place, 'button', this.words.t('guide_sent'));
  }

  private async withNode(
    role: string,
    name: string | RegExp,
    use: (session: Sender, backendNodeId: number) => Promise<unknown>,
  ): Promise<void> {
    const { backendNodeId } = await closedElement(this.place, role, name);
    await this.place.use(async (session) => {
      await session.send('DOM.getDocument');
      await use(session, backendNodeId);
    });
  }
}
