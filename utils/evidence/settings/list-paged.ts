import { readSetting, writeSetting } from './stored-settings';

/** Whether long lists are shown in pages, as readers of screens and strong enlargement want them. */
export async function readListPaged(): Promise<boolean> {
  return (await readSetting('list-paged')) ?? false;
}

export function saveListPaged(isPaged: boolean): Promise<void> {
  return writeSetting('list-paged', isPaged);
}
