import type { StoredFile } from '../../../shapes/schema';
import { db } from '../../db';
import { openStored } from '../../lock/seal-rows';
import type { RowsFound, RowsWanted } from './raw-rows';

/** Stored files, to be read past the layers: those of one capture, or one by one. */
export const filesWanted = (
  of: { captureId: string } | { keys: readonly (readonly [string, string])[] },
): RowsWanted => ({
  ...{ database: db.name, table: db.files.name },
  by: 'keys' in of ? of : { index: 'captureId', value: of.captureId },
});

/** What was read so, opened; `undefined` for what is not there or cannot be. */
export const openedFiles = ({ rows }: RowsFound): (StoredFile | undefined)[] =>
  rows.map((row) => openStored(db.files, row));
