import { Spoken } from '../shared/spoken';
import type { Translate } from '../words/translate';

/** A button that is called by dots alone. */
export const isDots = (name: string) => /^[.…⋮・]+$/u.test(name);

/** A place in the menu of a product by its name; one without letters in words for those who hear it. */
export function PlaceName({ name, t }: { name: string; t: Translate }) {
  return <Spoken words={isDots(name) ? t('guide_menu_dots') : name}>{name}</Spoken>;
}
