import { inflateSync, strFromU8 } from 'fflate';
import { bytesOfBase64 } from '../../../bytes/base64';
import { packedLexicon } from './compiled-lexicon';
import { packedWeights } from './compiled-weights';
import { layDown } from './laid-words';

/** Lays down the words of forms and what was learned of them: data that only an opened form needs, beside the guide's code. */
export const layWords = (): void =>
  layDown({ lexicon: () => unpacked(packedLexicon), weights: () => unpacked(packedWeights) });

/** What was deflated and written in base64: our own, so that its size is known. */
const unpacked = (packed: string): string => strFromU8(inflateSync(bytesOfBase64(packed)));
