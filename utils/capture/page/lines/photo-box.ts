/** How much of a photograph's box its own pixels are drawn on (0–1), and how many times larger than where they would just fill it. */
interface OwnPixels {
  readonly share: number;
  readonly enlarged: number;
}

/**
 * Where the pixels of a picture's own file go in its box: CSS Images 3, §5.5 (`object-fit`, `object-position`), CSS Images 4
 * (`object-view-box`), and what padding and border leave of the box.
 */
export function ownPixels(image: HTMLImageElement, style: CSSStyleDeclaration): OwnPixels {
  const { offsetWidth, offsetHeight, naturalWidth, naturalHeight } = image;
  const edge = (side: string) =>
    number(style.getPropertyValue(`border-${side}-width`)) + number(style.getPropertyValue(`padding-${side}`));
  const width = Math.max(0, offsetWidth - edge('left') - edge('right'));
  const height = Math.max(0, offsetHeight - edge('top') - edge('bottom'));
  const view = viewIn(style.getPropertyValue('object-view-box'), naturalWidth, naturalHeight);
  const [across, down] = scaleOf(style.objectFit, width / view.width, height / view.height);
  const drawn = { width: view.width * across, height: view.height * down };
  const [x = '50%', y = '50%'] = style.objectPosition.match(/calc\([^)]*\)|\S+/g) ?? [];
  const shown =
    inCommon(lengthOf(x, width - drawn.width), drawn.width, width) *
    inCommon(lengthOf(y, height - drawn.height), drawn.height, height);
  // Bands beside a picture that is shown whole are its own
  const isWhole = drawn.width <= width + 1 && drawn.height <= height + 1 && drawn.width * drawn.height <= shown + 1;
  const isFitted = isWhole && (drawn.width >= width - 1 || drawn.height >= height - 1);
  const filling = Math.max(width / naturalWidth, height / naturalHeight);
  return {
    share: (isFitted ? width * height : shown) / (offsetWidth * offsetHeight),
    enlarged: Math.min(across, down) / filling,
  };
}

const number = (value: string) => Number.parseFloat(value) || 0;

/** A length, a part of what room there is, or both in a `calc()`, in pixels. */
const lengthOf = (value: string, room: number) => {
  const found = [...value.replace(/\s/g, '').matchAll(/([+-]?[\d.]+)(%|px)/g)];
  return found.reduce((sum, [, amount, unit]) => sum + (Number(amount) * (unit === '%' ? room : 100)) / 100, 0);
};

const inCommon = (from: number, length: number, room: number) =>
  Math.max(0, Math.min(from + length, room) - Math.max(from, 0));

/** The part of the file that is drawn: browsers write every form of it as an `inset()`. */
function viewIn(value: string, width: number, height: number): { width: number; height: number } {
  const [, sides] = /^inset\((.*?)(?: round .*)?\)$/.exec(value) ?? [];
  const [top = '0', right = top, bottom = top, left = right] = sides?.match(/calc\([^)]*\)|\S+/g) ?? [];
  return {
    width: Math.max(1, width - lengthOf(left, width) - lengthOf(right, width)),
    height: Math.max(1, height - lengthOf(top, height) - lengthOf(bottom, height)),
  };
}

function scaleOf(fit: string, across: number, down: number): [across: number, down: number] {
  const contained = Math.min(across, down);
  if (fit === 'contain') return [contained, contained];
  if (fit === 'cover') return [Math.max(across, down), Math.max(across, down)];
  if (fit === 'none') return [1, 1];
  return fit === 'scale-down' ? [Math.min(1, contained), Math.min(1, contained)] : [across, down];
}
