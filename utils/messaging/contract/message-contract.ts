import type { z } from 'zod';

/** `content` is a script in a web page, `page` is a page of this extension. */
export type Sender = 'content' | 'page';

/** A message: who may send it, what it must look like, and the type of its answer. */
export interface Contract<Request, Response> {
  readonly from: readonly Sender[];
  readonly request: z.ZodType<Request>;
  /** Never set: carries the answer's type. Answers leave the extension's origin, so nothing parses them. */
  readonly response?: Response;
}

export function contract<Response>() {
  return <Request>(entry: { from: readonly Sender[]; request: z.ZodType<Request> }): Contract<Request, Response> =>
    entry;
}
