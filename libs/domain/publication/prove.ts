import { type Facts } from '../catalogue/condition';
import { type LifeEvent } from '../catalogue/life-event';
import { type FilingChannel } from '../catalogue/situation';
import { type Change } from './change';
import { diffVersions } from './diff-versions';
import { differencesOf } from './proof-differences';
import { type Outcome, outcomeOf } from './proof-outcome';

/** Somebody whose case is tried on both versions: a situation of a package, or the recorded answers of a real case. */
export interface Applicant {
  /** For people, without personal data: a situation's name, a case number. */
  readonly name: string;
  /** Answers and facts looked up. */
  readonly facts: Facts;
  /** End the case reached when it was filed; used on the old version where the recorded answers do not lead to one. */
  readonly endId?: string;
  readonly channel: FilingChannel;
  /** What special procedures found out while the case ran. */
  readonly discovered?: Facts;
}

/** What two versions do to the same applicants. */
export interface Proof {
  readonly applicants: readonly ProvedApplicant[];
  /** How many of them get something else. */
  readonly affected: number;
  /** Each difference once, with whom it concerns; those that concern most come first. */
  readonly effects: readonly Effect[];
  /** The whole in one Chinese sentence. */
  readonly summary: string;
  /** Everything that changed between the versions. */
  readonly changes: readonly Change[];
}

/** A difference and the names of all who would feel it. */
export interface Effect extends Difference {
  readonly applicants: readonly string[];
}

/** One applicant under both versions. */
export interface ProvedApplicant {
  readonly name: string;
  readonly channel: FilingChannel;
  readonly before: Outcome;
  readonly after: Outcome;
  /** Empty when nothing changes for this applicant. */
  readonly differences: readonly Difference[];
}

/** One thing that an applicant gets otherwise. */
export interface Difference {
  readonly what: 'end' | 'items' | 'materials' | 'period' | 'fee';
  /** e.g. `增加材料“消防平面图”`. */
  readonly text: string;
  /** Why, one Chinese sentence each; never empty. */
  readonly why: readonly string[];
}

/**
 * Tries the situations of both versions (a situation of the same facts in both once) and the given applicants on the old and on
 * the new version: who would get other items, materials, periods or fees, or another end, and why. Throws RangeError for a version
 * whose guidance or prerequisites are not sound (rules 5, 15, 26, 27).
 */
export function prove(before: LifeEvent, after: LifeEvent, applicants: readonly Applicant[]): Proof {
  const changes = diffVersions(before, after);
  const proved = [...situationsOf(before, after), ...applicants].map((applicant): ProvedApplicant => {
    const [was, now] = [outcomeOf(before, applicant, true), outcomeOf(after, applicant, false)];
    const { name, channel } = applicant;
    const differences = differencesOf({ before, after, changes, applicant }, was, now);
    return { name, channel, before: was, after: now, differences };
  });
  const affected = proved.filter(({ differences }) => differences.length > 0).length;
  const summary = summaryOf(proved.length, affected, changes.length);
  return { applicants: proved, affected, effects: effectsOf(proved), summary, changes };
}

function effectsOf(proved: readonly ProvedApplicant[]): Effect[] {
  const effects = new Map<string, Effect>();
  for (const { name, differences } of proved)
    for (const difference of differences) {
      const key = JSON.stringify(difference);
      effects.set(key, { ...difference, applicants: [...(effects.get(key)?.applicants ?? []), name] });
    }
  return [...effects.values()].toSorted((one, other) => other.applicants.length - one.applicants.length);
}

function summaryOf(tried: number, affected: number, changes: number): string {
  if (changes === 0) return `两个版本内容相同，${tried}位申请人的办理结果不变。`;
  const effect = affected === 0 ? '没有人的办理结果改变' : `其中${affected}位的办理结果改变`;
  return `两个版本有${changes}处改动；试办了${tried}位申请人，${effect}。`;
}

/** The situations of both versions as applicants. */
function situationsOf(before: LifeEvent, after: LifeEvent): Applicant[] {
  const all = [...after.situations, ...before.situations].map(({ name, facts, channel, later = [] }): Applicant => {
    const discovered = later.reduce<Facts>((known, each) => ({ ...known, ...each.facts }), {});
    return { name: `情形“${name}”`, facts, channel, ...(later.length > 0 && { discovered }) };
  });
  const keyOf = (applicant: Applicant): string => JSON.stringify({ ...applicant, name: '' });
  return [...new Map(all.toReversed().map((each) => [keyOf(each), each])).values()].toReversed();
}
