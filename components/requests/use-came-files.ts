import { useState } from 'preact/hooks';
import { codeOf } from '../../utils/coded-error';
import type { BroughtFile } from '../../utils/evidence/brought/bring-files';
import type { RefusedFile } from '../files/brought-list';

/** Files that came as an answer, looked at one by one; one that is not taken stays in the list with the reason. */
export function useCameFiles(look: (file: File) => Promise<BroughtFile>) {
  const [files, setFiles] = useState<readonly BroughtFile[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  return {
    files,
    refused,
    remove: (at: number) => setFiles(files.filter((_, index) => index !== at)),
    take: async (chosen: readonly File[]) => {
      for (const file of chosen) {
        const looked = await look(file).catch(codeOf);
        if (typeof looked === 'string') setRefused((now) => [...now, { name: file.name, code: looked }]);
        else setFiles((now) => [...now, looked]);
      }
    },
  };
}
