import type { Who } from '../attack-shape';
import type { Mutation } from './mutation';
import { bagMutations } from './mutations/bag-mutations';
import { captureMutations } from './mutations/capture-mutations';
import { copyMutations } from './mutations/copy-mutations';
import { copyTimeMutations } from './mutations/copy-time-mutations';
import { countedMutations } from './mutations/counted-mutations';
import { custodyMutations } from './mutations/custody-mutations';
import { expertMutations } from './mutations/expert-mutations';
import { headerMutations, roomMutations, spareRoom, unsignedItems } from './mutations/header-mutations';
import { headlineMutations } from './mutations/headline-mutations';
import { itemMutations } from './mutations/item-mutations';
import { fontMutations } from './mutations/papers/font-mutations';
import { letterMutations } from './mutations/papers/letter-mutations';
import { paperFormMutations } from './mutations/papers/paper-form-mutations';
import { paperWordMutations } from './mutations/papers/paper-mutations';
import { placeMutations } from './mutations/papers/place-mutations';
import { readerMutations } from './mutations/reader-mutations';
import { readingMutations } from './mutations/reading-mutations';
import { redactionMutations } from './mutations/redaction-mutations';
import { sealMutations, signatureMutations } from './mutations/seal-mutations';
import { strippedMutations, verifyTextMutations } from './mutations/stripped-mutations';
import { toolMutations } from './mutations/tool-mutations';
import { claimMutations, paperMutations } from './mutations/untrue/claim-mutations';
import { contradictionMutations } from './mutations/untrue/contradiction-mutations';
import { halfTruthMutations } from './mutations/untrue/half-truth-mutations';
import { impossibleMutations } from './mutations/untrue/impossible-mutations';
import { logActMutations } from './mutations/untrue/log-act-mutations';
import { logMutations } from './mutations/untrue/log-mutations';
import { ofOneCopyMutations } from './mutations/untrue/one-copy-mutations';
import { otherPostMutations } from './mutations/untrue/other-post-mutations';
import { ownDoubtMutations } from './mutations/untrue/own-doubt-mutations';
import { sameThingMutations } from './mutations/untrue/same-thing-mutations';
import { sealedWordsMutations } from './mutations/untrue/sealed-words-mutations';
import { shownMutations } from './mutations/untrue/shown-mutations';
import { silentMutations } from './mutations/untrue/silent-mutations';
import { statedMutations } from './mutations/untrue/stated-mutations';
import { strangeValueMutations } from './mutations/untrue/strange-value-mutations';
import { unfittingMutations } from './mutations/untrue/unfitting-mutations';
import { zipMutations } from './mutations/zip-mutations';

/** Attacks on packs of one kind, and who could do those of them that name nobody. */
export interface PackList {
  name: string;
  holds: string;
  who: Who;
  mutations: readonly Mutation[];
}

/** Every attack on a pack, but for those on time stamps, which need an authority. */
export const packLists: readonly PackList[] = [
  {
    name: 'altered pack',
    holds: 'every byte is listed, every list is signed',
    who: 'stranger',
    mutations: [...bagMutations, ...captureMutations],
  },
  {
    name: 'two readings of one ZIP',
    holds: 'one strict reader; what readers differ on is refused',
    who: 'stranger',
    mutations: [...zipMutations, ...headerMutations, ...roomMutations, ...spareRoom],
  },
  {
    name: 'one thing read as another',
    holds: 'each line, number, time and name has one form, and every verifier reads it so',
    who: 'insider',
    mutations: [...readerMutations, ...strangeValueMutations],
  },
  {
    name: 'rewritten log',
    holds: 'a hash chain, its head in the signed bag, and papers made over it',
    who: 'stranger',
    mutations: [...custodyMutations],
  },
  {
    name: 'keys and signatures',
    holds: 'keys count only when pinned; a seal that is partly there is a changed one',
    who: 'thief',
    mutations: [...sealMutations, ...signatureMutations, ...strippedMutations, ...itemMutations, ...unsignedItems],
  },
  {
    name: 'insider with the device’s key',
    holds: 'records, page, pictures, papers and times are held against each other',
    who: 'insider',
    mutations: [...claimMutations, ...paperMutations, ...expertMutations, ...impossibleMutations, ...statedMutations],
  },
  {
    name: 'half of a truth',
    holds: 'the page is asked whether it goes on, of whom it says so and where; the log whether it can be',
    who: 'insider',
    mutations: [
      ...[...halfTruthMutations, ...logMutations, ...logActMutations, ...otherPostMutations, ...ofOneCopyMutations],
      ...shownMutations,
      ...sameThingMutations,
    ],
  },
  {
    name: 'parts that contradict each other',
    holds: 'log, case, records, page and pictures are held against each other; what we write has one form',
    who: 'insider',
    mutations: [
      ...[...silentMutations, ...contradictionMutations, ...sealedWordsMutations, ...unfittingMutations],
      ...ownDoubtMutations,
    ],
  },
  {
    name: 'hidden rests in redacted copies',
    holds: 'copies are made from nothing and searched whole',
    who: 'stranger',
    mutations: [...redactionMutations, ...countedMutations, ...copyMutations, ...copyTimeMutations],
  },
  {
    name: 'papers that say something else',
    holds: 'words of the papers are compared with the records, and each thing drawn with where our layout sets it',
    who: 'insider',
    mutations: [...paperWordMutations, ...paperFormMutations, ...letterMutations, ...fontMutations, ...placeMutations],
  },
  {
    name: 'second readings',
    holds: 'they name their key, and are signed over their bytes, of this capture and at a possible time',
    who: 'insider',
    mutations: [...readingMutations],
  },
  {
    name: 'what is said first',
    holds: 'the cause is named before what fails after it; a tool is called foreign only when its own bytes are',
    who: 'insider',
    mutations: headlineMutations,
  },
  {
    name: 'tools in a pack',
    holds: 'their digests are compared with the published ones, and a difference is said first',
    who: 'insider',
    mutations: [...toolMutations, ...verifyTextMutations],
  },
];
