import { rm } from 'node:fs/promises';
import { launchBanken } from '../harness/browsers/banken-browser';
import { makeVariant } from '../harness/browsers/variants';
import { buildExtension } from '../harness/build';
import { type FirstRole, firstMinutes, promised } from '../harness/first-minutes';
import { readWords } from '../harness/locale-words';
import { serveSites } from '../harness/sites';
import { type WrittenFigure, writeFigures, written } from './written-figures';

/**
 * `npm run bench -- --first-minute [--json FILE]`: from the greeting after an install to each role's first work, in both
 * languages, each in a new profile: seconds, and how often somebody presses or types on the way.
 */
const figures: WrittenFigure[] = [];
for (const language of ['ja', 'en'] as const) {
  const folder = await makeVariant(buildExtension(), { language, permissions: 'granted' });
  const words = readWords(folder);
  try {
    for (const role of Object.keys(firstMinutes) as FirstRole[]) {
      const banken = await launchBanken(folder, { keepWelcome: true });
      try {
        await serveSites(banken.context);
        const { took, presses } = await firstMinutes[role](banken, words);
        const name = `First minute: ${role}, ${language}`;
        figures.push(written(name, took / 1_000, 's', `<= ${promised}`), written(`${name}, presses`, presses, ''));
      } finally {
        await banken.close();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
for (const { name, value, unit, target = '' } of figures) console.log(`${name}: ${value} ${unit} ${target}`);
writeFigures(figures);
