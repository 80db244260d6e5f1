import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { layWords } from '../utils/takedown/match/lexicon/lay-words';

/** Injected right before `guide.js`, in its isolated world: the words of forms and what was learned of them. */
export default defineUnlistedScript(() => layWords());
