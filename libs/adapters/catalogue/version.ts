/** A stored version of a catalogue file, without its content. */
export interface StoredVersion {
  readonly key: string;
  /** Year and serial number, e.g. `2026.10`. */
  readonly version: string;
  /** First and last day for new cases, `YYYY-MM-DD`; null means no bound. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  /** Since when new cases do not use it any more, and why; null for a version that was not withdrawn. */
  readonly withdrawnAt: Date | null;
  readonly reason: string | null;
}

/** Whether new cases use it on a day (`YYYY-MM-DD`); both bounds belong to it. */
export function isEffective({ effectiveFrom, effectiveTo }: StoredVersion, day: string): boolean {
  return (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo);
}

/** The version with the greatest year and serial number: `2026.10` comes after `2026.9`. */
function latest(versions: readonly StoredVersion[]): StoredVersion | undefined {
  return versions.reduce<StoredVersion | undefined>(
    (last, each) => (last === undefined || isLater(each.version, last.version) ? each : last),
    undefined,
  );
}

/** The latest version of each key, in the order of the keys. */
export function latestByKey(versions: readonly StoredVersion[]): StoredVersion[] {
  const keys = [...new Set(versions.map(({ key }) => key))];
  return keys.flatMap((key) => latest(versions.filter((version) => version.key === key)) ?? []);
}

/** The latest of one event's versions that take no new case any more. */
export function latestWithdrawn(versions: readonly StoredVersion[]): WithdrawnVersion | undefined {
  const withdrawn = versions.filter((each): each is WithdrawnVersion => each.withdrawnAt !== null);
  const found = latest(withdrawn);
  return withdrawn.find((each) => each === found);
}

type WithdrawnVersion = StoredVersion & { readonly withdrawnAt: Date; readonly reason: string };

function isLater(version: string, other: string): boolean {
  const [year = 0, serial = 0] = version.split('.').map(Number);
  const [otherYear = 0, otherSerial = 0] = other.split('.').map(Number);
  return year === otherYear ? serial > otherSerial : year > otherYear;
}
