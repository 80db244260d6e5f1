import { browser } from 'wxt/browser';
import { CodedError } from '../coded-error';
import type { CleanCopy } from './clean-copy';
import { type Drawn, rendererSlot } from './draw-again-slot';
import type { Measured } from './hands';
import { handsSlot } from './hands-slot';

/** The hands in a page, called from the worker. Every answer is checked: it comes from a page's process. */
export interface PageReach {
  show(postKey: string): Promise<Measured>;
  move(postKey: string, distance: number): Promise<Measured>;
  surround(postKey: string): Promise<Measured>;
  restore(): Promise<void>;
  copy(capturedAt: string): Promise<CleanCopy>;
  draw(postKey: string): Promise<Drawn | undefined>;
}

const patience = 20_000;

/**
 * Injects the hands into one frame and gives a way to call them.
 * @throws CodedError `page-gone` when the tab is closed, `page-not-readable` where scripts are not allowed.
 */
export async function reachPage(tabId: number, frameId: number): Promise<PageReach> {
  const target = { tabId, frameIds: [frameId] };
  const inject = async (file: '/capture.js' | '/render.js') => {
    try {
      await browser.scripting.executeScript({ target, files: [file] });
    } catch (error) {
      const gone = /no tab|no frame|was removed|invalid tab/i.test(String(error));
      throw new CodedError(gone ? 'page-gone' : 'page-not-readable', String(error));
    }
  };
  const call = async (slot: string, name: string | undefined, args: unknown[]): Promise<unknown> => {
    const answers = await within(
      browser.scripting.executeScript({
        target,
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
    draw: async (postKey) => {
      await inject('/render.js');
      return asDrawn(await call(rendererSlot, undefined, [postKey]));
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
  numbers.push(viewport?.width, viewport?.height, band?.top, band?.bottom);
  const isSound = numbers.every((number) => typeof number === 'number' && Number.isFinite(number));
  const isTold = typeof unseen?.before === 'boolean' && typeof unseen.after === 'boolean';
  if (box['found'] !== true || !isSound || !isTold) throw wrong();
  return value as Measured;
}

function asCopy(value: unknown): CleanCopy {
  const { html, left } = Object(value) as { html?: unknown; left?: unknown };
  if (typeof html !== 'string' || !Array.isArray(left)) throw wrong();
  return { html, left: left.map(String).slice(0, 200) };
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
