import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { layWeights } from '../utils/takedown/match/lexicon/lay-weights';

/** Injected right before `guide.js`, in its isolated world: what was learned of forms, which grows beyond a script's budget. */
export default defineUnlistedScript(() => layWeights());
