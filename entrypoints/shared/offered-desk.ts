import type { OfferedDesk } from '../../components/handoff/other-desk';
import type { Language } from '../../components/words/translate';
import { deskWords } from '../../utils/evidence/hand-over/desk-link';
import { type CurrentDesk, meetDesk } from '../../utils/evidence/hand-over/desks';
import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import type { Desk } from '../../utils/shapes/hand-over';

/** The four words of a desk that is known here. */
export function wordsOfKnown({ recipients, key = '' }: CurrentDesk, lang: Language): Promise<BothWords> {
  return deskWords({ recipients: [...recipients], key }, lang);
}

/** An invitation held against the desks that are known here, with the words of both. */
export async function offeredDesk(desk: Desk, lang: Language): Promise<OfferedDesk> {
  const meeting = await meetDesk(desk);
  const knownWords = meeting.known ? await wordsOfKnown(meeting.known, lang) : { here: [], there: [] };
  return { desk, words: await deskWords(desk, lang), meeting, knownWords };
}
