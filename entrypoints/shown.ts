import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followSight } from '../components/mark/seen-at-mark';
import { gateOf } from '../utils/capture/page/hear-first';

/** A content script behind the marks: what of a post is to be seen before a press. A second copy finds the first at work. */
export default defineUnlistedScript(() => {
  const gate = gateOf();
  if (gate.seesShown) return;
  gate.seesShown = true;
  followSight(gate);
});
