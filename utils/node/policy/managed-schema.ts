import { z } from 'zod';
import { keyOf, type PolicyName, policyNames } from '../../shapes/policy/policy-keys';

/** What Chromium's reader of policies takes of JSON Schema here. */
export interface PlainSchema {
  type: 'array' | 'boolean' | 'integer' | 'object' | 'string';
  title?: string;
  description?: string;
  items?: PlainSchema;
  properties?: Record<string, PlainSchema>;
}

/**
 * A shape as kinds alone. Bounds and patterns stay out: Chromium would drop a value that breaks them in silence, while ours
 * is named with its reason.
 */
export function plainSchema(name: PolicyName): PlainSchema {
  return reduced(z.toJSONSchema(keyOf(name).shape, { io: 'input' }));
}

function reduced(schema: z.core.JSONSchema.JSONSchema | boolean | undefined): PlainSchema {
  const { type = 'string', items, properties } = typeof schema === 'object' ? schema : {};
  return {
    type: type as PlainSchema['type'],
    ...(items ? { items: reduced(items as z.core.JSONSchema.JSONSchema) } : {}),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, reduced(value)])) }
      : {}),
  };
}

/** `managed-schema.json`, which Chromium holds policies against. */
export function managedSchema(): string {
  const properties = Object.fromEntries(
    policyNames.map((name) => {
      const { en } = keyOf(name);
      return [name, { title: en[0], ...(en[1] ? { description: en[1] } : {}), ...plainSchema(name) }];
    }),
  );
  return `${JSON.stringify({ type: 'object', properties }, undefined, 2)}\n`;
}
