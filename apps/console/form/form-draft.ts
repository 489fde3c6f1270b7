import { writePointer } from '@yijian/domain/form';
import { type Answer } from '../api/client';
import { isOutage, Problem } from '../api/problem';
import { isSame, merge, withoutEmptyGroups } from './merge';

/** The form of a case as the gateway has it. */
export type FormAnswer = Answer<'FormDto'>;
/** What bars filing, at its place in the form. */
export type FormProblem = FormAnswer['problems'][number];

/** Where a draft is kept: the gateway. */
export interface DraftRemote {
  /** Rejects as {@link api} does; 412 when somebody else has saved since `revision`. */
  readonly save: (revision: number, data: unknown) => Promise<Answer<'FormSavedDto'>>;
  readonly read: () => Promise<FormAnswer>;
}

/** Where text waits that the gateway does not have yet: the storage of the browser. */
export interface DraftShelf {
  readonly get: () => string | null;
  readonly put: (text: string | null) => void;
}

/** What is shown of the saving. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: Date }
  | { readonly kind: 'unsaved' | 'saving' | 'away' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** A draft at a moment. */
export interface DraftSnapshot {
  readonly data: unknown;
  readonly problems: readonly FormProblem[];
  readonly saving: SaveState;
  /** Places that somebody else had changed too; this reader's text stands there. */
  readonly conflicts: readonly string[];
  /** True once somebody else's changes were taken over. */
  readonly isMerged: boolean;
}

interface Shelved {
  readonly base: unknown;
  readonly data: unknown;
}

/** How long nobody must have typed before it is saved, and the pauses between attempts while the gateway is away; milliseconds. */
export interface DraftPace {
  readonly quiet: number;
  readonly retry: number;
}

const PACE: DraftPace = { quiet: 800, retry: 2000 };

/**
 * A form that saves itself. What is typed is on the shelf at once and with the gateway a moment later; while the gateway is away
 * it is tried again; what somebody else has saved meanwhile is merged. Nothing typed is ever thrown away.
 */
export class FormDraft {
  private base: unknown;
  private revision: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();
  private current: DraftSnapshot;

  constructor(
    form: FormAnswer,
    private readonly remote: DraftRemote,
    private readonly shelf: DraftShelf,
    private readonly pace: DraftPace = PACE,
  ) {
    this.base = form.data;
    this.revision = form.revision;
    this.current = {
      ...{ data: form.data, problems: form.problems, conflicts: [], isMerged: false },
      saving: { kind: 'saved' },
    };
    this.takeFromShelf();
  }

  /** The draft now; the same object until something changes. */
  readonly snapshot = (): DraftSnapshot => this.current;

  /** Tells of every change; answers how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Writes a value; `undefined` takes the element away. */
  readonly edit = (pointer: string, value: unknown): void => {
    const data = withoutEmptyGroups(writePointer(this.current.data, pointer, value));
    this.change({ data, saving: { kind: 'unsaved' } });
    this.putOnShelf();
    this.schedule(this.pace.quiet);
  };

  /** Saves what is not saved yet, now. Done when it is saved, refused, or the gateway is away. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    await this.running;
    if (this.isUnsaved()) await this.start();
  };

  private isUnsaved(): boolean {
    return !isSame(this.current.data, this.base) || this.revision === 0;
  }

  private takeFromShelf(): void {
    const text = this.shelf.get();
    if (text === null) return;
    const shelved = JSON.parse(text) as Shelved;
    const { data, conflicts } = merge(shelved.base, shelved.data, this.base);
    this.change({ data, conflicts, saving: { kind: 'unsaved' } });
    this.schedule(0);
  }

  private putOnShelf(): void {
    const shelved: Shelved = { base: this.base, data: this.current.data };
    this.shelf.put(JSON.stringify(shelved));
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private start(): Promise<void> {
    this.running = this.save().finally(() => (this.running = undefined));
    return this.running;
  }

  private async save(): Promise<void> {
    const { data } = this.current;
    this.change({ saving: { kind: 'saving' } });
    try {
      const { revision, problems } = await this.remote.save(this.revision, data);
      this.revision = revision;
      this.base = data;
      this.settle(problems);
    } catch (error) {
      await this.recover(error);
    }
  }

  /** After a save: text typed meanwhile is saved next, else the shelf is emptied. */
  private settle(problems: readonly FormProblem[]): void {
    const isBehind = !isSame(this.current.data, this.base);
    this.change({ problems, saving: isBehind ? { kind: 'unsaved' } : { kind: 'saved', at: new Date() } });
    if (isBehind) this.putOnShelf();
    else this.shelf.put(null);
    if (isBehind) this.schedule(this.pace.quiet);
  }

  private async recover(error: unknown): Promise<void> {
    if (isOutage(error)) {
      this.change({ saving: { kind: 'away' } });
      this.schedule(this.pace.retry);
    } else if (error instanceof Problem && error.status === 412) {
      await this.catchUp();
    } else {
      this.change({ saving: { kind: 'refused', error } });
    }
  }

  private async catchUp(): Promise<void> {
    try {
      const theirs = await this.remote.read();
      const { data, conflicts } = merge(this.base, this.current.data, theirs.data);
      this.base = theirs.data;
      this.revision = theirs.revision;
      this.change({ data, conflicts, problems: theirs.problems, isMerged: true, saving: { kind: 'unsaved' } });
      this.putOnShelf();
      this.schedule(0);
    } catch (error) {
      await this.recover(error);
    }
  }

  private change(changed: Partial<DraftSnapshot>): void {
    this.current = { ...this.current, ...changed };
    for (const listener of this.listeners) listener();
  }
}
