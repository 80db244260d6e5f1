// @in-a-document
import { expect, it } from 'vitest';
import { RouteCard } from '../../../../components/chooser/route-card';
import type { SeenLink } from '../../../../utils/shapes/records/seen-link';
import { linkSeenByPerson } from '../../../../utils/takedown/seen-links';
import { route } from '../../takedown/match/match-samples';
import { show } from '../popup-parts';

const window = route('pin-contact');
const record = { id: window.id, url: window.url, verdict: 'right', seenOn: '2026-11-27', by: '見本 花子' } as SeenLink;
const drawn = (seen: readonly SeenLink[]) =>
  show(<RouteCard route={window} isFirst={false} seen={linkSeenByPerson(window.url, seen)} onOpen={() => {}} />);

it('the card of a window says who saw it live, and when', () => {
  expect(drawn([record]).textContent).toContain('見本 花子 が実物で見ました');
});

it('and says nothing where nobody saw it right, or the window has moved since', () => {
  const others = [{ ...record, verdict: 'wrong' } as const, { ...record, url: 'https://help.pinterest.com/old' }];
  expect(drawn(others).textContent).not.toContain('実物で見ました');
});
