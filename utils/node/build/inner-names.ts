/**
 * Names of properties that never leave the guide's script: no message, no stored row, no JSON and no part of a page bears
 * them (a test holds that), so that they may be shortened in it.
 */
export const innerNames =
  /^(?:meaning|judgement|judgementOf|isNote|isEmpty|isGiven|isOfReport|isUncovered|continues|sections|meansTheSame|hasCarried|isReachable|isShown|labelOf|isStillIt|lastLook|textOf|control|writable|drawnBy|headings|isOpen|near|own|head|hint)$/;
