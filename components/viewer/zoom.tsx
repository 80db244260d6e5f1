import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeys } from '../frame/use-keys';
import { useWords } from '../words/words';

const steps = [1, 1.5, 2, 3, 4] as const;
/** One press of an arrow moves so much of the picture, in px. */
const stride = 60;

interface Zoom {
  picture: RefObject<HTMLImageElement | null>;
  size: number;
  by(step: 1 | -1): void;
}

/** How large the picture is shown: + and − from anywhere, 0 for the whole, arrows move it while it is open. */
export function useZoom(isShown: boolean): Zoom {
  const picture = useRef<HTMLImageElement>(null);
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const size = steps[at] ?? 1;
  const by = (step: 1 | -1) => setAt(Math.max(0, Math.min(steps.length - 1, at + step)));
  const move = (x: number, y: number) =>
    isShown && size > 1 && setPlace({ x: place.x + x * stride, y: place.y + y * stride });
  useEffect(() => {
    if (size === 1) setPlace({ x: 0, y: 0 });
  }, [size]);
  useEffect(() => {
    const style = picture.current?.style;
    style?.setProperty('--zoom', String(size));
    style?.setProperty('--x', `${place.x}px`);
    style?.setProperty('--y', `${place.y}px`);
  });
  useKeys({
    '+': () => by(1),
    ';': () => by(1),
    '=': () => by(1),
    '-': () => by(-1),
    '0': () => setAt(0),
    ...(isShown && size > 1
      ? {
          ArrowLeft: () => move(1, 0),
          ArrowRight: () => move(-1, 0),
          ArrowUp: () => move(0, 1),
          ArrowDown: () => move(0, -1),
        }
      : {}),
  });
  return { picture, size, by };
}

/** The size that the picture opens with. */
export function ZoomChoice({ zoom: { size, by } }: { zoom: Zoom }) {
  const { t, lang } = useWords();
  return (
    <>
      <button type="button" class="btn quiet s" aria-label={t('dashboard_zoomOut')} onClick={() => by(-1)}>
        −
      </button>
      <span class="num" role="status" aria-label={t('dashboard_zoom')}>
        {size.toLocaleString(lang, { style: 'percent' })}
      </span>
      <button type="button" class="btn quiet s" aria-label={t('dashboard_zoomIn')} onClick={() => by(1)}>
        +
      </button>
    </>
  );
}
