/**
 * The story harness: one story, both browsers. A `Stage` is a real browser with the built extension and the copies of
 * sites; a `View` (view.ts) is a page, popup or panel on it; steps.ts holds what people do, in small named steps. A new
 * story is a test that takes a stage and calls steps (tests/e2e/whole/story.spec.ts): `onEveryStage('what holds', async
 * (stage) => { … })` runs it in Chromium and in Firefox. What a machine cannot press in a browser is called by its
 * handler, and stands in `byHandler` below: the run prints the table.
 */
import type { PressOfBrowser } from '../browsers/press-of-browser';
import type { Words } from '../locale-words';
import type { Answer } from '../site-responses';
import type { View } from './view';

export type BrowserName = 'chromium' | 'firefox';

export interface StageOptions {
  language?: 'ja' | 'en';
  /** `granted`: as a person who said yes to every question of the browser. */
  permissions?: 'default' | 'granted';
  /** The build for a company as it is packed, in a browser that grants nothing by itself. */
  forCompany?: true;
  /** Folder of the profile, kept. Without it: a new one, removed on close. */
  profile?: string;
  /** Origin of a server of this test that is really reached. */
  reaches?: string;
  /** Pages in the place of the copies. */
  serve?: (url: URL) => Answer | undefined;
}

/** What the extension's database holds, by table; bytes of files are left out. */
export type StoredRows = Record<string, Record<string, unknown>[]>;

export interface Stage {
  readonly browser: BrowserName;
  readonly words: Words;
  /** Opens a copy of a site under its real address. */
  open(url: string): Promise<View>;
  /** Opens a page of the extension, such as `dashboard.html#/requests`. */
  page(path: string): Promise<View>;
  /** The popup of the toolbar button over this page. */
  popup(over: View): Promise<View>;
  /** Begins to choose several posts of this page, from the popup. */
  choosePosts(over: View): Promise<void>;
  /** Records this page as a whole, from the popup. */
  recordPage(over: View): Promise<void>;
  /** The browser's own menu over this page, or its shortcut. */
  pressOfBrowser(over: View, event: PressOfBrowser): Promise<void>;
  /** The tab that the extension opened with this address. */
  openedTab(url: string): Promise<View>;
  /** The guide of a form: side panel, or closed root over the page. */
  guide(form: View): Promise<View>;
  /** The list of posts beside this page, opened from the popup; where no sidebar can be reached, in a tab of its own. */
  panel(beside: View): Promise<View>;
  /** Does something that ends in a download, and gives its name and bytes. */
  download(act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;
  /** Gives a file to the page's chooser of files, that of the open dialog where there is one. */
  upload(view: View, file: { name: string; bytes: Uint8Array }): Promise<void>;
  /** Says yes or no where the browser asks a person for a permission, and gives what it asked. Where it asks nothing: empty. */
  answerQuestion(yes: boolean): Promise<string>;
  /** A picture of what this view shows, as PNG. */
  photograph(view: View, path: `${string}.png`, scheme?: 'light' | 'dark'): Promise<void>;
  stored(): Promise<StoredRows>;
  /** Runs a script in a page of the extension and gives what it comes to, as JSON: for what lies on a device before a story. */
  lay(script: string): Promise<unknown>;
  /** Ends the background script in the middle of its work, as the browser does when it likes. */
  killWorker(): Promise<void>;
  /** Requests that no copy answered, and everything that carried data away. */
  traffic(): { unrouted: readonly string[]; sent: readonly string[] };
  close(): Promise<void>;
}

export interface ByHandler {
  what: string;
  chromium: string;
  firefox: string;
}

const pressed = 'pressed';

/** What stands for a press where a machine cannot press. */
export const byHandler: readonly ByHandler[] = [
  { what: 'toolbar button', chromium: pressed, firefox: 'popup.html opened in a tab for the newest capture' },
  {
    what: 'questions for permissions',
    chromium: 'build whose optional permissions are granted',
    firefox: 'build whose optional permissions are granted; the question for sending data is pressed in its panel',
  },
  { what: 'choosing several posts', chromium: pressed, firefox: 'its script put into the tab' },
  { what: 'recording a whole page', chromium: pressed, firefox: 'the message that the popup sends' },
  { what: 'context menu', chromium: 'handler in the worker', firefox: 'its event in the browser' },
  { what: 'keyboard commands', chromium: 'handler in the worker', firefox: 'its event in the browser' },
  {
    what: 'side panel',
    chromium: 'attached to as a target',
    firefox: 'sidepanel.html opened in a tab; the guide lies over the page',
  },
  { what: 'end of the background script', chromium: 'ServiceWorker.stopAllWorkers', firefox: 'terminateBackground' },
];

/** The table of what was not pressed, one line each. */
export function byHandlerTable(): string {
  const rows = [{ what: 'what', chromium: 'Chromium', firefox: 'Firefox' }, ...byHandler];
  const width = (key: 'what' | 'chromium') => Math.max(...rows.map((row) => row[key].length));
  return rows
    .map((row) => `${row.what.padEnd(width('what'))}  ${row.chromium.padEnd(width('chromium'))}  ${row.firefox}`)
    .join('\n');
}
