import { PinsCard } from '../../../../components/settings/desk/pins-card';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import { readDeviceKey } from '../../../../utils/evidence/keys/device-key';
import {
  addPins,
  fingerprintIn,
  pinFile,
  pinsInFile,
  readPins,
  readRevoked,
  removePin,
  removeRevoked,
  revokeKeys,
} from '../../../../utils/evidence/keys/pinned-keys';
import { japanDay } from '../../../../utils/japan-time';
import { instantNow } from '../../../shared/people';
import { saveBlob } from '../../../shared/save-blob';
import { useLive } from '../../../shared/use-live';

/** This device's key and the pin list, live from the settings. */
export function PinsContainer() {
  const live = useLive(
    async () => ({ own: await readDeviceKey(), pins: await readPins(), revoked: await readRevoked() }),
    [],
  );
  const act = useAct();
  if (live.is !== 'read') return <Unread live={live} />;
  const { value } = live;
  const add = async (text: string, name: string) => {
    const fingerprint = fingerprintIn(text);
    if (fingerprint) await addPins([{ fingerprint, name, addedAt: instantNow() }]);
  };
  return (
    <PinsCard
      own={value.own}
      pins={value.pins}
      revoked={value.revoked}
      problem={act.problem}
      isFingerprint={(text) => fingerprintIn(text) !== undefined}
      onAdd={(text, name) => act.run(() => add(text, name))}
      onRemove={(fingerprint) => act.run(() => removePin(fingerprint))}
      onRevoke={({ fingerprint, name }) => act.run(() => revokeKeys([{ fingerprint, name, addedAt: instantNow() }]))}
      onRemoveRevoked={(fingerprint) => act.run(() => removeRevoked(fingerprint))}
      onSaveFile={() => {
        const name = `banken-pinned-keys_${japanDay(instantNow())}.json`;
        saveBlob(new Blob([pinFile(value.pins, value.revoked)], { type: 'application/json' }), name);
      }}
      onFile={(file) =>
        act.run(async () => {
          const { pins, revoked } = pinsInFile(await file.text());
          await addPins(pins);
          if (revoked.length > 0) await revokeKeys(revoked);
        })
      }
    />
  );
}
