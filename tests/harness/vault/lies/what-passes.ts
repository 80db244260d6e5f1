import { createHash } from 'node:crypto';
import type { S3User } from '../gateway';
import type { Answered, Asked, Lie } from './lying-store';

/** Users of the vault that a lie may act as. */
interface Cast {
  readonly maker: S3User;
  readonly owner: S3User;
}

/** A store that breaks one promise, and the attack of the doctor that has to notice. */
interface Liar {
  readonly notices: string;
  /** Made anew for each examination: some remember what they saw. */
  lie(cast: Cast): Lie;
}
export type Liars = Readonly<Record<string, Liar>>;

export const mode = 'x-amz-object-lock-mode';
export const until = 'x-amz-object-lock-retain-until-date';
export const isObjectPut = ({ method, key, query }: Asked) =>
  method === 'PUT' &&
  key !== '' &&
  !query.has('retention') &&
  !query.has('acl') &&
  !query.has('tagging') &&
  !query.has('legal-hold');
export const isPart = ({ method, query }: Asked) => method === 'PUT' && query.has('partNumber');
export const isWhole = (asked: Asked) => isObjectPut(asked) && !isPart(asked);
export const isGet = ({ method, key, query }: Asked) =>
  method === 'GET' &&
  key !== '' &&
  !query.has('retention') &&
  !query.has('uploadId') &&
  !query.has('acl') &&
  !query.has('tagging') &&
  !query.has('legal-hold');
export const isList = ({ method, key, query }: Asked) =>
  method === 'GET' && key === '' && query.get('list-type') === '2';
export const isVersions = ({ method, key, query }: Asked) => method === 'GET' && key === '' && query.has('versions');
export const isRetention = ({ method, query }: Asked) => method === 'PUT' && query.has('retention');
export const isComplete = ({ method, query }: Asked) => method === 'POST' && query.has('uploadId');
export const isBegin = ({ method, query }: Asked) => method === 'POST' && query.has('uploads');
const sha = (body: Buffer) => createHash('sha256').update(body).digest('hex');
export const md5 = (body: Buffer) => createHash('md5').update(body).digest('hex');
export const soon = () => new Date(Date.now() + 60_000).toISOString();
export const isWrongSum = ({ headers, body }: Asked) =>
  headers['content-md5'] !== undefined &&
  headers['content-md5'] !== createHash('md5').update(body).digest('base64') &&
  headers['x-amz-content-sha256'] === sha(body);
export const resigned = { anyhow: true } as const;
export const withBody = (answer: Answered, body: Buffer | string): Answered => {
  const bytes = Buffer.from(body as string);
  return { ...answer, headers: { ...answer.headers, 'content-length': String(bytes.length) }, body: bytes };
};
export const edited = (answer: Answered, edit: (xml: string) => string) =>
  answer.status === 200 ? withBody(answer, edit(answer.body.toString())) : answer;
export const contents = /<(Contents|Version)>.*?<\/\1>/gs;
