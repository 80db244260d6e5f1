import type { BulkAct, CompanyLists, DeskList, DeskSelf } from '../../shapes/desk/company';
import { readCompanyCsv } from './company-csv';
import { readPolicy } from './company-policy';
import { changeSetting, readSetting, writeSetting } from './stored-settings';

export const noLists: CompanyLists = { shops: [], people: [], reviewers: [] };
const openList: DeskList = {
  columns: ['whom', 'site', 'alike', 'next', 'state', 'holder'],
  author: 'ends',
  views: [],
};

/** The company's lists: those of the policy where it has any, else what was read from files here. */
export async function readCompanyLists(): Promise<CompanyLists> {
  const [kept = noLists, policy] = await Promise.all([readSetting('company-lists'), readPolicy()]);
  const { shopList, reviewerList } = policy?.values ?? {};
  return {
    ...kept,
    ...(shopList ? { shops: readCompanyCsv('shops', shopList).rows } : {}),
    ...(reviewerList ? { reviewers: readCompanyCsv('reviewers', reviewerList).rows } : {}),
  };
}

export function saveCompanyLists(lists: CompanyLists): Promise<void> {
  return writeSetting('company-lists', lists);
}

/** Who sits here, and where. What the company has set wins. */
export async function readDeskSelf(): Promise<DeskSelf> {
  const [self, policy] = await Promise.all([readSetting('desk-self'), readPolicy()]);
  const { role, shop } = policy?.values ?? {};
  return { ...self, ...(role ? { role } : {}), ...(shop ? { shop } : {}) };
}

export function saveDeskSelf(self: DeskSelf): Promise<void> {
  return writeSetting('desk-self', self);
}

/** Whether two people look at a case here: who only hands records over has no second one, whatever list the company has sent. */
export async function hasTwoReviewers(): Promise<boolean> {
  const [{ reviewers }, { role }] = await Promise.all([readCompanyLists(), readDeskSelf()]);
  return reviewers.length >= 2 && role !== 'employee';
}

export async function readDeskList(): Promise<DeskList> {
  return (await readSetting('desk-list')) ?? openList;
}

export function saveDeskList(list: DeskList): Promise<void> {
  return writeSetting('desk-list', list);
}

const DAY = 86_400_000;
const isOfDay = (now: string) => (act: BulkAct) => Date.parse(now) - Date.parse(act.at) < DAY;

/** Acts on many cases that can still be taken back, newest last. */
export async function readBulkActs(now: string): Promise<BulkAct[]> {
  return ((await readSetting('bulk-acts')) ?? []).filter(isOfDay(now));
}

export async function keepBulkAct(act: BulkAct): Promise<void> {
  await changeSetting('bulk-acts', (acts = []) => [...acts.filter(isOfDay(act.at)), act].slice(-50));
}

export async function dropBulkAct(id: string): Promise<void> {
  await changeSetting('bulk-acts', (acts = []) => acts.filter((act) => act.id !== id));
}
