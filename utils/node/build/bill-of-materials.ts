import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

interface Part {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  readonly integrity: string | undefined;
}

const lockOf = (root: string) => lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

/** Every package that ships, as the lock file pins it. */
export function shippedParts(root: string): Part[] {
  return Object.entries(lockOf(root).packages)
    .filter(([folder, { dev, devOptional }]) => folder && !dev && !devOptional)
    .map(([folder, { version = '', license, integrity }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? licenceInText(textOf(join(root, folder))),
      integrity,
    }))
    .sort((one, other) => `${one.name} ${one.version}`.localeCompare(`${other.name} ${other.version}`, 'en'));
}

/** A package that names none may still bring the text of one. */
function licenceInText(text: string): string | undefined {
  return /^(?:The )?MIT License/i.test(text) ? 'MIT' : undefined;
}

/** The bill of materials: CycloneDX 1.5 as JSON, without a time and without a number of its own, so that it can be compared. */
export function billOfMaterials(root: string): string {
  const { name, version } = lockOf(root);
  const components = shippedParts(root).map((part) => {
    const [algorithm, digest] = part.integrity?.split('-', 2) ?? [];
    const isSha512 = algorithm === 'sha512' && digest;
    return {
      type: 'library',
      name: part.name,
      version: part.version,
      purl: `pkg:npm/${part.name.replace('@', '%40')}@${part.version}`,
      ...(part.licence ? { licenses: [{ expression: part.licence }] } : {}),
      ...(isSha512 ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] } : {}),
    };
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components,
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

/** Name, version, licence and the licence's own text of every package that ships. @throws Error when a package names no licence */
export function licenceTexts(root: string): string {
  return shippedParts(root)
    .map(({ folder, name, version, licence }) => {
      if (!licence) throw new Error(`${name} ${version} names no licence.`);
      return `${name} ${version}: ${licence}\n\n${textOf(join(root, folder))}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function textOf(folder: string): string {
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^licen[cs]e(?:[.-].*)?$/i.test(name));
  return file ? `${readFileSync(join(folder, file), 'utf8').trim()}\n` : '(the package brings no text of its own)\n';
}
