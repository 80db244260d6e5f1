import { browser } from 'wxt/browser';
import { CodedError } from '../coded-error';
import type { MessageName, Reply, RequestOf, ResponseOf } from './contract';

/**
 * Asks the background worker and gives its answer.
 * @throws CodedError with the worker's code; `reload-needed` when the extension was reloaded under this page.
 */
export async function send<Name extends MessageName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
  if (!browser.runtime?.id) throw new CodedError('reload-needed');
  let reply: Reply<ResponseOf<Name>> | undefined;
  try {
    reply = await browser.runtime.sendMessage({ name, request });
  } catch (error) {
    if (/context invalidated/i.test(String(error))) throw new CodedError('reload-needed');
    throw error;
  }
  if (!reply) throw new CodedError('unknown', `no answer to ${name}`);
  if (!reply.ok) throw new CodedError(reply.code, reply.detail);
  return reply.value;
}
