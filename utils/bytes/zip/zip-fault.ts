/** Why an archive is refused. */
type ZipReason =
  | 'zip-not-a-zip'
  | 'too-large'
  | 'zip-outside-bytes'
  | 'zip-headers-differ'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-data-differs'
  | 'name-unsafe'
  | 'name-twice'
  | 'name-case-twin'
  | 'entry-not-a-file';

/** A ZIP that is not what it must be. */
export class ZipFault extends Error {
  constructor(
    readonly reason: ZipReason,
    readonly path?: string,
    readonly detail?: string,
  ) {
    super(reason);
    this.name = 'ZipFault';
  }
}
