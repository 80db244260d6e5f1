import type { PathAnswer, PathDay, PathKind } from '../../shapes/schema';

export const stations = ['record', 'logs', 'operator', 'access', 'name', 'claim'] as const;
export type Station = (typeof stations)[number];

/** Who moves on the way: whose right it is, the company's desk, counsel, and those who are asked. */
export type PathMover = 'person' | 'hr' | 'counsel' | 'operator' | 'access-provider' | 'court';

interface KindFacts {
  station: Station;
  /** Who answers it. */
  answeredBy: PathMover;
  answers: readonly PathAnswer[];
}

const logAnswers = ['kept', 'refused', 'none', 'withdrawn'] as const;
const dataAnswers = ['given', 'refused', 'none', 'withdrawn'] as const;
const courtAnswers = ['given', 'refused', 'withdrawn'] as const;

/** Where on the way each letter or filing stands, and what can come of it. */
export const kindFacts: Readonly<Record<PathKind, KindFacts>> = {
  'log-operator': { station: 'logs', answeredBy: 'operator', answers: logAnswers },
  'disclosure-operator': { station: 'operator', answeredBy: 'operator', answers: dataAnswers },
  petition: { station: 'operator', answeredBy: 'court', answers: courtAnswers },
  provisional: { station: 'operator', answeredBy: 'court', answers: courtAnswers },
  'log-access': { station: 'access', answeredBy: 'access-provider', answers: logAnswers },
  'disclosure-access': { station: 'access', answeredBy: 'access-provider', answers: dataAnswers },
  'petition-access': { station: 'access', answeredBy: 'court', answers: courtAnswers },
  claim: { station: 'claim', answeredBy: 'court', answers: ['given', 'refused', 'settled', 'withdrawn'] },
};

/** A day is received, not sent: it stands at a station by itself. */
export const dayStations: Readonly<Record<PathDay, Station>> = { providerNamedOn: 'access', namedOn: 'name' };

/** A court gave or may give it a number. */
export const isOfCourt = (kind: PathKind): boolean => kindFacts[kind].answeredBy === 'court';

/** 「認められた」 of a court is 「開示された」 of everybody else. */
export const answerWord = (kind: PathKind, answer: PathAnswer): PathAnswer | 'granted' =>
  answer === 'given' && isOfCourt(kind) ? 'granted' : answer;
