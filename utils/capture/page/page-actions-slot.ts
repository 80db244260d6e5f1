/** Name under which the hands stand in the isolated world. */
export const handsSlot = 'bankenHands';
