import type { DeskKeys } from '../../../components/handoff/consent-dialog';
import type { Language } from '../../../components/words/translate';
import { currentDesk } from '../../../utils/evidence/hand-over/desks';
import { readHandOvers } from '../../../utils/evidence/hand-over/hand-overs';
import { withinQuery } from '../../../utils/evidence/within-query';
import { foldText } from '../../../utils/same-word';
import { wordsOfKnown } from '../../shared/offered-desk';

/** The words of the desk that is handed to, and whether anything was handed to its keys before. */
export async function deskKeysOf(lang: Language): Promise<DeskKeys> {
  const desk = await currentDesk();
  if (!desk) return { words: { here: [], there: [] }, are: 'new' };
  const earlier = (await readHandOvers()).filter(({ file }) => file !== undefined);
  const isKnown = earlier.some(({ desk: { key, recipients } }) =>
    key ? key === desk.key : recipients.some((each) => desk.recipients.includes(each)),
  );
  const isNamesake = earlier.some(({ desk: { name } }) => foldText(name) === foldText(desk.name ?? ''));
  return {
    words: await withinQuery(wordsOfKnown(desk, lang)),
    are: isKnown ? 'known' : isNamesake ? 'changed' : 'new',
  };
}
