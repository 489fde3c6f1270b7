import { type CalendarFile, type Department } from '../files';
import { type LifeEvent } from '../life-event';

/** What is already imported and stays; files under check are judged together with it. */
export interface KnownCatalogue {
  /** Departments in force; used when the files bring no `departments.json`. */
  readonly departments: readonly Department[];
  /** All imported versions of all life events. */
  readonly lifeEvents: readonly LifeEvent[];
  /** Imported calendars; due-date examples may reach into their years. */
  readonly calendars: readonly CalendarFile[];
}

/** What the rules of one life event may look at besides the event itself. */
export interface Scope {
  /** File name without folders. */
  readonly fileName: string;
  /** Departments by id; empty when there is no readable `departments.json` at all. */
  readonly departments: ReadonlyMap<string, Department>;
  /** Life events of other files and of the known catalogue. */
  readonly others: readonly LifeEvent[];
}
