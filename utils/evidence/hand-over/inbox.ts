import { base64Of, bytesOfBase64 } from '../../bytes/base64';
import { CodedError } from '../../coded-error';
import { type Inbox, inboxSchema } from '../../shapes/hand-over';
import { readPolicy, stateOf } from '../settings/company-policy';
import { readSetting, writeSetting } from '../settings/stored-settings';

const mark = 'banken-inbox=';

/** Where records are handed in without a file: as the company's policy says, else as a file of the desk said. */
export async function readInbox(): Promise<Inbox | undefined> {
  const policy = await readPolicy();
  // Nothing goes anywhere before the company's settings were read
  if (policy === undefined || stateOf(policy) === 'unknown') return undefined;
  const { values, refused } = policy;
  // Where the company meant one that cannot be used, nothing goes to another
  if (refused.some(({ name }) => name.startsWith('inbox'))) return undefined;
  const { inboxEndpoint: endpoint, inboxRegion: region, inboxBucket: bucket } = values;
  const { inboxAccessKeyId: accessKeyId, inboxSecretAccessKey: secretAccessKey } = values;
  const said = inboxSchema.safeParse({ endpoint, region, bucket, accessKeyId, secretAccessKey });
  return said.success ? said.data : readSetting('inbox');
}

/** The line by which a desk's file says where to hand in. It belongs in no link and on no poster. */
export function inboxLine(inbox: Inbox): string {
  return `${mark}${base64Of(new TextEncoder().encode(JSON.stringify(inbox)))}\n`;
}

/**
 * The line in a desk's file, when there is one.
 * @throws CodedError `desk-unreadable`
 */
export function inboxIn(text: string): Inbox | undefined {
  const line = /^banken-inbox=([A-Za-z0-9+/]+={0,2})$/m.exec(text)?.[1];
  if (!line) return undefined;
  try {
    return inboxSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOfBase64(line))));
  } catch (error) {
    throw new CodedError('desk-unreadable', String(error).slice(0, 300));
  }
}

export function keepInbox(inbox: Inbox): Promise<void> {
  return writeSetting('inbox', inbox);
}
