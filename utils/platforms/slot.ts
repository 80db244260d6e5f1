import { platformSlot } from '../page-slots';
import type { Platform } from './contract';

/**
 * Each platform is built as a small script of its own that runs before the marks and leaves its adapter here, in the
 * isolated world: a page loads one adapter, however many there are. See `platform-scripts.ts`.
 */
export function platformOfPage(): Platform | undefined {
  return (globalThis as { [platformSlot]?: Platform })[platformSlot];
}

export function placePlatform(platform: Platform): void {
  (globalThis as { [platformSlot]?: Platform })[platformSlot] = platform;
}
