import { bagLines, type CheckEntry, everyone, ours, signed } from './check-entry';
import { factChecks } from './fact-checks';

export type { CheckEntry, CheckPart } from './check-entry';

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
    reasons: ['top-directory', 'holds-pack'],
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
    reasons: ['file-missing', 'line-syntax', 'label-differs', 'oxum-differs', 'too-large'],
    inShell: ['file-missing', 'line-syntax', 'oxum-differs', 'too-large'],
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
    reasons: ['file-missing', 'not-readable', 'records-differ', 'file-unsealed', 'too-large', 'original-absent'],
  },
  {
    id: 'seals',
    part: 'integrity',
    title: 'seals computed again from the files agree',
    runners: everyone,
    reasons: ['file-missing', 'file-unsealed', 'digest-differs', 'seal-differs', 'original-absent', 'too-large'],
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
    title: 'redacted copies: what they say is taken out is marked there, and each hangs on its sealed parent',
    runners: ours,
    reasons: [
      ...['file-missing', 'file-strange', 'not-readable', 'digest-differs', 'sealed-event', 'seal-differs'],
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
      ...[
        'sets-differ',
        'tag-unlisted',
        'records-differ',
        'key-differs',
        'not-reached',
        'original-absent',
        'too-large',
      ],
    ] as const,
  },
  {
    id: 'signature',
    part: 'seal',
    title: 'signature of the device that made the pack',
    runners: everyone,
    reasons: [...signed, 'signature-absent'],
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
    reasons: ['not-in-pack', 'not-checked', 'stamp-differs', 'stamped-late'],
  },
  {
    id: 'second-reads',
    part: 'seal',
    title: 'second readings are of these captures, signed over their bytes, at a possible time',
    runners: ours,
    reasons: [
      ...['not-in-pack', 'no-pins', 'key-not-pinned', 'key-absent', 'key-syntax', 'signature-syntax'],
      ...['signature-differs', 'file-missing', 'file-unsealed', 'digest-differs', 'not-readable', 'records-differ'],
      'original-absent',
    ] as const,
  },
  {
    id: 'tools',
    part: 'seal',
    title: 'tools in the pack are the published ones',
    runners: ours,
    reasons: ['not-in-pack', 'tool-differs', 'tool-unknown', 'text-of-other'],
  },
  ...factChecks,
] as const satisfies readonly CheckEntry[];

export type CheckId = (typeof checkTable)[number]['id'];
/** What any check says that broke off by a fault of ours. */
export const ofAnyCheck = ['not-finished'] as const;
export type Reason = (typeof checkTable)[number]['reasons'][number] | (typeof ofAnyCheck)[number];
