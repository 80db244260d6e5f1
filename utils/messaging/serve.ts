import { CodedError, codeOf } from '../coded-error';
import { afterPress } from './after-press';
import { browser, type Runtime } from './browser';
import { isTooLarge } from './contract/message-contract';
import {
  contracts,
  type MessageName,
  type Reply,
  type RequestOf,
  type ResponseOf,
  type Sender,
} from './contract/messages';

/** Who sent a message, as the browser itself says. `url` is the sending frame's. */
export interface Origin {
  readonly from: Sender;
  readonly url?: string;
  /** Address of the whole tab, where the browser shows it and the sender is not in a frame. */
  readonly tabUrl?: string;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly windowId?: number;
}

export type Handlers = {
  readonly [Name in MessageName]: (request: RequestOf<Name>, origin: Origin) => Promise<ResponseOf<Name>>;
};

/**
 * Tells a page of this extension from a script in a web page: first the id, then the extension's own URL prefix
 * (Firefox sets no `sender.origin`), and anything else must be a tab. Undefined for a stranger.
 */
export function originOf(
  sender: Runtime.MessageSender,
  runtime: Pick<typeof browser.runtime, 'id' | 'getURL'> = browser.runtime,
): Origin | undefined {
  if (sender.id !== runtime.id) return undefined;
  const url = sender.url ?? '';
  const base = runtime.getURL('/');
  const where = {
    url,
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id, windowId: sender.tab.windowId }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
    ...(sender.frameId === 0 && sender.tab?.url ? { tabUrl: sender.tab.url } : {}),
  };
  if (url.startsWith(base)) return { from: 'page', ...where };
  return sender.tab ? { from: 'content', ...where } : undefined;
}

/** Parses one message and runs its handler. Never throws: what went wrong travels as a code. */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
  runtime?: Pick<typeof browser.runtime, 'id' | 'getURL'>,
): Promise<Reply<unknown>> {
  const origin = originOf(sender, runtime);
  if (!origin) return { ok: false, code: 'refused' };
  const { name, request } = Object(message) as { name?: unknown; request?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(contracts, name)) return { ok: false, code: 'bad-message' };
  const entry = contracts[name as MessageName];
  if (!entry.from.includes(origin.from)) return { ok: false, code: 'refused' };
  if (origin.from === 'content' && isTooLarge(request, entry.most)) return { ok: false, code: 'bad-message' };
  const parsed = entry.request.safeParse(request);
  if (!parsed.success) return { ok: false, code: 'bad-message', detail: parsed.error.issues[0]?.path.join('.') ?? '' };
  // What a handler asks of a page must tell it of no press; one that needs the press is asked from the page itself
  if (origin.from === 'page') await afterPress();
  try {
    const handler = handlers[name as MessageName] as (request: unknown, origin: Origin) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.data, origin) };
  } catch (error) {
    const detail = error instanceof CodedError ? error.detail : String(error);
    return { ok: false, code: codeOf(error), ...(detail === undefined ? {} : { detail }) };
  }
}

/** Adds the one message listener. Call it synchronously in the worker's first turn. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(handlers, message, sender),
  );
}
