import type { Plugin } from 'vite';

/** What extensions of certificates and the words of a stamp are read into. */
const readAlone = [
  ...['Accuracy', 'AuthorityKeyIdentifier', 'BasicConstraints', 'CAVersion', 'DistributionPoint', 'GeneralSubtree'],
  ...['IssuingDistributionPoint', 'NameConstraints', 'PolicyConstraints', 'PolicyInformation', 'PolicyMapping'],
  ...['PrivateKeyUsagePeriod', 'QCStatement', 'SignedCertificateTimestampList', 'TSTInfo'],
].join('|');
const shapesOfZod = /\/zod\/v4\/classic\/schemas\.js$/;

/**
 * Parts of libraries that nothing of ours takes: ways to run or to parse text as markup, which the reviewers' linters tell,
 * JSON schemas of shapes, and what is said to nobody. What no longer stands there breaks the build, so that an update is looked at.
 */
const unused: readonly (readonly [file: RegExp, from: string | RegExp, to: string | ((found: string) => string)])[] = [
  // Whether code may be made of text: our pages' policy forbids it, and the question alone is told
  [/\/zod\/v4\/core\/util\.js$/, 'new F("");\n        return true;', 'return false;'],
  [/\/zod\/v4\/core\/util\.js$/, 'const F = Function;', ''],
  // The same shape, read by code that is made of text
  [shapesOfZod, 'core.$ZodObjectJIT.init', 'core.$ZodObject.init'],
  [shapesOfZod, /^ *inst\._zod\.processJSONSchema = .*;$/gm, ''],
  [shapesOfZod, /jsonSchema: \{\s*input: createStandardJSONSchemaMethod\(.*\),\s*output: .*,\s*\},/, ''],
  [shapesOfZod, /toJSONSchema\(params\) \{\s*return .*;\s*\},/, ''],
  // What a certificate is as JSON; keys are handed to the browser as that
  [
    /\/pkijs\/build\/index\.js$/,
    /^\ttoJSON\(\) \{\n[\s\S]*?^\t\}\n/gm,
    (method) => (/parsedKey|modulus|namedCurve|privateKey|prime|algorithmId|this\.values/.test(method) ? method : ''),
  ],
  // How what extensions of certificates say would be written; they are read, and handed on in the bytes that they came in
  [
    /\/pkijs\/build\/index\.js$/,
    new RegExp(`^var (?:${readAlone}) = class [\\s\\S]*?^\\};$`, 'gm'),
    (found) => found.replace(/^\ttoSchema\(.*\) \{\n[\s\S]*?^\t\}\n/m, ''),
  ],
  // Whether a member is as it is where nobody sets it: asked of these alone, as they are written
  [
    /\/pkijs\/build\/index\.js$/,
    /^\tstatic compareWithDefault\(.*\) \{\n[\s\S]*?^\t\}\n/gm,
    (method) =>
      /(?:SignerInfo|SignedAndUnsignedAttributes|EncapsulatedContentInfo|ECPrivateKey|TimeStampReq)\.defaultValues/.test(
        method,
      )
        ? method
        : '',
  ],
  [/\/asn1js\/build\/index\.js$/, /^(\t+)toJSON\(\) \{\n[\s\S]*?^\1\}\n/gm, ''],
  // How values look to a person who looks for faults
  [/\/asn1js\/build\/index\.js$/, /^(\t+)onAsciiEncoding\(\) \{\n[\s\S]*?^\1\}\n/gm, ''],
  // A class that sets something of itself counts as used; made by a function that is none but that, it is left out with
  // what it names (archives of keys, letters that are enciphered, requests for certificates)
  [/\/pkijs\/build\/index\.js$/, /^var (\w+) = (class [\s\S]*?^\});$/gm, 'var $1 = /* @__PURE__ */ (() => $2)();'],
  // What tells of a script that has thrown, in words that no build for people has: the browser tells it as well
  [
    /wxt-unlisted-script-entrypoint/,
    /const result = \(\(\) => \{[\s\S]*?^\}\)\(\);/m,
    'initPlugins();\nconst result = definition.main();',
  ],
  // Under which name a browser has what it gives to extensions: each has a build of its own
  [/@wxt-dev\/browser\/src\/index\.mjs$/, 'globalThis.browser?.runtime?.id', 'import.meta.env.FIREFOX'],
  // dangerouslySetInnerHTML
  [/\/preact\/dist\/preact\.m?js$/, /\|\|\((\w)\.innerHTML=\w\.__html\)/, ''],
];

export function withoutUnused(): Plugin {
  return {
    name: 'without-unused',
    enforce: 'pre',
    transform(code, id) {
      const cuts = unused.filter(([file]) => file.test(id));
      let left = code;
      for (const [, from, to] of cuts) {
        const next = typeof to === 'string' ? left.replace(from, to) : left.replace(from, to);
        if (next === left) this.error(`${String(from)} no longer stands in ${id}`);
        left = next;
      }
      return cuts.length > 0 ? { code: left, map: null } : undefined;
    },
  };
}
