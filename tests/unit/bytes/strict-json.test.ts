import { assert, json, property } from 'fast-check';
import { expect, it } from 'vitest';
import { strictJson } from '../../../utils/bytes/strict-json';
import { keyListIn } from '../../../utils/verify/keys/outside-facts';

it('reads what JSON.parse reads', () => {
  assert(
    property(json(), (text) => {
      const value: unknown = JSON.parse(text);
      // Written again, no member stands twice
      expect(strictJson(JSON.stringify(value))).toEqual(value);
    }),
  );
});

it.each([
  ['one member twice', '{"a":1,"a":2}'],
  ['twice in another writing', '{"a":1,"\\u0061":2}'],
  ['twice deep inside', '{"x":[{"a":1},{"b":{"a":{},"a":[]}}]}'],
])('refuses %s', (_, text) => {
  expect(() => strictJson(text)).toThrow('stands twice');
});

it.each(['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', '["a:","a:","{\\"a\\":1"]', '{"a":"a","b":"a"}'])(
  'reads %s',
  (text) => {
    expect(strictJson(text)).toEqual(JSON.parse(text));
  },
);

const one = 'a'.repeat(64);
const pins = `"pins":[{"fingerprint":"${one}","name":"駅前店"}]`;

it.each([
  ['the list', `{${pins},"revoked":[]}`, { pins: [{ fingerprint: one, name: '駅前店' }], revoked: [] }],
  ['a list of revoked keys alone', `{"revoked":["${one}"]}`, { revoked: [one] }],
  ['revoked twice', `{${pins},"revoked":["${one}"],"revoked":[]}`, undefined],
  ['Revoked', `{${pins},"Revoked":["${one}"]}`, undefined],
  ['revocations', `{${pins},"revocations":["${one}"]}`, undefined],
  ['a revoked key that is none', `{${pins},"revoked":["x"]}`, undefined],
  ['an unknown member of a key', `{"pins":[{"fingerprint":"${one}","label":"x"}]}`, undefined],
  ['nothing', '{"pins":[]}', undefined],
])('takes a key list as a whole or not at all: %s', (_, text, list) => {
  expect(keyListIn(text)).toEqual(list);
});
