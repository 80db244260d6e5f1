import { bytesOfBase64 } from '../../../bytes/base64';
import { packedLexicon } from './compiled-lexicon';
import { packedWeights } from './compiled-weights';
import { layDown } from './laid-words';

/** Lays down the words of forms and what was learned of them: data that only an opened form needs, beside the guide's code. */
export const layWords = (): Promise<void> => layDown(packedLexicon + packedWeights, unpackedWords);

/** Both at once, while the page goes on. */
async function unpackedWords() {
  const [lexicon, weights] = await Promise.all([unpacked(packedLexicon), unpacked(packedWeights)]);
  return { lexicon, weights };
}

/** What was deflated and written in base64: our own, so that its size is known. */
const unpacked = (packed: string): Promise<string> => {
  const { body } = new Response(bytesOfBase64(packed));
  return new Response(body?.pipeThrough(new DecompressionStream('deflate-raw'))).text();
};
