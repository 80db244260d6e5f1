import { reportFonts } from '../../../utils/node/build/letter-table';
import { tableOfFonts } from '../../../utils/verify/letters/letter-book';

/** What a pack carries for verify.html, which knows letters by it alone; made once. */
export const pageFiles = { letters: await tableOfFonts(await reportFonts()) };
