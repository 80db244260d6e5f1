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

/** Every code that can reach a person. A test holds this list against both locales. */
export const errorCodes = [
  'quota-exceeded',
  'post-gone',
  'page-gone',
  'page-not-readable',
  'no-screen-permission',
  'screen-failed',
  'picture-cut',
  'render-failed',
  'archive-failed',
  'mhtml-failed',
  'mhtml-not-granted',
  'mhtml-session',
  'reload-needed',
  'capture-not-found',
  'incident-not-found',
  'request-not-found',
  'pack-failed',
  'pack-refused',
  'not-a-pack',
  'not-a-case',
  'redacted-only',
  'redaction-picture',
  'recipient-wrong',
  'key-wrong',
  'passphrase-wrong',
  'passphrase-short',
  'encrypted-damaged',
  'identity-wrong',
  'identity-absent',
  'identity-exists',
  'import-parted',
  'import-conflict',
  'pins-unreadable',
  'backup-unreadable',
  'backup-damaged',
  'backup-not-empty',
  'form-not-granted',
  'wrong-status',
  'refused',
  'bad-message',
  'unknown',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The code of anything thrown; a full disk is told from everything else by name (Chromium, Firefox and Dexie differ). */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof CodedError) return error.code;
  const text = String(error instanceof Error ? `${error.name} ${error.message}` : error);
  if (/quota|disk.?full|NS_ERROR_FILE_NO_DEVICE_SPACE/i.test(text)) return 'quota-exceeded';
  return 'unknown';
}
