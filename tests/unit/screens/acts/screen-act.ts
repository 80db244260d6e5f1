import type { ComponentChild } from 'preact';
import type { Scene } from '../scene';
import type { Screen } from '../screen';

/** One thing that a person does on a screen and that is written to the database. */
export interface ScreenAct {
  name: string;
  /** The writes behind it, as `writesOfScreens` finds them. */
  covers: readonly string[];
  /** What must be on the device before. */
  prepare?(scene: Scene): Promise<unknown>;
  show(scene: Scene): ComponentChild;
  /** Up to the place where something is typed or pressed. */
  open?(screen: Screen): Promise<void>;
  type?(screen: Screen): Promise<void>;
  /** What was typed and chosen, as fields hold it. */
  typed?: readonly string[];
  /** Never kept as a draft: passphrases. */
  isSecret?: true;
  /** A name, a number, a day or a tick: no draft is kept of it while nothing is written. */
  isBrief?: true;
  press(screen: Screen): Promise<void>;
  /** Closes by itself once it is written. */
  isDialog?: true;
  /** Takes rows away: that works on a full disk. */
  onlyDeletes?: true;
  /** Its words are saved as they are typed: pressing is typing. */
  savesItself?: true;
  /** Its first row is of use without the others. */
  firstStandsAlone?: true;
  /** On its way a question is answered, which is an act of its own. */
  answersFirst?: true;
  /** Nothing on the screen tries it again: it is done once more. */
  isAgainByPressing?: true;
}
