import type { Finding } from '../../verify/check-ids';

/** Reasons that need more than their own name. */
export const reasons: Partial<Record<Finding['reason'], string>> = {
  'not-reached': 'not looked at: an earlier check failed',
  'not-in-page': 'the page did not show it',
  'page-shows': 'the sealed page shows it, and the record does not say it',
  'not-exact': 'only a coarse time is known',
  'drawn-again': 'drawn again from the page, not what the screen showed',
  'not-in-pack': 'the pack carries none',
  'signature-absent':
    'the signature of the pack was taken away: the key of its captures is known, and such a device signs its packs',
  'original-absent': 'a redacted copy; the original is not in this pack',
  'holds-pack': 'is the pack in this ZIP, which itself is none (a file for counsel): unpack it and verify that one',
  'active-content': 'acts when it is opened',
  'active-original': 'active, do not open: sealed by an earlier version as the site had made it',
  'not-removed': 'what is said to be taken out is still there',
  'short-remains': 'short or common words that were taken out remain; the log says whether a person decided on each',
  'tool-differs': 'is not the tool that was published: do not run it',
  'text-of-other': 'was written for a pack of other contents',
  'tool-unknown': 'is of a release that this verifier does not know',
  'file-missing': 'is not there',
  'file-unlisted': 'is in no manifest',
  'file-strange': 'belongs to nothing in this pack',
  'file-unsealed': 'is not covered by the seal',
  'digest-differs': 'has other bytes than recorded',
  'seal-differs': 'the seal is another one',
  'no-pins': 'no key list was given (--keys)',
  'no-revocations': 'no list of revoked keys was given (--keys)',
  'key-not-pinned': 'the key is not on the list that was given',
  'not-checked': 'there is a stamp, and nobody looked at it',
};
