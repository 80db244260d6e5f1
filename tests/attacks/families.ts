import { activeFamily } from './active/active-family';
import type { Family } from './attack-shape';
import { formFamilies } from './forms/form-families';
import { limitsFamily } from './limits/limits-family';
import { messageFamily } from './messages/message-family';
import { packFamilies } from './packs/pack-families';
import { pageFamily } from './pages/page-family';

/** Every family there is, in the order in which they are told. */
export const families: readonly Family[] = [
  ...packFamilies,
  activeFamily,
  pageFamily,
  ...formFamilies,
  messageFamily,
  limitsFamily,
];
