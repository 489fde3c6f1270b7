/** What a change is about, for grouping. */
export type ChangeSubject =
  | 'item'
  | 'material'
  | 'limit'
  | 'field'
  | 'question'
  | 'fact'
  | 'prerequisite'
  | 'procedure'
  | 'commitment'
  | 'tolerance'
  | 'fee'
  | 'delivery'
  | 'guide'
  | 'situation'
  | 'department'
  | 'schedule'
  | 'identity';

/** One difference between two versions of a life event, as a catalogue manager reads it. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly subject: ChangeSubject;
  /** Id of the nearest entry: item, material, fact, question, procedure, situation …; empty for the event itself. */
  readonly id: string;
  /** JSON Pointer of the place in the later version, in the earlier one when it was removed. */
  readonly place: string;
  /** One Chinese sentence with names, e.g. `承诺时限由10个工作日改为8个工作日（食品经营许可）`. */
  readonly text: string;
}
