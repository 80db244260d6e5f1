/** Who can make a check: `npm run verify`, the verify page (dashboard and verify.html, one code), and verify.sh. */
const runners = ['command', 'page', 'shell'] as const;
type Runner = (typeof runners)[number];

/** `integrity`: the pack agrees with itself. `seal`: who made it and when. `fact`: what its captures say. */
export type CheckPart = 'integrity' | 'seal' | 'fact';

export interface CheckEntry {
  /** Travels; words for screens are in locales/ as `verify_check_<id>`. */
  id: string;
  part: CheckPart;
  /** What holds when it is proven; for the command line and verify.sh. */
  title: string;
  runners: readonly Runner[];
  /** Every cause it can give, each by its own name; words in locales/ as `verify_reason_<reason>`. */
  reasons: readonly string[];
  /** Causes that verify.sh finds where it cannot make the whole check: it then never says that the check holds. */
  inShell?: readonly string[];
}

const everyone = runners;
const ours = ['command', 'page'] as const;
const bagLines = ['file-missing', 'line-syntax', 'line-twice'] as const;
const signed = ['file-missing', 'key-syntax', 'signature-syntax', 'signature-differs', 'not-in-pack'] as const;

/**
 * Every check there is, in the order in which it is told. A new check is one entry here, its words in locales/, and the
 * function that makes it. verify.sh is put together from this table, and one test holds every runner to it.
 */
export const checkTable = [
  {
    id: 'zip',
    part: 'integrity',
    title: 'ZIP is whole and says the same to every reader',
    runners: ours,
    reasons: [
      ...['zip-not-a-zip', 'zip-outside-bytes', 'zip-headers-differ', 'zip-encrypted', 'zip-method'],
      ...['zip-data-differs', 'name-unsafe', 'name-twice', 'name-case-twin', 'entry-not-a-file', 'too-large'],
    ] as const,
    inShell: ['name-unsafe', 'name-case-twin', 'entry-not-a-file'],
  },
  {
    id: 'directory',
    part: 'integrity',
    title: 'everything lies in one directory',
    runners: ours,
    reasons: ['top-directory'],
  },
  {
    id: 'declaration',
    part: 'integrity',
    title: 'bagit.txt declares BagIt 1.0; nothing is to be fetched',
    runners: everyone,
    reasons: ['file-missing', 'declaration-differs', 'fetch-present'],
  },
  {
    id: 'bag-info',
    part: 'integrity',
    title: 'bag-info.txt agrees with the payload',
    runners: ours,
    reasons: ['file-missing', 'line-syntax', 'label-differs', 'oxum-differs', 'top-directory'],
    inShell: ['file-missing', 'line-syntax', 'oxum-differs'],
  },
  {
    id: 'manifest',
    part: 'integrity',
    title: 'manifest is well formed',
    runners: everyone,
    reasons: [...bagLines, 'sets-differ', 'digest-differs'],
  },
  {
    id: 'payload',
    part: 'integrity',
    title: 'every file of the payload is listed, present and unchanged',
    runners: everyone,
    reasons: ['file-unlisted', 'file-missing', 'digest-differs'],
  },
  {
    id: 'tagmanifest',
    part: 'integrity',
    title: 'every tag file is listed, present and unchanged',
    runners: everyone,
    reasons: [...bagLines, 'tag-unlisted', 'digest-differs'],
  },
  {
    id: 'captures',
    part: 'integrity',
    title: 'records of the captures can be read and agree',
    runners: ours,
    reasons: ['file-missing', 'not-readable', 'records-differ', 'file-unsealed', 'original-absent'],
  },
  {
    id: 'seals',
    part: 'integrity',
    title: 'seals computed again from the files agree',
    runners: everyone,
    reasons: ['file-missing', 'file-unsealed', 'digest-differs', 'seal-differs', 'original-absent'],
  },
  {
    id: 'pictures',
    part: 'integrity',
    title: 'pictures are what their records say',
    runners: ours,
    reasons: ['file-missing', 'picture-differs', 'too-large', 'original-absent'],
  },
  {
    id: 'custody',
    part: 'integrity',
    title: 'custody chain is unbroken and ends where it is said to',
    runners: ours,
    reasons: [
      ...['file-missing', 'line-syntax', 'not-readable', 'chain-empty', 'chain-gap', 'chain-order', 'chain-link'],
      ...['chain-hash', 'chain-head', 'sealed-event', 'seal-differs', 'records-differ', 'digest-differs'],
      ...['file-unsealed', 'signature-syntax', 'signature-differs', 'too-large'],
    ] as const,
  },
  {
    id: 'incident',
    part: 'integrity',
    title: 'incident record can be read and is of these captures',
    runners: ours,
    reasons: ['file-missing', 'not-readable', 'records-differ', 'not-removed'],
  },
  {
    id: 'report',
    part: 'integrity',
    title: 'papers were made over these seals, and print these digests',
    runners: ours,
    reasons: ['file-missing', 'not-readable', 'report-differs', 'too-large'],
  },
  {
    id: 'redactions',
    part: 'integrity',
    title: 'redacted copies: nothing of what they say is taken out is left, and each hangs on its sealed parent',
    runners: ours,
    reasons: [
      ...['file-missing', 'file-unlisted', 'not-readable', 'digest-differs', 'sealed-event', 'seal-differs'],
      ...['not-removed', 'records-differ', 'picture-differs'],
    ] as const,
  },
  {
    id: 'item-seals',
    part: 'seal',
    title: 'tag files of each capture, as sealed and signed by its device',
    runners: everyone,
    reasons: [
      ...signed,
      ...['line-syntax', 'line-twice', 'declaration-differs', 'label-differs', 'oxum-differs', 'digest-differs'],
      ...['sets-differ', 'tag-unlisted', 'records-differ', 'key-differs', 'not-reached', 'original-absent'],
    ] as const,
  },
  {
    id: 'signature',
    part: 'seal',
    title: 'signature of the device that made the pack',
    runners: everyone,
    reasons: signed,
  },
  {
    id: 'keys',
    part: 'seal',
    title: 'whose keys they are',
    runners: everyone,
    reasons: ['not-in-pack', 'no-pins', 'key-not-pinned'],
  },
  {
    id: 'revocation',
    part: 'seal',
    title: 'no key is revoked',
    runners: ours,
    reasons: ['not-in-pack', 'no-revocations', 'key-revoked'],
  },
  {
    id: 'timestamp',
    part: 'seal',
    title: 'a third party says when',
    runners: everyone,
    reasons: ['not-in-pack', 'not-checked', 'stamp-differs'],
  },
  {
    id: 'permalink',
    part: 'fact',
    title: 'permalink of every post',
    runners: ours,
    reasons: ['not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'post-time',
    part: 'fact',
    title: 'time of every post, to the minute',
    runners: ours,
    reasons: ['not-in-page', 'not-exact', 'not-reached', 'original-absent'],
  },
  {
    id: 'author-id',
    part: 'fact',
    title: 'id of every author',
    runners: ours,
    reasons: ['not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'pixels',
    part: 'fact',
    title: 'pictures are pixels of the screen',
    runners: ours,
    reasons: ['file-missing', 'drawn-again', 'not-reached', 'original-absent'],
  },
  {
    id: 'whole-text',
    part: 'fact',
    title: 'whole text of every post',
    runners: ours,
    reasons: ['not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'page-text',
    part: 'fact',
    title: 'words, author and time stand in the sealed page',
    runners: ours,
    reasons: ['page-lacks', 'page-differs', 'text-replaced', 'not-reached', 'original-absent'],
  },
  {
    id: 'address',
    part: 'fact',
    title: 'permalink, id and page are of one post',
    runners: ours,
    reasons: ['page-lacks', 'address-differs', 'not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'post-clock',
    part: 'fact',
    title: 'time inside the post id agrees with the stated time',
    runners: ours,
    reasons: ['id-clock-differs', 'no-id-clock', 'original-absent'],
  },
  {
    id: 'clock',
    part: 'fact',
    title: 'the times follow each other, and the device clock never went back',
    runners: ours,
    reasons: ['clock-went-back', 'time-impossible', 'not-reached', 'original-absent'],
  },
  {
    id: 'active',
    part: 'fact',
    title: 'nothing in the pack acts when it is opened',
    runners: ours,
    reasons: ['active-content', 'active-original', 'file-unlisted', 'not-reached'],
  },
  {
    id: 'room',
    part: 'fact',
    title: 'room of the ZIP that no signature covers is empty',
    runners: ours,
    reasons: ['room-used'],
  },
  {
    id: 'taken-out',
    part: 'fact',
    title: 'what was taken out of redacted copies stands nowhere in their texts, in no writing',
    runners: ours,
    reasons: ['not-removed', 'short-remains', 'original-absent'],
  },
] as const satisfies readonly CheckEntry[];

export type CheckId = (typeof checkTable)[number]['id'];
export type Reason = (typeof checkTable)[number]['reasons'][number];
