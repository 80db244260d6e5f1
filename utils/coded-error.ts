import type { ErrorCode } from './error-codes';

export type { ErrorCode } from './error-codes';

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
