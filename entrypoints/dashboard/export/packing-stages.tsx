import { useRef, useState } from 'preact/hooks';
import { ExportDone, ExportFailed } from '../../../components/export/export-done';
import { ExportProgress, type ExportStep } from '../../../components/export/export-progress';
import { PictureLocationDialog } from '../../../components/export/picture-location-dialog';
import { RecipientDialog } from '../../../components/export/recipient-dialog';
import { LeaksDialog } from '../../../components/redaction/leaks-dialog';
import { useWords } from '../../../components/words/words';
import { codeOf } from '../../../utils/coded-error';
import { filesTellPlace } from '../../../utils/evidence/brought/bring-files';
import { LeaksFound } from '../../../utils/export/redaction/leaks-found';
import { browser } from '../../../utils/messaging/browser';
import type { Leak } from '../../../utils/verify/redacted/search-copies';
import type { FinishedPack, PackingWish } from '../packing/packing';
import { runPacking, saveWork } from '../packing/run-packing';
import { liesInVault, noteExported } from '../vault/vault-acts';

type Stage =
  | { name: 'ask' }
  | { name: 'place' }
  | { name: 'recipient' }
  | { name: 'running'; step: ExportStep; done?: number; total?: number }
  | { name: 'done'; pack: FinishedPack }
  | { name: 'leaks'; leaks: readonly Leak[] }
  | { name: 'failed'; code: string };

type Wish = Omit<PackingWish, 'incidentId' | 'work' | 'version' | 'organization' | 'decided'>;

/**
 * Makes a pack and saves it. Closing while it runs lets it finish and save. What lies in the vault leaves it sealed to the key
 * of whoever receives it, and only once the vault's log says so.
 */
export function usePacking(incidentId: string) {
  const [stage, setStage] = useState<Stage>({ name: 'ask' });
  const ending = useRef<AbortController>(undefined);
  const wished = useRef<Wish>({ contents: 'both' });
  const to = useRef<string>(undefined);
  const mayTellPlace = useRef(false);
  const run = async (wish: Wish, decided = 0) => {
    wished.current = wish;
    if (!wish.recipients && (await liesInVault(incidentId))) return setStage({ name: 'recipient' });
    ending.current = new AbortController();
    try {
      if (!mayTellPlace.current && wish.contents !== 'redacted' && (await filesTellPlace(incidentId))) {
        setStage({ name: 'place' });
        return;
      }
      setStage({ name: 'running', step: 'files' });
      const { version } = browser.runtime.getManifest();
      const pack = await runPacking(
        { incidentId, version, decided, ...wish },
        (progress) => setStage({ name: 'running', ...progress }),
        ending.current.signal,
      );
      if (to.current) await noteExported(incidentId, pack.sha256, to.current);
      await saveWork(pack);
      setStage({ name: 'done', pack });
    } catch (error) {
      if (ending.current?.signal.aborted) return;
      if (error instanceof LeaksFound) {
        setStage({ name: 'leaks', leaks: error.leaks });
        return;
      }
      const code = codeOf(error);
      setStage({ name: 'failed', code: code === 'unknown' ? 'pack-failed' : code });
    }
  };
  return {
    stage,
    run,
    seal: (whom: string, recipient: string) => {
      to.current = whom;
      void run({ ...wished.current, recipients: [recipient] });
    },
    tellPlace: () => {
      mayTellPlace.current = true;
      void run(wished.current);
    },
    again: (decided = 0) => void run(wished.current, decided),
    save: (pack: FinishedPack) => void saveWork(pack),
    cancel: () => ending.current?.abort(),
    reset: () => setStage({ name: 'ask' }),
  };
}

interface PackingStagesProps {
  packing: ReturnType<typeof usePacking>;
  steps?: readonly ExportStep[];
  onClose(): void;
}

/** A pack on its way, with what is to be decided, or why it could not be made; nothing before it begins. */
export function PackingStages({ packing, steps, onClose }: PackingStagesProps) {
  const { t } = useWords();
  const { stage } = packing;
  const cancel = () => {
    packing.cancel();
    onClose();
  };
  if (stage.name === 'recipient') return <RecipientDialog onSeal={packing.seal} onClose={cancel} />;
  if (stage.name === 'running')
    return <ExportProgress {...stage} {...(steps ? { steps } : {})} onCancel={cancel} onClose={onClose} />;
  if (stage.name === 'place')
    return <PictureLocationDialog act={t('export_act')} onGo={packing.tellPlace} onClose={onClose} />;
  if (stage.name === 'leaks')
    return (
      <LeaksDialog
        leaks={stage.leaks}
        onWiden={() => {
          onClose();
          document.getElementById('redacted-copies')?.scrollIntoView({ block: 'center' });
        }}
        onDecide={() => packing.again(stage.leaks.length)}
        onClose={onClose}
      />
    );
  if (stage.name === 'failed')
    return <ExportFailed code={stage.code} onRetry={() => packing.again()} onClose={onClose} />;
  if (stage.name === 'ask') return null;
  const { pack } = stage;
  return (
    <ExportDone
      result={{
        name: pack.name,
        bytes: pack.bytes,
        sha256: pack.sha256,
        verified: pack.verified,
        lacksStamp: pack.lacksStamp,
        mintsFaults: pack.mints.lines.flatMap(({ faults }) => faults),
      }}
      onSaveAgain={() => packing.save(pack)}
      onClose={onClose}
    />
  );
}
