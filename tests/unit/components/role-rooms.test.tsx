// @in-a-document
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { CaseRooms } from '../../../components/case/case-rooms';
import { Rail, Role } from '../../../components/frame/rail';
import { type DeskRole, deskRoles } from '../../../utils/shapes/desk/company';

/** Of its own: what other screens left in the document leads elsewhere. */
const place = document.createElement('div');
afterEach(() => void act(() => render(null, place)));

/** Where the rail and the tabs of a case lead somebody of this role. */
function ways(role: DeskRole | undefined): string[] {
  const alike = { no: 1, of: 12, asks: 0, head: 'one' };
  void act(() =>
    render(
      <Role.Provider value={role}>
        <Rail current="incidents" role={role} onLeave={() => undefined} />
        <CaseRooms incidentId="one" current="record" alike={alike} />
      </Role.Provider>,
      place,
    ),
  );
  return [...place.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
}

describe('a role', () => {
  it('decides which rooms are shown, those of a case too: an employee has no desk, opinions or campaigns', () => {
    const employee = ways('employee').join(' ');
    for (const room of ['#/desk', '#/figures', '#/company', '#/decision/', '#/care/', '#/campaigns/'])
      expect(employee, room).not.toContain(room);
    for (const room of ['#/incidents', '#/path/one', '#/print/one', '#/settings/']) expect(employee).toContain(room);
    expect(ways('legal').join(' ')).not.toContain('#/watch');
  });

  it.each([undefined, ...deskRoles.filter((role) => role !== 'employee')])(
    'of the desk, %s, has every room of a case',
    (role) => {
      const all = ways(role).join(' ');
      for (const room of ['#/desk', '#/decision/one', '#/care/one', '#/campaigns/one', '#/path/one'])
        expect(all, room).toContain(room);
    },
  );
});
