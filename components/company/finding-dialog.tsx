import { useState } from 'preact/hooks';
import type { RoundSite } from '../../utils/review/rounds';
import { signsIn } from '../../utils/review/watching/signs';
import type { Finding } from '../../utils/shapes/desk/company-records';
import { LineField } from '../care/line-field';
import { useAct } from '../shared/acts/use-act';
import { Badge } from '../shared/badge';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { signTitle } from './sign-title';

interface FindingDialogProps {
  sites: readonly RoundSite[];
  people: readonly string[];
  today: string;
  onSave(finding: Finding): Promise<unknown>;
  onClose(): void;
}

/** What was found on a round. The words are looked at here and not kept: only which signs they show. */
export function FindingDialog({ sites, people, today, onSave, onClose }: FindingDialogProps) {
  const { t, lang } = useWords();
  const [words, setWords] = useState('');
  const draft = useDraft('finding', '', { site: sites[0]?.id ?? '', url: '', recorded: true });
  const { site, url, recorded } = draft.value;
  const set = (change: Partial<typeof draft.value>) => draft.change({ ...draft.now(), ...change });
  const saving = useAct();
  const signs = signsIn(words, people);
  const isAddress = url === '' || /^https?:\/\/\S+$/.test(url);
  const save = async () => {
    const finding = { id: crypto.randomUUID(), site, on: today, signs, recorded, ...(url ? { url } : {}) };
    const typed = draft.now();
    if (!(await saving.run(() => onSave(finding)))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={t('finding_add')}
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('finding_noWords')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={saving.isBusy || !isAddress} onPress={() => void save()}>
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <ChipGroup
          legend={t('plan_site')}
          options={sites.map(({ id, name }) => ({ value: id, label: name[lang] }))}
          value={site}
          onChoose={(next) => set({ site: next })}
        />
        <LineField
          label={t('finding_words')}
          rows={4}
          most={20_000}
          help={t('finding_wordsHelp')}
          value={words}
          onValue={setWords}
        />
        <p role="status">
          {signs.length === 0 ? (
            <span class="muted small">{t('finding_noSign')}</span>
          ) : (
            signs.map((sign) => <Badge key={sign}>{signTitle(sign, lang, t('finding_person'))}</Badge>)
          )}
        </p>
        <LineField
          label="URL"
          most={2_000}
          value={url}
          onValue={(typed) => set({ url: typed.trim() })}
          problem={isAddress ? undefined : t('finding_urlWrong')}
        />
        <ChipGroup
          legend={t('finding_what')}
          options={[
            { value: 'yes', label: t('finding_recorded') },
            { value: 'no', label: t('finding_seenOnly') },
          ]}
          value={recorded ? 'yes' : 'no'}
          onChoose={(each) => set({ recorded: each === 'yes' })}
        />
      </div>
    </Dialog>
  );
}
