import { useState } from 'preact/hooks';
import { PrivateNotesCard } from '../../components/records/private-notes-card';
import { useAct } from '../../components/shared/acts/use-act';
import { useDraft } from '../../components/shared/drafts/use-draft';
import { Unread } from '../../components/shared/unread';
import { fullTime } from '../../components/words/format-time';
import { useWords } from '../../components/words/words';
import { addNote, readNotes, removeNote } from '../../utils/evidence/store/private-notes';
import { browser } from '../../utils/messaging/browser';
import { instantNow } from '../shared/people';
import { saveBlob } from '../shared/save-blob';
import { useLive } from '../shared/use-live';

/** The person's own notes. */
export function NotesContainer() {
  const { t, lang } = useWords();
  const act = useAct();
  const draft = useDraft('note', 'today', '');
  const [isMaking, setMaking] = useState(false);
  const live = useLive(readNotes, []);
  if (live.is !== 'read') return <Unread live={live} />;
  const notes = live.value;
  const save = () =>
    act.run(async () => {
      const words = draft.now();
      await addNote(words, instantNow());
      draft.written(words);
      draft.change('');
    });
  const paper = async () => {
    setMaking(true);
    await act.run(async () => {
      const [{ letterPdf }, { loadReportFonts }] = await Promise.all([
        import('../../utils/export/documents/letter-pdf'),
        import('../../utils/export/layout/fonts'),
      ]);
      const now = instantNow();
      const rows = [...notes]
        .reverse()
        .map(({ at, words }) => ({ label: fullTime(at, lang), value: words.split('\n'), forwarded: false }));
      const said = { title: t('notes_paperTitle'), date: fullTime(now, lang), addressee: t('notes_paperFor'), rows };
      const sheet = lang === 'en' ? { lang, ...said } : said;
      const { version } = browser.runtime.getManifest();
      const pdf = await letterPdf([sheet], { createdAt: now, version, author: '' }, await loadReportFonts());
      saveBlob(new Blob([pdf], { type: 'application/pdf' }), `notes_${now.slice(0, 10)}.pdf`);
    });
    setMaking(false);
  };
  return (
    <PrivateNotesCard
      notes={notes}
      draft={draft}
      act={act}
      isMaking={isMaking}
      onSave={save}
      onRemove={(id) => act.run(() => removeNote(id), { as: id })}
      onPaper={paper}
    />
  );
}
