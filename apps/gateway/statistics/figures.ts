import { type DurationsDto, type ShareDto } from './supervision-statistics.dto';

/** One counted figure: how many cases or items have a value of a measure. */
export interface Figure {
  readonly slug: string;
  /** Department of items and cards; empty for cases. */
  readonly departmentId: string;
  readonly measure: Measure;
  readonly bucket: string;
  readonly count: number;
}

/**
 * What is counted. Of cases: `end`, `outcome`, `grade`, `accepted` (`true` without correction), `days` and `promised` (working days
 * from acceptance to decision), `apart` (promised working days of their items in a row). Of items: `status`, `onTime`, `days`,
 * `promised`. `card`: by colour.
 */
export type Measure =
  'end' | 'outcome' | 'grade' | 'accepted' | 'days' | 'promised' | 'apart' | 'status' | 'onTime' | 'card';

/** The figures of one group, added up over what they are split by. */
export class Figures {
  private readonly counts = new Map<Measure, Map<string, number>>();

  constructor(figures: readonly Figure[]) {
    for (const { measure, bucket, count } of figures) {
      const buckets = this.counts.get(measure) ?? new Map<string, number>();
      this.counts.set(measure, buckets.set(bucket, (buckets.get(bucket) ?? 0) + count));
    }
  }

  /** How many have a value; all that have any where none is named. */
  count(measure: Measure, bucket?: string): number {
    const buckets = this.counts.get(measure);
    if (bucket !== undefined) return buckets?.get(bucket) ?? 0;
    return [...(buckets?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  /** The values with their shares, most frequent first. */
  shares(measure: Measure): ShareDto[] {
    const all = this.count(measure);
    return [...(this.counts.get(measure) ?? [])]
      .map(([value, count]) => ({ value, count, share: rounded(count / all, 4) }))
      .sort((one, other) => other.count - one.count);
  }

  /** Share of `true`, 0 to 1; `undefined` of none. */
  rate(measure: Measure): number | undefined {
    const all = this.count(measure);
    return all === 0 ? undefined : rounded(this.count(measure, 'true') / all, 4);
  }

  /** Mean of a measure whose values are numbers; `undefined` of none. */
  mean(measure: Measure): number | undefined {
    const all = this.count(measure);
    return all === 0 ? undefined : rounded(this.sum(measure) / all, 2);
  }

  /** The middle value of such a measure, the lower one of two; `undefined` of none. */
  median(measure: Measure): number | undefined {
    const half = this.count(measure) / 2;
    let passed = 0;
    for (const [value, count] of this.numbers(measure)) {
      passed += count;
      if (passed >= half) return value;
    }
    return undefined;
  }

  /** Working days taken against those promised; `undefined` of none. */
  durations(): DurationsDto | undefined {
    const [mean, median] = [this.mean('days'), this.median('days')];
    if (mean === undefined || median === undefined) return undefined;
    return { count: this.count('days'), mean, median, promisedMean: this.mean('promised') ?? 0 };
  }

  private sum(measure: Measure): number {
    return this.numbers(measure).reduce((sum, [value, count]) => sum + value * count, 0);
  }

  private numbers(measure: Measure): readonly (readonly [number, number])[] {
    return [...(this.counts.get(measure) ?? [])]
      .map(([value, count]) => [Number(value), count] as const)
      .sort(([one], [other]) => one - other);
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
