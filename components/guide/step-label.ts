import type { FillStep } from '../../utils/takedown/plan/guide-session';
import { keyPart } from '../../utils/word-key';
import type { Language, Translate } from '../words/translate';

/** What a field is called: by its route, or in our words where the route does not name it. */
export function stepLabel(step: FillStep, t: Translate, lang: Language): string {
  return step.spare ? t(`guide_spare_${keyPart(step.spare)}`) : step.label[lang];
}
