/**
 * An error whose code travels (messages, database, UI); the words for a person come from locales/ under `error_<code>`.
 * `detail` is for the small print: technical, never shown alone.
 */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'CodedError';
  }
}

/** What can go wrong while a record is made, and stands in it. None is ever taken out: one that names another is told as changed. */
export const recordCodes = [
  'quota-exceeded',
  'room-short',
  'database-closed',
  'post-gone',
  'page-gone',
  'page-not-readable',
  'no-screen-permission',
  'pixels-taken-out',
  'screen-failed',
  'picture-cut',
  'changed-since-click',
  'picture-unlike-text',
  'letters-not-compared',
  'unseen-words',
  'words-out-of-order',
  'drawn-words',
  'struck-words',
  'unread-parts',
  'unseen-parts',
  'photos-unlike-record',
  'permalink-elsewhere',
  'author-unseen',
  'time-unseen',
  'author-unlike-picture',
  'changed-before-click',
  'marks-in-picture',
  'post-out-of-view',
  'no-post-pointed',
  'render-failed',
  'archive-failed',
  'mhtml-failed',
  'mhtml-not-granted',
  'mhtml-session',
  'reload-needed',
  'capture-not-found',
  'wrong-status',
  'refused',
  'bad-message',
  'unknown',
] as const;

/** Every code that can reach a person. A test holds this list against both locales. */
export const errorCodes = [
  ...recordCodes,
  'incident-not-found',
  'request-not-found',
  'pack-failed',
  'pack-refused',
  'not-a-pack',
  'not-a-case',
  'redacted-only',
  'redaction-picture',
  'redaction-leaks',
  'recipient-wrong',
  'recipient-revoked',
  'desk-unreadable',
  'desk-other-key',
  'answer-refused',
  'playbook-unreadable',
  'second-person',
  'withdrawal-refused',
  'withdrawal-early',
  'withdrawal-unkept',
  'already-handed-over',
  'not-found-any-more',
  'file-too-large',
  'files-too-many',
  'file-unknown',
  'key-wrong',
  'passphrase-wrong',
  'passphrase-short',
  'passphrase-wait',
  'words-wrong',
  'passkey-none',
  'locked',
  'encrypted-damaged',
  'identity-wrong',
  'identity-absent',
  'identity-exists',
  'import-parted',
  'import-parted-withdrawn',
  'import-conflict',
  'case-deleted',
  'pins-unreadable',
  'backup-unreadable',
  'backup-damaged',
  'backup-not-empty',
  'party-in-use',
  'event-too-large',
  'events-unreadable',
  'wrap-unreadable',
  'shred-not-decided',
  'shred-incomplete',
  'case-shredded',
  'vault-unreachable',
  'vault-cut',
  'vault-busy',
  'vault-clock',
  'vault-region',
  'vault-key',
  'vault-denied',
  'vault-no-bucket',
  'vault-absent',
  'vault-damaged',
  'vault-not-locked',
  'vault-taken',
  'vault-refused',
  'vault-closed',
  'vault-policy-unknown',
  'vault-policy-wrong',
  'vault-policy-elsewhere',
  'vault-waiting',
  'vault-not-granted',
  'vault-over-cap',
  'vault-roles',
  'vault-examiner',
  'form-not-granted',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** As Chromium, Firefox and Dexie call a disk that is full. */
const fullDisk = /quota|disk.?full|NS_ERROR_FILE_NO_DEVICE_SPACE/i;
/** As they call a database that cannot be reached: closed under us, not to be opened, taken away. */
const noDatabase = /DatabaseClosed|OpenFailed|MissingAPI|InvalidState|VersionError|UnknownError/;

/** The code of anything thrown; what a database says is told by the name of the error and of those that it carries. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof CodedError) return error.code;
  const text = textOf(error);
  if (fullDisk.test(text)) return 'quota-exceeded';
  return noDatabase.test(text) ? 'database-closed' : 'unknown';
}

function textOf(error: unknown): string {
  const { name = '', message = '', inner } = Object(error) as { name?: string; message?: string; inner?: unknown };
  return `${error instanceof Object ? `${name} ${message}` : String(error)}${inner ? ` ${textOf(inner)}` : ''}`;
}
