import { type Gate, gateSlot, type Hear } from '../../page-slots';

/** The gate that `first.js` opened, see first-in-line.ts. */
export function gateOf(world: object = globalThis): Gate {
  return (world as { [gateSlot]: Gate })[gateSlot];
}

/** Hears every event at the gate before the page does, until the signal ends it. */
export function hearFirst(take: Hear, signal: AbortSignal): void {
  const { hear } = gateOf();
  hear.unshift(take);
  signal.addEventListener('abort', () => hear.splice(hear.indexOf(take), 1));
}
