import { afterAll, beforeAll, vi } from 'vitest';

/** The tests of this file are told on a day, whenever they run: screens say how old a check is and leave this year's number out. */
export function onADay(instant: string): void {
  beforeAll(() => void vi.useFakeTimers({ now: Date.parse(instant), toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());
}
