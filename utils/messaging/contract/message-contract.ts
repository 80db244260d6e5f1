import type { z } from 'zod';

/** `content` is a script in a web page, `page` is a page of this extension. */
export type Sender = 'content' | 'page';

/** A message: who may send it, what it must look like, and the type of its answer. */
export interface Contract<Request, Response> {
  readonly from: readonly Sender[];
  readonly request: z.ZodType<Request>;
  /** How much a page's process may send, asked before anything is parsed; without it as much as any other message has. */
  readonly most?: Amount;
  /** Never set: carries the answer's type. Answers leave the extension's origin, so nothing parses them. */
  readonly response?: Response;
}

/** Of one message: letters of all its texts together, names of members too, and values that it is made of. */
interface Amount {
  readonly letters: number;
  readonly values: number;
}

export function contract<Response>() {
  return <Request>(entry: {
    from: readonly Sender[];
    request: z.ZodType<Request>;
    most?: Amount;
  }): Contract<Request, Response> => entry;
}

const usual: Amount = { letters: 100_000, values: 5_000 };

/** Whether a message is larger than what its sender has to say; looks no further than that. */
export function isTooLarge(message: unknown, most: Amount = usual): boolean {
  let { letters, values } = most;
  const rest: unknown[] = [message];
  while (rest.length > 0 && letters >= 0 && values >= rest.length) {
    const next = rest.pop();
    values -= 1;
    if (typeof next === 'string') letters -= next.length;
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next) && next.length > values) return true;
    for (const [name, part] of Object.entries(next)) {
      letters -= name.length;
      rest.push(part);
    }
  }
  return rest.length > 0 || letters < 0;
}
