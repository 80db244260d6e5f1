import * as fc from 'fast-check';
import { z } from 'zod';

/** The parts of JSON Schema that our schemas come to. */
interface Node {
  type?: string;
  properties?: Record<string, Node>;
  items?: Node;
  prefixItems?: Node[];
  anyOf?: Node[];
  oneOf?: Node[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
}

const hostile = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: true, withSparseArray: true, withBigInt: true }),
  fc.constantFrom<unknown>('', '__proto__', 'javascript:alert(1)', '1999-01-01T00:00:00.000Z', -1, 2 ** 53, Number.NaN),
  fc.constant<unknown>(JSON.parse('{"__proto__":{"polluted":true}}')),
);

/** Values with the very keys of a schema: fit ones, with something hostile in any place, and with something added. */
export function shapedLike(schema: z.ZodType): fc.Arbitrary<unknown> {
  const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node;
  return fc.oneof({ arbitrary: fitting(node), weight: 4 }, { arbitrary: hostile, weight: 1 });
}

const inPlaceOf = (node: Node) => fc.oneof({ arbitrary: fitting(node), weight: 9 }, { arbitrary: hostile, weight: 1 });

function fitting(node: Node): fc.Arbitrary<unknown> {
  const either = node.anyOf ?? node.oneOf;
  if (either) return fc.oneof(...either.map(fitting));
  if (node.enum) return fc.constantFrom(...node.enum);
  if ('const' in node) return fc.constant(node.const);
  if (node.prefixItems) return fc.tuple(...node.prefixItems.map(inPlaceOf));
  switch (node.type) {
    case 'object':
      return objectOf(node);
    case 'array':
      return fc.array(inPlaceOf(node.items ?? {}), { maxLength: 4 });
    case 'string':
      return textOf(node);
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    default:
      return hostile;
  }
}

function objectOf({ properties = {} }: Node): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([key, node]) => [key, inPlaceOf(node)]));
  const added = fc.oneof(
    { arbitrary: fc.constant({}), weight: 4 },
    { arbitrary: fc.dictionary(fc.string(), hostile, { maxKeys: 1 }), weight: 1 },
  );
  const some = fc.oneof(
    { arbitrary: fc.record(parts), weight: 4 },
    { arbitrary: fc.record(parts, { requiredKeys: [] }), weight: 1 },
  );
  return fc.tuple(some, added).map(([own, more]) => ({ ...own, ...more }));
}

function textOf({ format }: Node): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid().chain((id) => fc.constantFrom(id, id.toUpperCase()));
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  return fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl());
}
