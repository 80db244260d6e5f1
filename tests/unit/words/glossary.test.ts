import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorCodes } from '../../../utils/error-codes';

const root = new URL('../../../', import.meta.url).pathname;
const wordsOf = (language: string) =>
  [...readFileSync(join(root, `locales/${language}.yml`), 'utf8').matchAll(/^(\w+): *(.*)$/gm)].map(
    ([, key = '', text = '']) => ({ key, text }),
  );
const [ja, en] = [wordsOf('ja'), wordsOf('en')];
const found = (words: typeof ja, what: RegExp) => words.filter(({ text }) => what.test(text));
/** As locales/GLOSSARY.md has them: in front of people these stand for nothing, or for something else. */
const notInJapanese =
  /画素|描画|レンダリング|確認者|被害者|加害者|犯人|有害な|悪質な|目安（目安）|！|撤回申請|リカバリーキー|合い言葉|指紋|ことば|二人|机/;
const notInEnglish =
  /\bvictim\b|\boffender\b|\btoxic\b|!|\b1 things\b|Backing from outside|How well it stands|You can do without|What to see|Hand to HR|held against|(?:another|this|choose a|which) window|\bincidents?\b|\bfingerprints?\b|\bcaptures\b/i;
const counters = '件|人|枚|回|秒|分|時間|ページ|行|点|通|個|日(?!目)';

it('no word that the glossary rules out stands in the interface', () => {
  expect(found(ja, notInJapanese)).toEqual([]);
  // A key of somebody else's form may carry the word; what is shown does not
  expect(found(en, notInEnglish)).toEqual([]);
});

it('English shows Japanese letters only where they are the matter itself', () => {
  const matters = [
    ...['dashboard_find_help', 'guide_letterMissing', 'path_caseNumber_like'],
    ...['triage_foldings', 'verify_language_ja'],
  ];
  const letters = /[\u3040-\u30ff\u4e00-\u9fff]/;
  expect(found(en, letters).flatMap(({ key }) => (matters.includes(key) ? [] : [key]))).toEqual([]);
});

it('no code is shown to a person', () => {
  const codes = errorCodes.filter((code) => code.includes('-'));
  const shown = [...ja, ...en].filter(({ text }) =>
    codes.some((code) => new RegExp(`(^|[^\\w-])${code}([^\\w-]|$)`).test(text)),
  );
  expect(shown).toEqual([]);
});

it('a number and its counter stand apart; letters and the day of a count stand close', () => {
  expect(found(ja, new RegExp(`\\$\\d(?:${counters})`))).toEqual([]);
  expect(found(ja, /\$\d (?:字|日目)/)).toEqual([]);
});

it('the keys of technicians stay behind their fold: no age1, and SHA-256 only where files are checked', () => {
  const everywhere = [...ja, ...en];
  expect(found(everywhere, /age1/)).toEqual([]);
  const isOfTechnicians = /^(verify|pins|grade_|vault|policy|stamp|doctor|backup|shared_|settings_|statement)/;
  expect(found(everywhere, /SHA-256|SHA256/).filter(({ key }) => !isOfTechnicians.test(key))).toEqual([]);
});

it('letters of a text are counted in one way, so that list, case, form and table say one number', () => {
  const own = ['components', 'entrypoints', 'utils/evidence', 'utils/export'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const counting = /\[\.\.\.(?:\(?[\w.?]*(?:text|words|title)\b[^\]]*)\]\.length(?! > )/;
  expect(own.filter((file) => counting.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
