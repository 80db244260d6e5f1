import { useEffect, useRef, useState } from 'preact/hooks';
import { type RedactChoice, RedactDialog } from '../../../components/redaction/redact-dialog';
import { RedactionsCard } from '../../../components/redaction/redactions-card';
import { fileOf, filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { discardRedaction, saveRedaction } from '../../../utils/evidence/store/captures/redactions';
import { presentFields, redactWords } from '../../../utils/export/redaction/redact-post';
import { browser } from '../../../utils/messaging/browser';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import {
  type Capture,
  type RedactableField,
  type RedactablePicture,
  type Redaction,
  redactablePictures,
} from '../../../utils/shapes/schema';
import { instantNow, personHere } from '../../shared/people';
import { saveCaseFile } from '../case/save-case-file';
import type { Leave } from '../desk/use-leaving';

interface RedactionContainerProps {
  capture: Capture;
  copies: readonly Redaction[];
  /** Of a kind over which this person wants a harder mask. */
  isHard: boolean;
  /** Words or pixels of the capture were open in the dialog for so many seconds. */
  onShown(what: 'picture' | 'text', seconds: number): void;
  /** Asks what stands open before a file of a copy leaves. */
  onLeave: Leave;
}

/** Makes, lists and discards the redacted copies of the capture at hand. */
export function RedactionContainer({ capture, copies, isHard, onShown, onLeave }: RedactionContainerProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <RedactionsCard
        copies={copies}
        onMake={() => setOpen(true)}
        onDiscard={async (id) => discardRedaction(id, await personHere(capture.incidentId), instantNow())}
        onDownload={async (copy, name) => onLeave({ name, save: (_, to) => download(copy, name, to) })}
      />
      {open && <Making capture={capture} isHard={isHard} onShown={onShown} onClose={() => setOpen(false)} />}
    </>
  );
}

function Making({
  capture,
  isHard,
  onShown,
  onClose,
}: { onClose(): void } & Pick<RedactionContainerProps, 'capture' | 'isHard' | 'onShown'>) {
  const urls = useRef<string[]>([]);
  const opened = useRef(new Map<'text' | 'picture', number>());
  const told = useRef(onShown);
  told.current = onShown;
  useEffect(
    () => () => {
      for (const url of urls.current) URL.revokeObjectURL(url);
      for (const [what, since] of opened.current) told.current(what, Math.round((Date.now() - since) / 1_000));
    },
    [],
  );
  const make = async (choice: RedactChoice) => {
    const now = instantNow();
    const { makeRedaction } = await import('../../../utils/export/redaction/make-redaction');
    const { version } = browser.runtime.getManifest();
    const { redaction, files } = await makeRedaction(capture, await filesOf(capture.id), choice, { now, version });
    await saveRedaction(redaction, files, await personHere(capture.incidentId), now);
  };
  return (
    <RedactDialog
      id={capture.id}
      isHard={isHard}
      fields={presentFields(capture.post, capture.page).map((field) => ({ field, ...shownOf(capture, field) }))}
      text={capture.post.text}
      pictures={redactablePictures.filter((name) => capture.files.some((file) => file.name === name))}
      countWords={(choice) =>
        redactWords(capture.post, capture.page, choice).removed.words.reduce((sum, { count }) => sum + count, 0)
      }
      loadPicture={async (name) => {
        const url = await urlOf(capture, name);
        if (url) urls.current.push(url);
        return url;
      }}
      onOpen={(what) => {
        if (!opened.current.has(what)) opened.current.set(what, Date.now());
      }}
      onMake={make}
      onClose={onClose}
    />
  );
}

/** Names and addresses are told from each other by what they say; the post's own words stay closed. */
function shownOf({ post, page }: Capture, field: RedactableField): { value?: string } {
  const { author = {}, permalink, id, postedAt } = post;
  const shown: Partial<Record<RedactableField, string | undefined>> = {
    'author.name': author.name,
    'author.handle': author.handle && `@${author.handle}`,
    'author.id': author.id,
    'author.profileUrl': author.profileUrl,
    id,
    permalink,
    postedAt: postedAt?.raw ?? postedAt?.iso,
    'page.url': page.url,
  };
  const value = shown[field];
  return value ? { value } : {};
}

async function urlOf(capture: Capture, name: RedactablePicture): Promise<string | undefined> {
  const file = await fileOf(capture.id, name);
  return file && URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType }));
}

async function download({ id, incidentId }: Redaction, name: string, to?: FreeRecipient): Promise<void> {
  const { bytes, mediaType } = (await fileOf(id, name)) ?? {};
  const saved = { bytes, mediaType, name: `redacted_${id.slice(0, 8)}_${name}` };
  await saveCaseFile({ ...saved, incidentId, contents: 'redacted-file', copy: id }, to);
}
