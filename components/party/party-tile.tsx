import type { Party } from '../../utils/shapes/schema';
import { isCorporate, partyName } from '../../utils/takedown/sender';
import { Icon } from '../icon';

/** The square before a party's name: the first letter of a person, a house for a company. */
export function PartyTile({ party }: { party: Party }) {
  const name = partyName(party);
  return (
    <span class="tile" aria-hidden="true">
      {isCorporate(party) ? <Icon name="building" /> : name ? [...name][0] : <Icon name="user" />}
    </span>
  );
}
