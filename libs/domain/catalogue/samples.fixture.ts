import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CalendarFile,
  type Department,
  type Departments,
  type KnownCatalogue,
  type LifeEvent,
  type PackageFile,
} from './index';

const SAMPLES = join(__dirname, '../../../infra/samples');

/** A file of the sample catalogue, for specs. */
export function sampleFile(path: string): PackageFile {
  return { path, text: readFileSync(join(SAMPLES, path), 'utf8') };
}

/** Paths of all good files of the sample catalogue, life events first. */
export function samplePaths(): string[] {
  const events = readdirSync(join(SAMPLES, 'life-events')).map((name) => join('life-events', name));
  return [...events, ...readdirSync(SAMPLES).filter((name) => name.endsWith('.json'))];
}

/** A fresh copy of a sample life event. */
export function sampleEvent(slug: string): LifeEvent {
  return JSON.parse(sampleFile(`life-events/${slug}.json`).text) as LifeEvent;
}

/** Slugs of the sample life events. */
export const SLUGS = ['restaurant-opening', 'newborn-birth', 'enterprise-opening', 'school-enrolment'] as const;

/** Departments of the sample catalogue. */
export function sampleDepartments(): readonly Department[] {
  return (JSON.parse(sampleFile('departments.json').text) as Departments).departments;
}

/** Departments and calendars of the samples, no life event imported yet. */
export function knownSamples(): KnownCatalogue {
  const calendars = [2025, 2026, 2027].map(
    (year) => JSON.parse(sampleFile(`calendar-${year}.json`).text) as CalendarFile,
  );
  return { departments: sampleDepartments(), lifeEvents: [], calendars };
}
