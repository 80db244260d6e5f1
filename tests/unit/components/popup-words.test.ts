import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../components/words/code-words';
import { errorCodes } from '../../../utils/coded-error';
import { actKinds, incidentStatuses, targetKinds } from '../../../utils/shapes/schema';
import { partsOf } from './popup-parts';

describe.each(['ja', 'en'] as const)('words in %s', (lang) => {
  const words = partsOf(lang);

  it.each([
    ...errorCodes.map((code) => keyOf('error', code)),
    ...actKinds.map((kind) => keyOf('act', kind)),
    ...targetKinds.map((kind) => keyOf('target', kind)),
    ...incidentStatuses.map((status) => keyOf('shared_status', status)),
  ])('exist for %s', (key) => {
    expect(words.get(key)).toBeTruthy();
  });
});
