import words from 'virtual:verify-words';
import { useEffect, useRef, useState } from 'preact/hooks';
import { judgeWithRoots } from '../../../utils/verify/keys/judge-time-stamp';
import { type OutsideFacts, readKeyList } from '../../../utils/verify/keys/outside-facts';
import { verifyPack } from '../../../utils/verify/verify-pack';
import type { Language, Translate } from '../../words/translate';
import { Words } from '../../words/words';
import { type CheckedPack, VerifyPage } from '../verify-page';

const translate =
  (lang: Language): Translate =>
  (key, params = []) =>
    (words[lang][key] ?? key).replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? '');

/** The whole of verify.html: a pack, a list of keys, roots; nothing leaves the page, and nothing is asked for. */
export function OfflineApp({ first }: { first: Language }) {
  const [lang, setLang] = useState(first);
  const [file, setFile] = useState<File>();
  const [pack, setPack] = useState<CheckedPack>();
  const [keys, setKeys] = useState<Pick<OutsideFacts, 'pins' | 'revoked'>>({});
  const [roots, setRoots] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const newest = useRef(0);
  const t = translate(lang);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${t('verify_title')}｜${t('extension_name')}`;
  }, [lang]);
  useEffect(() => {
    if (!file) return;
    newest.current += 1;
    const turn = newest.current;
    const named = { name: file.name, bytes: file.size };
    setPack(named);
    const facts = { ...keys, ...(roots ? { judgeTimeStamp: judgeWithRoots(roots) } : {}) };
    void file
      .arrayBuffer()
      .then((buffer) => verifyPack(new Uint8Array(buffer), facts))
      .then((verdict) => {
        if (turn === newest.current) setPack({ ...named, verdict });
      });
  }, [file, keys, roots]);
  const loadKeys = async (list: File) => {
    const read = readKeyList(parsed(await list.text()));
    setUnreadable(!read);
    if (read) setKeys(read);
  };
  return (
    <Words.Provider value={{ t, lang }}>
      <VerifyPage
        pack={pack}
        onFile={setFile}
        outside={{
          keys: keys.pins?.length ?? 0,
          hasRoots: roots !== '',
          isUnreadable,
          onKeys: (list) => void loadKeys(list),
          onRoots: (pem) => void pem.text().then(setRoots),
        }}
      >
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
