// @in-a-document
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mask } from '../../../../components/shared/mask';
import { during, hiddenWords, show } from '../popup-parts';

function masked() {
  const onShown = vi.fn();
  const root = show(<Mask length={11} read={() => hiddenWords} onShown={onShown} anywhere />);
  const button = root.querySelector('button');
  if (!button) throw new Error('no mask');
  const isOpen = () => root.innerHTML.includes(hiddenWords);
  const hold = (what: () => void) =>
    during(() => {
      what();
      vi.advanceTimersByTime(200);
    });
  const press = () => hold(() => button.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true })));
  return { button, onShown, isOpen, hold, press };
}

describe('hidden words', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are in the document only while the pointer is down, and each showing is told with its seconds', () => {
    const { isOpen, onShown, press } = masked();
    expect(isOpen()).toBe(false);
    press();
    expect(isOpen()).toBe(true);
    during(() => vi.advanceTimersByTime(3_000));
    during(() => dispatchEvent(new Event('pointerup')));
    expect(isOpen()).toBe(false);
    expect(onShown.mock.calls).toEqual([[3]]);
  });

  it.each(['Enter', ' ', 'v'])('show while the key %j is down', (key) => {
    const { button, hold, isOpen } = masked();
    hold(() => button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    expect(isOpen()).toBe(true);
    during(() => button.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true })));
    expect(isOpen()).toBe(false);
  });

  it('do not flash at a tap in passing', () => {
    const { button, isOpen, onShown } = masked();
    during(() => {
      button.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
      button.dispatchEvent(new MouseEvent('pointerup', { bubbles: true }));
      vi.advanceTimersByTime(1_000);
    });
    expect(isOpen()).toBe(false);
    expect(onShown).not.toHaveBeenCalled();
  });

  it.each([
    ['blur', () => dispatchEvent(new Event('blur'))],
    ['scroll', () => document.dispatchEvent(new Event('scroll'))],
    ['20 seconds', () => vi.advanceTimersByTime(20_000)],
  ])('close by %s', (_, close) => {
    const { isOpen, press } = masked();
    press();
    during(() => void close());
    expect(isOpen()).toBe(false);
  });
});
