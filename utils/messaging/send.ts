import { CodedError } from '../coded-error';
import type { MessageName, Reply, RequestOf, ResponseOf } from './contract/messages';

/** The part of a browser that carries a message: native in scripts of web pages, see browser.ts for the rest. */
interface Carrier {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
  };
}

type Send = <Name extends MessageName>(name: Name, request: RequestOf<Name>) => Promise<ResponseOf<Name>>;

/**
 * Gives what asks the background worker and hands its answer back.
 * @throws CodedError with the worker's code; `reload-needed` when the extension was reloaded under this page.
 */
export function sendBy(carrier: Carrier): Send {
  return async <Name extends MessageName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> => {
    const { runtime } = carrier;
    if (!runtime?.id) throw new CodedError('reload-needed');
    let reply: Reply<ResponseOf<Name>> | undefined;
    try {
      reply = (await runtime.sendMessage({ name, request })) as typeof reply;
    } catch (error) {
      if (/context invalidated/i.test(String(error))) throw new CodedError('reload-needed');
      throw error;
    }
    if (!reply) throw new CodedError('unknown', name);
    if (!reply.ok) throw new CodedError(reply.code, reply.detail);
    return reply.value;
  };
}
