import words from 'virtual:verify-words';
import { useEffect, useState } from 'preact/hooks';
import { offlineDocument, sha256Of } from '../../../utils/verify/tools/offline-document';
import { withNumbers } from '../../words/in-number';
import type { Language, Translate } from '../../words/translate';
import { Words } from '../../words/words';
import { useBrought } from '../use-brought';
import { useVerdict } from '../use-verdict';
import { VerifyPage } from '../verify-page';
import { checkInThread } from './check-thread';

const translate = (lang: Language): Translate =>
  withNumbers((key, params = []) =>
    (words[lang][key] ?? key).replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? ''),
  );

/** This very page as it was built, for packs in which it travels: made anew from its parts, which no script of it changes. */
const ownPage = async () => {
  const script = document.querySelector('body > script')?.textContent ?? '';
  const style = document.querySelector('head > style')?.textContent ?? '';
  const { verify_title: title = '', verify_noscript: noscript = '' } = words.ja;
  return hexOf(await sha256Of(await offlineDocument(script, style, { title, noscript })));
};
const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The whole of verify.html: a pack, a list of keys, roots; nothing leaves the page, and nothing is asked for. */
export function OfflineApp({ first }: { first: Language }) {
  const [lang, setLang] = useState(first);
  const [file, setFile] = useState<File>();
  const { brought, outside } = useBrought();
  const verify = async (given: File) => checkInThread({ file: given, brought, ownPage: await ownPage() });
  const pack = useVerdict(file, verify, [brought.pins, outside.hasRoots, brought.original]);
  const t = translate(lang);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${t('verify_title')}｜${t('extension_name')}`;
  }, [lang]);
  return (
    <Words.Provider value={{ t, lang }}>
      <VerifyPage pack={pack} onFile={setFile} outside={outside}>
        <Languages lang={lang} onChange={setLang} t={t} />
      </VerifyPage>
      <p class="v-inside muted small">{t('verify_notice_inside')}</p>
    </Words.Provider>
  );
}

function Languages({ lang, onChange, t }: { lang: Language; onChange(lang: Language): void; t: Translate }) {
  return (
    <nav class="tabs" aria-label={t('verify_languages')}>
      {(['ja', 'en'] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          {...(each === lang ? { 'aria-current': 'true' as const } : {})}
          onClick={() => onChange(each)}
        >
          {t(`verify_language_${each}`)}
        </button>
      ))}
    </nav>
  );
}
