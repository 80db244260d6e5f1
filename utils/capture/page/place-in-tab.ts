/** Where a frame's window lies in the window of its tab. CSS pixels. */
export interface PlaceInTab {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Width of the tab's own window: that of a shot differs from it where the browser scales it. */
  tab: number;
}

/**
 * Where this window lies in the picture of its tab: a post in a frame, such as a live chat, is measured from the frame's
 * corner, and the picture begins at the tab's. `undefined` where nobody can tell, or not all of it is in sight: around it
 * stands a page of another site, or one that scales, turns or cuts it.
 */
export function placeInTab(view: Window = window): PlaceInTab | undefined {
  const { innerWidth: width, innerHeight: height } = view;
  let [left, top] = [0, 0];
  let inner = view;
  for (; inner !== inner.parent; inner = inner.parent) {
    const frame = frameOf(inner);
    if (!frame) return undefined;
    const box = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    if (!isAbout(box.width, frame.offsetWidth) || !isAbout(box.height, frame.offsetHeight)) return undefined;
    left += box.left + frame.clientLeft + (Number.parseFloat(paddingLeft) || 0);
    top += box.top + frame.clientTop + (Number.parseFloat(paddingTop) || 0);
  }
  const isInSight =
    left > -1 && top > -1 && left + width < inner.innerWidth + 1 && top + height < inner.innerHeight + 1;
  return isInSight
    ? { left: Math.max(0, left), top: Math.max(0, top), width, height, tab: inner.innerWidth }
    : undefined;
}

const isAbout = (one: number, other: number) => Math.abs(one - other) < 1;

function frameOf(view: Window): HTMLElement | undefined {
  try {
    return (view.frameElement as HTMLElement | null) ?? undefined;
  } catch {
    // The page around it is another site's: a browser says nothing of it
    return undefined;
  }
}
