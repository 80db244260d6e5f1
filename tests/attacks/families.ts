import { activeFamily } from './active/family';
import type { Family } from './attack';
import { formFamilies } from './forms/families';
import { limitsFamily } from './limits/family';
import { messageFamily } from './messages/family';
import { packFamilies } from './packs/families';
import { pageFamily } from './pages/family';

/** Every family there is, in the order in which they are told. */
export const families: readonly Family[] = [
  ...packFamilies,
  activeFamily,
  pageFamily,
  ...formFamilies,
  messageFamily,
  limitsFamily,
];
