import { type CaseAnswer, type ClockAnswer } from '../answers';
import { type CaseRun } from '../case-run';
import { type Finding } from '../finding';
import { type ReceivedRequest } from '../simulator-control';

/** Something that happens in a case besides its plain course: what is done for it, and how it is checked. */
export interface Act {
  /** Materials that are not handed in with the application. */
  readonly leftOut?: readonly string[];
  /** Done once, while the application is checked and before it is accepted. */
  beforeAcceptance?(run: CaseRun): Promise<void>;
  /** Done after every change while departments handle the case; what is not due yet comes with a later change. */
  inProgress?(run: CaseRun, view: CaseAnswer): Promise<void>;
  /** Done once, while commitments are checked after delivery and rating (事后核查). */
  inFollowUp?(run: CaseRun): Promise<void>;
  /** Whether the department of an item may not conclude yet. */
  holds?(itemId: string): boolean;
  /** Materials that had not come yet when the department of an item was asked first. */
  missingAt?(itemId: string): readonly string[];
  /** What is not as package and law say, once the case is closed. */
  check(ended: EndedCase): readonly Finding[] | Promise<readonly Finding[]>;
}

/** Everything that can be known of a closed case. */
export interface EndedCase {
  readonly run: CaseRun;
  readonly view: CaseAnswer;
  /** As they stood at the last event. */
  readonly clocks: readonly ClockAnswer[];
  /** As the departments received them; none when they cannot be asked. */
  readonly received: readonly ReceivedRequest[] | undefined;
}
