import { browser } from 'wxt/browser';
import { CodedError } from '../../coded-error';
import type { PageClock } from '../../shapes/sighting';
import type { CleanCopy } from '../page/clean-copy';
import { type Drawn, rendererSlot } from '../page/draw-again-slot';
import type { Measured } from '../page/page-actions';
import { handsSlot } from '../page/page-actions-slot';

/** The hands in a page, called from the worker. Every answer is checked: it comes from a page's process. */
export interface PageReach {
  show(postKey: string): Promise<Measured>;
  move(postKey: string, distance: number): Promise<Measured>;
  surround(postKey: string): Promise<Measured>;
  restore(): Promise<void>;
  copy(capturedAt: string): Promise<CleanCopy>;
  draw(postKey: string): Promise<Drawn | undefined>;
  clock(): Promise<PageClock | undefined>;
}

type World = 'ISOLATED' | 'MAIN';

/**
 * Firefox lets no content script write the inner document that the renderer draws in ("the operation is insecure"), so
 * there it runs as the page would. What it gives is labelled "rendered" in either case.
 */
const rendererWorld: World = import.meta.env.FIREFOX ? 'MAIN' : 'ISOLATED';

const patience = 20_000;

/**
 * Injects the hands into one frame and gives a way to call them.
 * @throws CodedError `page-gone` when the tab is closed, `page-not-readable` where scripts are not allowed.
 */
export async function reachPage(tabId: number, frameId: number): Promise<PageReach> {
  const target = { tabId, frameIds: [frameId] };
  const inject = async (file: '/capture.js' | '/render.js', world: World = 'ISOLATED') => {
    try {
      await browser.scripting.executeScript({ target, files: [file], world });
    } catch (error) {
      const gone = /no tab|no frame|was removed|invalid tab/i.test(String(error));
      throw new CodedError(gone ? 'page-gone' : 'page-not-readable', String(error));
    }
  };
  const call = async (
    slot: string,
    name: string | undefined,
    args: unknown[],
    world: World = 'ISOLATED',
  ): Promise<unknown> => {
    const answers = await within(
      browser.scripting.executeScript({
        target,
        world,
        func: (slot: string, name: string | null, args: unknown[]) => {
          const tool = (globalThis as unknown as Record<string, unknown>)[slot];
          const run = name === null ? tool : (tool as Record<string, unknown>)[name];
          return (run as (...args: unknown[]) => unknown)(...args);
        },
        args: [slot, name ?? null, args],
      }),
    );
    return answers[0]?.result;
  };
  await inject('/capture.js');
  return {
    show: async (postKey) => asMeasured(await call(handsSlot, 'show', [postKey])),
    move: async (postKey, distance) => asMeasured(await call(handsSlot, 'move', [postKey, distance])),
    surround: async (postKey) => asMeasured(await call(handsSlot, 'surround', [postKey])),
    restore: async () => {
      await call(handsSlot, 'restore', []).catch(() => undefined);
    },
    copy: async (capturedAt) => asCopy(await call(handsSlot, 'copy', [capturedAt])),
    clock: async () => asClock(await call(handsSlot, 'clock', [])),
    draw: async (postKey) => {
      await inject('/render.js', rendererWorld);
      if (rendererWorld === 'ISOLATED') return asDrawn(await call(rendererSlot, undefined, [postKey]));
      await call(handsSlot, 'point', [postKey]);
      try {
        return asDrawn(await call(rendererSlot, undefined, [postKey], rendererWorld));
      } finally {
        await call(handsSlot, 'point', []);
      }
    },
  };
}

async function within<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CodedError('page-not-readable', 'no answer in time')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError(
      /no tab|no frame|removed/i.test(String(error)) ? 'page-gone' : 'page-not-readable',
      String(error),
    );
  } finally {
    clearTimeout(timer);
  }
}

const wrong = () => new CodedError('page-not-readable', 'unexpected answer');

function asMeasured(value: unknown): Measured {
  const box = Object(value) as Record<string, unknown>;
  if (box['found'] === false) return { found: false, url: String(box['url']) };
  const numbers = [box['top'], box['left'], box['width'], box['height'], box['scrollY']];
  const { viewport, band, unseen } = box as {
    unseen?: { before?: unknown; after?: unknown };
    viewport?: { width?: unknown; height?: unknown };
    band?: { top?: unknown; bottom?: unknown };
  };
  numbers.push(box['pendingImages'], viewport?.width, viewport?.height, band?.top, band?.bottom);
  const isSound = numbers.every((number) => typeof number === 'number' && Number.isFinite(number));
  const isTold = typeof unseen?.before === 'boolean' && typeof unseen.after === 'boolean';
  if (box['found'] !== true || !isSound || !isTold) throw wrong();
  return value as Measured;
}

function asCopy(value: unknown): CleanCopy {
  const { html, left, session } = Object(value) as { html?: unknown; left?: unknown; session?: unknown };
  if (typeof html !== 'string' || !Array.isArray(left)) throw wrong();
  return { html, left: left.map(String).slice(0, 200), session: session !== false };
}

function asClock(value: unknown): PageClock | undefined {
  const { offsetMs, uncertaintyMs } = Object(value) as { offsetMs?: unknown; uncertaintyMs?: unknown };
  if (!Number.isSafeInteger(offsetMs) || !Number.isSafeInteger(uncertaintyMs)) return undefined;
  return { offsetMs: Number(offsetMs), uncertaintyMs: Number(uncertaintyMs), source: 'http-date' };
}

function asDrawn(value: unknown): Drawn | undefined {
  if (value === undefined || value === null) return undefined;
  const { png, width, height } = Object(value) as { png?: unknown; width?: unknown; height?: unknown };
  if (
    typeof png !== 'string' ||
    !png.startsWith('data:image/png;base64,') ||
    typeof width !== 'number' ||
    typeof height !== 'number'
  ) {
    throw wrong();
  }
  return { png, width, height };
}
