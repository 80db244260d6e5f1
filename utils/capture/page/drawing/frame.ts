import { rectOf } from '../../../members';
/** A rectangle in CSS pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The plane in which the children of a box are placed: its origin in the window and, inside of what is turned or scaled,
 * the way from the plane to the window.
 */
export interface Frame {
  left: number;
  top: number;
  turned?: DOMMatrix;
}

/** A box as it is laid into a frame, and the style that turns it there. */
interface Placed {
  area: Area;
  turn: string;
  /** The plane of its own content, from its border's edge. */
  inner: Frame;
}

/**
 * A rectangle of the window within a frame. What stands askew keeps its middle, and its size follows from that of the
 * upright box round it: as wide as |a| times its width and |c| times its height, as high as |b| and |d| times.
 * @param size where it is known
 */
export function within({ left, top, turned }: Frame, seen: Area, size?: { width: number; height: number }): Area {
  if (!turned) return { left: seen.left - left, top: seen.top - top, width: seen.width, height: seen.height };
  const [a, b, c, d] = [turned.a, turned.b, turned.c, turned.d].map(Math.abs) as [number, number, number, number];
  // Turned by an eighth: every size has the same box round it
  const share = Math.abs(a * d - b * c) < 0.05 ? undefined : a * d - b * c;
  const { width, height } = size ?? {
    width: share ? (d * seen.width - c * seen.height) / share : seen.width,
    height: share ? (a * seen.height - b * seen.width) / share : seen.height,
  };
  const middle = turned.inverse().transformPoint({ x: seen.left + seen.width / 2, y: seen.top + seen.height / 2 });
  return { left: middle.x - width / 2, top: middle.y - height / 2, width, height };
}

/** Where an element's box stands in a frame; the way of a plain shift is in the place itself. */
export function placed(element: Element, style: CSSStyleDeclaration, frame: Frame): Placed {
  const seen = rectOf(element);
  const own = turnOf(style);
  if (!own && !frame.turned) return { area: within(frame, seen), turn: '', inner: { left: seen.left, top: seen.top } };
  const size = borderBox(style) ?? within(frame, seen);
  if (!own) {
    const area = within(frame, seen, size);
    return { area, turn: '', inner: { left: 0, top: 0, turned: moved(frame, area.left, area.top) } };
  }
  const [x = 0, y = 0] = style.transformOrigin.split(' ').map(Number.parseFloat);
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  const middle = middleIn(frame, seen);
  const turnedMiddle = own.transformPoint({ x: halfWidth - x, y: halfHeight - y });
  const left = middle.x - turnedMiddle.x - x;
  const top = middle.y - turnedMiddle.y - y;
  const turned = moved(frame, left + x, top + y)
    .multiply(own)
    .translate(-x, -y);
  const { a, b, c, d, e, f } = own;
  return {
    area: { left, top, width: size.width, height: size.height },
    turn: `transform:matrix(${a},${b},${c},${d},${e},${f});transform-origin:${x}px ${y}px;`,
    inner: { left: 0, top: 0, turned },
  };
}

/** The same frame from another origin, in its own units. */
export function shifted(frame: Frame, x: number, y: number): Frame {
  return frame.turned
    ? { left: 0, top: 0, turned: frame.turned.translate(x, y) }
    : { left: frame.left + x, top: frame.top + y };
}

const moved = (frame: Frame, x: number, y: number): DOMMatrix =>
  frame.turned ? frame.turned.translate(x, y) : new DOMMatrix().translate(frame.left + x, frame.top + y);

function middleIn(frame: Frame, { left, top, width, height }: Area): { x: number; y: number } {
  const middle = { x: left + width / 2, y: top + height / 2 };
  if (!frame.turned) return { x: middle.x - frame.left, y: middle.y - frame.top };
  return frame.turned.inverse().transformPoint(middle);
}

/** What turns or scales a box. What only shifts it is nothing here. */
function turnOf({ transform, rotate, scale }: CSSStyleDeclaration): DOMMatrix | undefined {
  if (transform === 'none' && (rotate ?? 'none') === 'none' && (scale ?? 'none') === 'none') return undefined;
  const own = new DOMMatrix();
  if (rotate && /^-?[\d.]+deg$/.test(rotate)) own.rotateSelf(Number.parseFloat(rotate));
  const [x, y = x] = /^[\d. -]+$/.test(scale ?? '') ? (scale ?? '').split(' ').map(Number) : [1];
  own.scaleSelf(x, y);
  own.multiplySelf(new DOMMatrix(transform === 'none' ? undefined : transform));
  const { a, b, c, d } = own;
  // Seen from the side, or shifted alone
  if (!own.is2D || a * d - b * c === 0 || (a === 1 && b === 0 && c === 0 && d === 1)) return undefined;
  return own;
}

/** The size that the layout gave to a box, which a turn does not change. */
function borderBox(style: CSSStyleDeclaration): { width: number; height: number } | undefined {
  const [width, height] = [style.width, style.height].map(Number.parseFloat) as [number, number];
  if (Number.isNaN(width) || Number.isNaN(height)) return undefined;
  if (style.boxSizing === 'border-box') return { width, height };
  const sum = (...lengths: string[]) => lengths.reduce((all, length) => all + Number.parseFloat(length), 0);
  return {
    width: width + sum(style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth),
    height: height + sum(style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth),
  };
}
