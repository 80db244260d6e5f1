import type { GeneratedI18nStructure } from '#i18n';

/** A key of locales/. One that is not there, also one put together from codes, does not pass the types. */
export type WordKey = keyof GeneratedI18nStructure;

/** What `keyPart` makes of a code. */
export type KeyPart<Code extends string> = Code extends `${infer Head}-${infer Rest}`
  ? `${Head}_${KeyPart<Rest>}`
  : Code extends `${infer Head}.${infer Rest}`
    ? `${Head}_${KeyPart<Rest>}`
    : Code;

/** A code as it stands in a key, which holds neither hyphen nor dot: `private-data` is `private_data`. */
export function keyPart<Code extends string>(code: Code): KeyPart<Code> {
  return code.replace(/[-.]/g, '_') as KeyPart<Code>;
}

type CamelCode<Code extends string> = Code extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<CamelCode<Rest>>}`
  : Code;

/** The same for keys in camel case: `handed-over` is `handedOver`. */
export function camelPart<Code extends string>(code: Code): CamelCode<Code> {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as CamelCode<Code>;
}
