import { useState } from 'preact/hooks';
import { PinsCard } from '../../../components/settings/pins-card';
import { codeOf } from '../../../utils/coded-error';
import { readDeviceKey } from '../../../utils/evidence/keys/device-key';
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
} from '../../../utils/evidence/keys/pinned-keys';
import { dayInJapan } from '../../../utils/evidence/settings/settings';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';

/** This device's key and the pin list, live from the settings. */
export function PinsContainer() {
  const { value } = useLive(
    async () => ({ own: await readDeviceKey(), pins: await readPins(), revoked: await readRevoked() }),
    [],
  );
  const [problem, setProblem] = useState<string>();
  if (!value) return null;
  const attempt = (act: () => Promise<unknown>) => {
    setProblem(undefined);
    void act().catch((error: unknown) => setProblem(codeOf(error)));
  };
  const add = async (text: string, name: string) => {
    const fingerprint = fingerprintIn(text);
    if (fingerprint) await addPins([{ fingerprint, name, addedAt: instantNow() }]);
  };
  return (
    <PinsCard
      own={value.own}
      pins={value.pins}
      revoked={value.revoked}
      problem={problem}
      isFingerprint={(text) => fingerprintIn(text) !== undefined}
      onAdd={(text, name) => attempt(() => add(text, name))}
      onRemove={(fingerprint) => attempt(() => removePin(fingerprint))}
      onRevoke={({ fingerprint, name }) => attempt(() => revokeKeys([{ fingerprint, name, addedAt: instantNow() }]))}
      onRemoveRevoked={(fingerprint) => attempt(() => removeRevoked(fingerprint))}
      onSaveFile={() => {
        const name = `banken-pinned-keys_${dayInJapan(instantNow()).replaceAll('-', '')}.json`;
        saveBlob(new Blob([pinFile(value.pins, value.revoked)], { type: 'application/json' }), name);
      }}
      onFile={(file) =>
        attempt(async () => {
          const { pins, revoked } = pinsInFile(await file.text());
          await addPins(pins);
          if (revoked.length > 0) await revokeKeys(revoked);
        })
      }
    />
  );
}
