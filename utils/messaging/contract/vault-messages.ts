import { z } from 'zod';
import type { ErrorCode } from '../../coded-error';
import type { Inbox } from '../../shapes/hand-over';
import { uuid } from '../../shapes/scalars';
import { roleKeysSchema } from '../../shapes/store-address';
import { contract } from './message-contract';

const nothing = z.strictObject({});

/** What pages ask of the worker about the team's vault: pages reach no network. */
export const vaultContracts = {
  /** Every attack of the doctor on the vault of this session, from the worker: pages reach no network. */
  vaultExamine: contract<{ isVault: boolean; findings: { id: string; verdict: string; saw: string }[] }>()({
    from: ['page'],
    request: z.strictObject({ roles: roleKeysSchema }),
  }),
  /** Founds a vault in the buckets of this session; gives the identity for the paper, once. */
  vaultFound: contract<{ vault: string; paper: string }>()({
    from: ['page'],
    request: z.strictObject({ name: z.string().min(1).max(200), person: z.string().min(1).max(100) }),
  }),
  /** An act on a case, or a member of the vault: a signed event. */
  vaultSay: contract<{ said: boolean }>()({
    from: ['page'],
    request: z.strictObject({
      about: z.string().max(64),
      kind: z.string().max(32),
      body: z.record(z.string().max(64), z.json()),
    }),
  }),
  /** To whom packs of a case are sealed. */
  vaultKeyOf: contract<{ recipient: string }>()({
    from: ['page'],
    request: z.strictObject({ about: z.string().max(64) }),
  }),
  /** Fetches a sealed pack into the vault's database, with the keys that open it. */
  vaultOpenPack: contract<{ key: string; identities: string[] }>()({
    from: ['page'],
    request: z.strictObject({ about: uuid, object: z.string().regex(/^[0-9a-f]{64}$/) }),
  }),
  /** A second owner agrees to what the first has written. */
  vaultSecond: contract<{ deleted: number }>()({
    from: ['page'],
    request: z.strictObject({ of: z.string().regex(/^[0-9a-f]{64}$/) }),
  }),
  /** A link of seven days at most to a sealed pack; an owner's act, written into the log. */
  vaultLink: contract<{ url: string; until: number }>()({
    from: ['page'],
    request: z.strictObject({
      about: uuid,
      object: z.string().regex(/^[0-9a-f]{64}$/),
      to: z.string().trim().min(1).max(200),
    }),
  }),
  /** Sends what waits and looks for news and for what employees handed in: two listings. */
  vaultPoll: contract<{ arrived: number }>()({ from: ['page'], request: nothing }),
  /** Makes or changes the key to which employees seal what they hand in; an owner's act. */
  vaultOpenInbox: contract<{ opened: true }>()({
    from: ['page'],
    request: z.strictObject({
      access: z
        .strictObject({ accessKeyId: z.string().min(3).max(128), secretAccessKey: z.string().min(3).max(256) })
        .exactOptional(),
    }),
  }),
  /** The team's own keys for desk and answers, newest last; none where no vault is open. Private halves as PKCS #8, base64. */
  vaultTeam: contract<{ desks: { recipient: string; key: string; secret: string }[]; inbox?: Inbox }>()({
    from: ['page'],
    request: nothing,
  }),
  /** Fetches something that was handed in, with the keys that open it. */
  vaultOpenArrival: contract<{ key: string; identities: string[] }>()({
    from: ['page'],
    request: z.strictObject({ key: z.string().max(100) }),
  }),
  /** Lays a sealed answer where the person's device will look for it. */
  vaultAnswer: contract<{ laid: string }>()({
    from: ['page'],
    request: z.strictObject({
      about: uuid,
      answersAt: z.string().regex(/^[0-9a-f]{32}$/),
      sealed: z.base64().max(200_000),
    }),
  }),
  /** An employee's device: sends what waits for the company's inbox. */
  sendHandIns: contract<{ waiting: number; code?: ErrorCode }>()({ from: ['page'], request: nothing }),
  /** An employee's device: looks for answers in the company's vault. */
  takeAnswers: contract<{ arrived: number }>()({ from: ['page'], request: nothing }),
  /** Sends what waits, `hurry` also what was refused, and fetches what is new. */
  vaultSync: contract<{ misfits: number }>()({ from: ['page'], request: z.strictObject({ hurry: z.boolean() }) }),
} as const;
