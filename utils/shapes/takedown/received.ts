import { z } from 'zod';
import { instant, uuid } from '../scalars';
import { partySchema } from './party';

const text = z.string().trim().min(1).max(300);

/**
 * What an operator or an access provider handed out about one post or login: whoever obtained it must not use it for
 * anything else (情報流通プラットフォーム対処法7条). It stands under the passphrase and in no pack.
 */
export const receivedSchema = z.strictObject({
  id: uuid,
  incidentId: uuid,
  /** Of which post; absent for a login of the account. */
  captureId: uuid.exactOptional(),
  from: z.enum(['operator', 'access-provider']),
  enteredAt: instant,
  /** IPv4 or IPv6, as it came. */
  ip: z.union([z.ipv4(), z.ipv6()]).exactOptional(),
  port: z.int().min(1).max(65_535).exactOptional(),
  /** Second of the communication. */
  at: instant.exactOptional(),
  /** In which time it was told: it is kept as UTC. */
  zone: z.enum(['utc', 'japan']).exactOptional(),
  /** Address to which the poster connected. */
  destination: text.exactOptional(),
  provider: text.exactOptional(),
  name: text.exactOptional(),
  address: text.exactOptional(),
  phone: text.exactOptional(),
  mail: text.exactOptional(),
});
export type Received = z.infer<typeof receivedSchema>;
export type ReceivedZone = NonNullable<Received['zone']>;

/** Everything that a passphrase covers where there is one: in whose names requests are made, and what was handed out. */
export const personalSchema = z.strictObject({
  parties: z.array(partySchema).max(2_000),
  received: z.array(receivedSchema).max(20_000),
});
export type Personal = z.infer<typeof personalSchema>;
