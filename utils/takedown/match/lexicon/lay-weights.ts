import { dateRows } from '../settling/date-rows';
import { withLikely } from '../settling/likely';
import { narrowed } from '../settling/narrow';
import { withOwnBlock } from '../settling/own-block';
import { settle } from '../settling/settle';
import { layDown } from './laid';

/** Lays down what was learned of forms and what sees a page as a whole: more than a script's budget holds, and only an opened form needs it. */
export const layWeights = (): void => layDown({ withLikely, dateRows, narrowed, withOwnBlock, settle });
