import { type Gate, gateSlot, type Hear } from '../../page-slots';
import { whenEnded } from '../../while-alive';

/** The gate that `first.js` opened, see first-in-line.ts. */
export function gateOf(): Gate {
  return (globalThis as unknown as { [gateSlot]: Gate })[gateSlot];
}

/** Hears every event at the gate before the page does, until the signal ends it. */
export function hearFirst(take: Hear, signal: AbortSignal): void {
  const { hear } = gateOf();
  hear.unshift(take);
  whenEnded(signal, () => hear.splice(hear.indexOf(take), 1));
}
