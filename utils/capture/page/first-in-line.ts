import { type Gate, gateSlot } from '../../page-slots';

/** What a person does to something of ours. Turning the wheel, dragging and the browser's own menu stay the page's. */
const types =
  'pointerdown pointerup pointermove pointerout mousedown mouseup click dblclick auxclick touchstart touchend keydown keypress keyup focus blur focusin focusout contextmenu';

/**
 * Opens the gate of this page where it is not open yet: listeners in the capturing phase of the window, which stand before
 * any of the page's when this runs at `document_start`.
 */
export function openGate(): Gate {
  const holder = globalThis as { [gateSlot]?: Gate };
  if (holder[gateSlot]) return holder[gateSlot];
  const gate: Gate = { isFirst: !document.body, hear: [] };
  for (const type of types.split(' '))
    addEventListener(
      type,
      (event) => {
        if (type === 'contextmenu') gate.asked = event.target;
        gate.look?.(event);
        gate.hear.some((take) => take(event));
      },
      { capture: true, passive: type.startsWith('touch') },
    );
  holder[gateSlot] = gate;
  return gate;
}
