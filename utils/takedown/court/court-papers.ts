import { CodedError } from '../../coded-error';
import type { Party } from '../../shapes/schema';
import type { Paper } from '../letters/paper';
import { isCorporate, isCounsel } from '../sender';
import { english, logRequest, voluntary } from './case-letters';
import { byProvider, type CaseSource, type Opponent } from './case-source';
import { articleList, partyList, senderDataList } from './court-lists';
import { cover, secrecy } from './cover-sheets';
import { exhibits, type PetitionChoices, petition, provisional } from './petitions';

/** Every paper of counsel's file. */
export const paperKinds = [
  'log-operator',
  'disclosure-operator',
  'log-access',
  'disclosure-access',
  'petition',
  'petition-access',
  'provisional',
  'exhibits',
  'secrecy',
  'english',
  'cover',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Papers that only counsel can make as their own; made without counsel they say that they are drafts. */
const ofCounsel: readonly PaperKind[] = [
  'disclosure-operator',
  'disclosure-access',
  'petition',
  'petition-access',
  'provisional',
  'exhibits',
];

/**
 * Whether a paper is a request of the company's own right. Papers that ask to keep a log, go to counsel or name what is secret
 * are none, and neither is anything of a person's right.
 */
export function isCompanysRequest(kind: PaperKind, party: Party | undefined): boolean {
  return ofCounsel.includes(kind) && party !== undefined && isCorporate(party);
}

const draftMark = '（下書き・弁護士の確認前）';

/**
 * The sheets of one paper, with facts and blanks and no argument.
 * @throws CodedError `refused` for a person's right without counsel: nobody else makes papers for a court about it
 */
export function courtPapers(kind: PaperKind, source: CaseSource, choices: PetitionChoices): Paper[] {
  const isOwn = isCounsel(source.agent);
  const isForCompany = source.party !== undefined && isCorporate(source.party);
  if (ofCounsel.includes(kind) && !isOwn && !isForCompany) throw new CodedError('refused', 'counsel only');
  const papers = makers[kind](source, choices);
  if (isOwn || !ofCounsel.includes(kind)) return papers;
  return papers.map((paper) => ({ ...paper, title: `${paper.title}${draftMark}` }));
}

const makers: Record<PaperKind, (source: CaseSource, choices: PetitionChoices) => Paper[]> = {
  'log-operator': (source) => [logRequest(source, 'operator')],
  'log-access': (source) => byProvider(source).map((each) => logRequest(each, 'access')),
  'disclosure-operator': (source) => [voluntary(source, 'operator'), articleList(source)],
  'disclosure-access': (source) => byProvider(source).flatMap((each) => [voluntary(each, 'access'), articleList(each)]),
  petition: (source, choices) => petitionWithLists(source, 'operator', choices),
  'petition-access': (source, choices) =>
    byProvider(source).flatMap((each) => petitionWithLists(each, 'access', choices)),
  provisional: (source) => [
    provisional(source),
    partyList(source, 'provisional', 'operator'),
    articleList(source),
    exhibits(source, 'provisional'),
  ],
  exhibits: (source) => [exhibits(source, 'suit')],
  secrecy: (source) => [secrecy(source)],
  english: (source) => [english(source)],
  cover: (source) => [cover(source)],
};

function petitionWithLists(source: CaseSource, of: Opponent, choices: PetitionChoices): Paper[] {
  return [
    petition(source, of, choices),
    partyList(source, 'disclosure', of),
    senderDataList(source, of),
    articleList(source),
    exhibits(source, 'disclosure'),
  ];
}
