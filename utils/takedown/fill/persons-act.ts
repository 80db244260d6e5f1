declare const made: unique symbol;

/**
 * A press that a person made: the hands touch a form for nothing else. Only the two functions below make one, and a look
 * at run time holds what the type says: no event that a page dispatched, and no object that looks like one, gets through.
 */
export interface PersonsAct {
  readonly [made]: true;
}

const acts = new WeakSet<object>();

function make(): PersonsAct {
  const act = {} as PersonsAct;
  acts.add(act);
  return act;
}

/** The browser itself says of an event whether a person made it; nothing for any other. */
export function actOfEvent(event: Event): PersonsAct | undefined {
  return event instanceof Event && event.isTrusted ? make() : undefined;
}

/** Who is at the other end of a Port, as the browser itself says. */
interface PortSender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: object | undefined;
}

/**
 * A press in the extension's own side panel, which lets trusted clicks through only. Nothing unless the other end is that
 * very page: `id` and `url` come from the browser, and no web page can open a Port to a content script.
 */
export function actOfPanel(
  sender: PortSender | undefined,
  own: { id: string; panelUrl: string },
): PersonsAct | undefined {
  if (!sender || sender.id !== own.id) return undefined;
  return sender.url?.split(/[?#]/)[0] === own.panelUrl ? make() : undefined;
}

/** Whether this was made here. */
export function isPersonsAct(thing: unknown): thing is PersonsAct {
  return typeof thing === 'object' && thing !== null && acts.has(thing);
}
