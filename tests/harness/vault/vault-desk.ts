import type { Stage } from '../story/stage';
import { until, type View } from '../story/view';
import type { S3User } from './gateway';

const passphrase = 'みなと珈琲の保管庫の合言葉';
/** What is sealed, sent or fetched takes its time on a busy machine; ms. */
const patience = 120_000;

const bringSection = `(root, given) => {
  root.querySelector('section[aria-label="' + given + '"]')?.scrollIntoView({ block: 'center' });
  return '';
}`;

/** One desk of a team: a browser of its own, with its dashboard open at the vault. */
export class VaultDesk {
  private constructor(
    readonly stage: Stage,
    readonly view: View,
  ) {}

  /** Makes this person's own key, which opens everything else. */
  static async sit(stage: Stage): Promise<VaultDesk> {
    const view = await stage.page('dashboard.html#/settings/keys');
    view.patience = patience;
    const desk = new VaultDesk(stage, view);
    await desk.press('identity_create');
    await desk.fill('identity_passphrase', passphrase);
    await desk.fill('identity_passphraseAgain', passphrase);
    await desk.press('identity_create');
    await view.waitFor('textbox', desk.t('invite_name'));
    await desk.toCard();
    return desk;
  }

  t = (key: string, ...values: string[]) => this.stage.words.t(key, ...values);
  /** Goes where a link would lead; nothing is pressed. */
  to = (hash: string) =>
    this.view.driver.call('(root, given) => { root.location.hash = given; return ""; }', `/${hash}`);
  async toCard(): Promise<void> {
    await this.to('settings/vault');
    await this.view.waitText(this.t('vault_lead'));
  }
  /** Scrolls to what a case says of the vault. */
  bringCard = () => this.view.driver.call(bringSection, this.t('vault_title'));
  toList = () => this.to('incidents');
  front = () => this.view.driver.front();
  press = (key: string, ...values: string[]) => this.view.press('act', this.t(key, ...values));
  fill = (key: string, value: string) => this.view.fill(this.t(key), value);
  shown = (key: string) => this.view.waitText(this.t(key));
  /** The same words, with whatever is filled in. */
  shownLike = (key: string) => this.view.waitText(anywhere(this.stage.words.pattern(key)));
  /** The case's number in the address. */
  async about(): Promise<string> {
    const hash = await this.view.driver.call('(root) => root.location.hash', '');
    return hash.split('/').at(-1) ?? '';
  }

  /** Opens a fold, where the first field or act in it is not shown yet. */
  async unfold(key: string, inside: string): Promise<void> {
    const isThere = async () =>
      (await this.view.all('textbox', this.t(inside))).length + (await this.view.all('act', this.t(inside))).length > 0;
    if (!(await isThere())) await this.view.press('fold', this.t(key));
  }

  /** A number or key that the card shows beside its name. */
  async fact(key: 'vault_number' | 'vault_device' | 'vault_recipient'): Promise<string> {
    const kind = key === 'vault_recipient' ? 'age1[a-z0-9]{50,}' : '[0-9a-f]{64}';
    const pattern = new RegExp(`${this.t(key)}\\s*(${kind})`);
    return until(
      async () => pattern.exec(await this.view.text())?.[1],
      async () => `${key} in ${(await this.view.text()).slice(-900)}`,
      patience,
    );
  }

  async connect(reach: { endpoint: string; bucket: string; wraps: string }, user: S3User): Promise<void> {
    await this.fill('vault_endpoint', reach.endpoint);
    await this.fill('vault_region', 'us-east-1');
    await this.fill('vault_bucket', reach.bucket);
    await this.fill('vault_wraps', reach.wraps);
    await this.fill('vault_accessKeyId', user.accessKeyId);
    await this.fill('vault_secretAccessKey', user.secretAccessKey);
    await this.press('vault_connect');
  }

  /** Gives the passphrase after connecting. */
  async open(): Promise<void> {
    await this.fill('identity_passphrase', passphrase);
    await this.press('vault_open');
    await this.view.waitFor('act', this.t('vault_close'));
  }

  /** Sends and fetches, and waits until that is done. */
  async sync(): Promise<void> {
    await this.press('vault_sync');
    await this.idle();
  }

  /** Until what was pressed last is done, with all that follows from it. */
  async idle(): Promise<void> {
    await until(
      async () => (await this.view.all('act', this.t('vault_sync')))[0]?.isOff === false || undefined,
      () => Promise.resolve('the vault to be idle'),
      patience,
    );
  }
}

/** The same words anywhere in a text. */
export const anywhere = (whole: RegExp) =>
  new RegExp(whole.source.replace(/^\^|\$$/g, '').replace(/\s+/g, '\\s+'), 's');
