import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack } from '../export/pack-maker';
import { makePng } from '../export/png-maker';
import { chainOf, createdAt, samplePackInput } from '../export/sample-incident';

const picture = makePng(30, 20, (x, y) => [x, y, 0]);
const name = 'form-before-20261130T080000Z-1.png';

/** A pack with one picture of a form, as the log has it or not. */
async function checked(inside: Uint8Array<ArrayBuffer>) {
  const input = await samplePackInput();
  const actor = { kind: 'person', role: 'legal' } as const;
  const captureId = input.captures[0]?.id ?? '';
  const detail = {
    route: 'x-idpa',
    request: '00000000-0000-4000-8000-000000000009',
    stage: 'before',
    file: name,
    sha256: await sha256Hex(picture),
  };
  const custody = await chainOf([
    ...input.custody.map(({ at, actor: by, event, captureId, detail: of }) => ({
      at,
      actor: by,
      event,
      detail: of,
      ...(captureId ? { captureId } : {}),
    })),
    {
      ...{ at: createdAt, actor, event: 'request-prepared', captureId },
      detail: { route: detail.route, request: detail.request, standing: 'self', claim: 'defamation' },
    },
    { at: createdAt, actor, event: 'form-captured', captureId, detail },
  ]);
  const pack = await makePack({ ...input, custody, formPictures: new Map([[`request-1/${name}`, inside]]) });
  const { checks } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
  return checks.find(({ id }) => id === 'custody');
}

describe('pictures of forms in a pack', () => {
  it('stand in the folder of their request, and the log vouches for them', async () => {
    expect((await checked(picture))?.status).toBe('proven');
  });

  it('are found changed when they are not those of the log', { tags: 'long' }, async () => {
    const check = await checked(new TextEncoder().encode('another picture'));
    expect(check?.status).toBe('changed');
    expect(check?.findings).toEqual([{ reason: 'digest-differs', path: `data/request-1/${name}` }]);
  });
});
