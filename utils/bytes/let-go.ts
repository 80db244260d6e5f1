/** Where what is handed over goes to nobody: the other end is closed. */
let nowhere: MessagePort | undefined;

/**
 * Gives the memory of these bytes back at once; nobody can read them any more. Left to the collector, a thread that passes
 * files on lets up to 64 MB of them lie (V8 counts what is outside of its heap so far before it looks).
 */
export function letGo(parts: Iterable<Uint8Array<ArrayBuffer>>): void {
  if (!nowhere) {
    const { port1, port2 } = new MessageChannel();
    port2.close();
    nowhere = port1;
  }
  const rooms = new Set([...parts].map(({ buffer }) => buffer));
  nowhere.postMessage(
    undefined,
    [...rooms].filter(({ byteLength }) => byteLength > 0),
  );
}
