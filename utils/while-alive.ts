/** Does it when the life that the signal stands for ends. */
export function whenEnded(signal: AbortSignal, act: () => void): void {
  signal.addEventListener('abort', act);
}

/** Hears these events of the whole page, `types` with blanks between, before anybody in it can keep them, while the signal lasts. */
export function hearMoves(types: string, act: () => void, signal: AbortSignal): void {
  for (const type of types.split(' ')) addEventListener(type, act, { signal, capture: true });
}
