import { changeSetting, readSetting } from '../settings/stored-settings';

/** More are forgotten, the oldest first: those are verified once more and found to be here. */
const mostKept = 5_000;

const nameOf = ({ name, size, lastModified }: File) => `${name.slice(0, 200)} ${size} ${lastModified}`;

/** Of many chosen files those that were not taken in yet: after a stop or a kill the same choice goes on where it was. */
export async function notTakenYet(files: readonly File[]): Promise<File[]> {
  const taken = new Set((await readSetting('taken-files')) ?? []);
  return files.filter((file) => !taken.has(nameOf(file)));
}

/** Notes that a file was taken in whole. */
export async function noteTaken(file: File): Promise<void> {
  await changeSetting('taken-files', (names = []) =>
    [...names.filter((each) => each !== nameOf(file)), nameOf(file)].slice(-mostKept),
  );
}
