import { useRef, useState } from 'preact/hooks';
import type { Region } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { useHoldToShow } from '../shared/hold-to-show';
import { HardCover } from '../viewer/hard-cover';
import { useWords } from '../words/words';
import { between, clampRegion, moved, type Point, pressed, type Size, startRegion } from './regions';

interface RegionEditorProps {
  /** Object URL of the picture. */
  url: string;
  /** Covered until it is opened for a few seconds; what was drawn stays in sight. */
  isHard: boolean;
  regions: readonly Region[];
  onChange(regions: Region[]): void;
}

type Drag = { from: Point } & ({ what: 'draw' } | { what: 'move'; index: number; start: Region });

/**
 * Rectangles on a picture, in its own pixels: drawn and moved with a pointer, or added by the button and moved with the
 * arrow keys (Shift: size, Alt: one pixel, Delete: away). They look as they will be: black.
 */
export function RegionEditor({ url, isHard, regions, onChange }: RegionEditorProps) {
  const { t } = useWords();
  const [size, setSize] = useState<Size>();
  const [drawn, setDrawn] = useState<Region>();
  const hold = useHoldToShow(() => {});
  const surface = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | undefined>(undefined);

  const pointOf = (event: PointerEvent): Point => {
    const box = surface.current?.getBoundingClientRect();
    if (!box || !size) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: ((event.clientY - box.top) / box.height) * size.height,
    };
  };
  const replace = (index: number, region: Region) =>
    onChange(regions.map((other, at) => (at === index ? region : other)));
  const begin = (event: PointerEvent, more: { what: 'draw' } | { what: 'move'; index: number; start: Region }) => {
    if (event.button !== 0 || !size) return;
    event.stopPropagation();
    surface.current?.setPointerCapture(event.pointerId);
    drag.current = { from: pointOf(event), ...more };
  };
  const follow = (event: PointerEvent) => {
    const { current } = drag;
    if (!current || !size) return;
    const to = pointOf(event);
    if (current.what === 'draw') setDrawn(between(current.from, to, size));
    else replace(current.index, moved(current.start, { x: to.x - current.from.x, y: to.y - current.from.y }, size));
  };
  const end = () => {
    if (drag.current?.what === 'draw' && drawn) onChange([...regions, drawn]);
    drag.current = undefined;
    setDrawn(undefined);
  };
  return (
    <div class="region-editor">
      <div class="region-scroll">
        <div
          ref={surface}
          class="region-surface"
          onPointerDown={(event) => begin(event, { what: 'draw' })}
          onPointerMove={follow}
          onPointerUp={end}
          onPointerCancel={end}
        >
          <img
            class={isHard && !hold.shown ? 'covered' : ''}
            src={url}
            alt={t('redact_picture_alt')}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setSize({ width: naturalWidth, height: naturalHeight })
            }
          />
          {size &&
            regions.map((region, index) => (
              <button
                key={index}
                type="button"
                class="region"
                style={placeOf(region, size)}
                aria-label={t('redact_region', [String(index + 1), sizeWords(region)])}
                aria-description={t('redact_region_keys')}
                onPointerDown={(event) => begin(event, { what: 'move', index, start: region })}
                onKeyDown={(event) => {
                  const change = pressed(event, region, size);
                  if (!change) return;
                  event.preventDefault();
                  if (change === 'remove') onChange(regions.filter((_, at) => at !== index));
                  else replace(index, change);
                }}
              />
            ))}
          {size && drawn && <span class="region" style={placeOf(drawn, size)} />}
        </div>
      </div>
      {isHard && <HardCover hold={hold} isInDialog />}
      <p class="region-acts">
        <Button size="s" disabled={!size} onPress={() => size && onChange([...regions, startRegion(size)])}>
          {t('redact_region_add')}
        </Button>
        {regions.length > 0 && (
          <Button kind="quiet" size="s" onPress={() => onChange(regions.slice(0, -1))}>
            {t('redact_region_removeLast')}
          </Button>
        )}
        <span class="muted small" role="status">
          {t('redact_regions', [String(regions.length)])}
        </span>
      </p>
    </div>
  );
}

const sizeWords = ({ x, y, width, height }: Region) => `${x}, ${y} / ${width}×${height} px`;

/** As shares of the picture: it is shown at any width. */
function placeOf(region: Region, size: Size) {
  const { x, y, width, height } = clampRegion(region, size);
  return {
    left: `${(x / size.width) * 100}%`,
    top: `${(y / size.height) * 100}%`,
    width: `${(width / size.width) * 100}%`,
    height: `${(height / size.height) * 100}%`,
  };
}
