import { useState } from 'preact/hooks';
import type { Received } from '../../utils/shapes/schema';
import { type ReceivedZone, receivedSchema } from '../../utils/shapes/takedown/received';
import { bothTimes, instantFrom } from '../../utils/takedown/received-time';
import { JisNote } from '../party/jis-note';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';

interface ReceivedDialogProps {
  incidentId: string;
  posts: readonly { captureId: string; name: string }[];
  now: string;
  onClose(): void;
  onSave(received: Received): Promise<unknown>;
}

type Field = 'ip' | 'port' | 'at' | 'destination' | 'provider' | 'name' | 'address' | 'phone' | 'mail';

/** Entered once, to the second and with the time in which it was told. Nothing of it is kept as a draft. */
export function ReceivedDialog({ incidentId, posts, now, onClose, onSave }: ReceivedDialogProps) {
  const { t } = useWords();
  const act = useAct();
  const [captureId, setCaptureId] = useState(posts[0]?.captureId ?? '');
  const [from, setFrom] = useState<Received['from']>('operator');
  const [zone, setZone] = useState<ReceivedZone>('utc');
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const read = receivedIn({ typed, captureId, from, zone, incidentId, now });
  const at = instantFrom(typed.at ?? '', zone);
  const fieldOf = (field: Field) => (
    <label class="field">
      <span>{t(`path_field_${field}`)}</span>
      <input
        class="input"
        type="text"
        autocomplete="off"
        placeholder={field === 'at' ? '2026-11-24 05:06:44' : undefined}
        maxLength={300}
        value={typed[field] ?? ''}
        onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <Dialog
      title={t('path_received_add')}
      small
      act={act}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button
            kind="primary"
            disabled={!read || act.isBusy}
            onPress={() => void (read && act.run(() => onSave(read)).then((isDone) => isDone && onClose()))}
          >
            {t('path_received_save')}
          </Button>
        </>
      }
    >
      <div class="two-fields">
        <label class="field">
          <span>{t('path_field_of')}</span>
          <select class="input" value={captureId} onInput={(event) => setCaptureId(event.currentTarget.value)}>
            {posts.map((post) => (
              <option key={post.captureId} value={post.captureId}>
                {post.name}
              </option>
            ))}
            <option value="">{t('path_login')}</option>
          </select>
        </label>
        <label class="field">
          <span>{t('path_field_from')}</span>
          <select
            class="input"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value as Received['from'])}
          >
            <option value="operator">{t('path_from_operator')}</option>
            <option value="access-provider">{t('path_from_access')}</option>
          </select>
        </label>
        {fieldOf('ip')}
        {fieldOf('port')}
        {fieldOf('at')}
        <label class="field">
          <span>{t('path_zone')}</span>
          <select class="input" value={zone} onChange={(event) => setZone(event.currentTarget.value as ReceivedZone)}>
            <option value="utc">{t('path_zone_utc')}</option>
            <option value="japan">{t('path_zone_japan')}</option>
          </select>
        </label>
        {fieldOf('destination')}
        {fieldOf('provider')}
        {fieldOf('phone')}
        {fieldOf('mail')}
      </div>
      {fieldOf('name')}
      {fieldOf('address')}
      <JisNote text={`${typed.name ?? ''}${typed.address ?? ''}`} />
      <p class="muted small" role="status">
        {at && t('path_inJapan', [bothTimes(at).japan])} {typed.at && !at && t('path_wrongTime')}{' '}
        {typed.ip && !typed.port && t('path_port_help')}{' '}
        {Object.values(typed).some(Boolean) && !read && t('path_wrong')}
      </p>
    </Dialog>
  );
}

interface Typed {
  typed: Partial<Record<Field, string>>;
  captureId: string;
  from: Received['from'];
  zone: ReceivedZone;
  incidentId: string;
  now: string;
}

/** What was typed as a record; `undefined` while nothing is there or something has not its shape. */
function receivedIn({ typed, captureId, from, zone, incidentId, now }: Typed): Received | undefined {
  const { port, at, ...words } = Object.fromEntries(
    Object.entries(typed).flatMap(([field, value]) => (value.trim() ? [[field, value.normalize('NFC').trim()]] : [])),
  );
  const instant = at === undefined ? undefined : instantFrom(at, zone);
  if (Object.keys(words).length === 0 || (at !== undefined && !instant)) return undefined;
  const parsed = receivedSchema.safeParse({
    id: crypto.randomUUID(),
    incidentId,
    from,
    enteredAt: now,
    ...words,
    ...(captureId ? { captureId } : {}),
    ...(port === undefined ? {} : { port: Number(port.normalize('NFKC')) }),
    ...(instant ? { at: instant, zone } : {}),
  });
  return parsed.success ? parsed.data : undefined;
}
