/** What `npm run package` makes, by name: for the stores, or for a company's own people. */
interface PackageSet {
  /** In `.output`. */
  folder: string;
  chrome: Package;
  firefox: Package;
  /** The source of the commit with `buildNote` in it. */
  source: string;
}

interface Package {
  zip: string;
  /** The script of package.json that builds it, and where in `.output` it builds to. */
  script: string;
  built: string;
}

export function packageSet(version: string, isForCompany: boolean): PackageSet {
  const [of, end] = isForCompany ? [':company', '-company'] : ['', ''];
  const named = (browser: string, script: string) => ({
    zip: `banken-${version}${end}-${browser}.zip`,
    script: `${script}${of}`,
    built: `${browser}-mv3${end}`,
  });
  return {
    folder: isForCompany ? 'company' : 'store',
    chrome: named('chrome', 'build'),
    firefox: named('firefox', 'build-for-amo'),
    source: `banken-${version}${end}-source.zip`,
  };
}

/** The file of the source archive from which whoever has nothing else builds the package. */
export const buildNoteName = 'BUILD.md';

/** For the reviewers of Firefox: which package the archive is the source of, and how it comes from it. */
export function buildNote({ firefox }: PackageSet, isForCompany: boolean, sha256: string, node: string): string {
  const company = `
This is the build for a company's own people: pictures and copies of pages are required permissions here. The same source
also gives the build for the stores by \`npm run build-for-amo\`, which is another package. All that makes this one the
company's stands in \`.github/company.env\`, which the script reads: \`BANKEN_COMPANY_BUILD\`, and \`BANKEN_GECKO_ID\` where the
company signs under an id of its own.
`;
  return `# How to build this add-on

This archive is the source of \`${firefox.zip}\` (SHA-256 \`${sha256}\`).
${isForCompany ? company : ''}
Linux, macOS or Windows, Node ${node} with the npm that it brings, and nothing else. In the folder of this file:

    npm ci
    npm run ${firefox.script}

\`npm ci\` takes the packages that \`package-lock.json\` pins from the npm registry; the build itself needs no network. It writes
\`.output/${firefox.built}\`, which holds the same files, byte for byte, as the package when that is unpacked:

    unzip ${firefox.zip} -d package
    diff -r .output/${firefox.built} package

Scripts are bundled by Vite (through WXT, \`wxt.config.ts\`), and those in web pages shortened by Terser; everything else is
written by hand.
`;
}
