import { expect, it } from 'vitest';
import { redactWords } from '../../../utils/export/redaction/redact-post';
import { redactedMark } from '../../../utils/shapes/schema';
import { insult } from '../../unit/export/sample-incident';

// A page that calls its language `japanese` made an honest copy that the verifier calls changed
it.each(['japanese', 'ja, en', 'the till of Saeki'])(
  'what a page calls its language and is none (%s) goes from a copy',
  (lang) => {
    const page = { url: 'https://x.com/a/status/1', title: 'X', lang };
    const { post, page: shown } = redactWords({ ...insult, lang }, page, { fields: [], words: [] });
    expect([post.lang, shown.lang]).toEqual([redactedMark, redactedMark]);
  },
);

it.each(['ja', 'ja-JP', 'zh-Hant-TW', 'qme', 'es-419'])('a language (%s) stays', (lang) => {
  const page = { url: 'https://x.com/a/status/1', title: 'X', lang };
  const { post, page: shown } = redactWords({ ...insult, lang }, page, { fields: [], words: [] });
  expect([post.lang, shown.lang]).toEqual([lang, lang]);
});
