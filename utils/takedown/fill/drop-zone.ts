import { asksForEvidence } from '../match/asks-for-evidence';
import { isShown } from '../match/match-form';

const DROP = /ドロップ|ドラッグ|drag|drop/i;

/**
 * A place that takes dropped files and has no file input behind it, where its words ask for evidence. Two of them are
 * a tie and refused.
 */
export function evidenceZone(page: Document): HTMLElement | undefined {
  const zones = [...page.querySelectorAll<HTMLElement>('div, section, label, button, p, [role=button]')].filter(isZone);
  const inner = zones.filter((zone) => zones.every((other) => other === zone || !zone.contains(other)));
  const fitting = [...new Set(inner.map(frameOf))].filter((zone) =>
    asksForEvidence(zone, (zone.textContent ?? '').slice(0, 90)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isZone(element: HTMLElement): boolean {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? '');
  const words = `${own.join(' ')} ${element.getAttribute('aria-label') ?? ''}`;
  return (
    DROP.test(words) && words.length < 200 && isShown(element) && !frameOf(element).querySelector('input, textarea')
  );
}

/** The words may stand deeper than the place that listens; events rise to it. Its class says how far it goes. */
const frameOf = (element: HTMLElement): HTMLElement =>
  element.closest<HTMLElement>('[class*=drop i], [id*=drop i], [role=button]') ?? element;
