import { lettersOfPapers } from '../../../utils/node/build/letter-table';

/** What a pack carries for verify.html, which knows letters by it alone. */
export const pageFiles = { letters: await lettersOfPapers() };
