/** What of a timeline is looked at. */
export interface TimelineFilter {
  readonly words: string;
  readonly itemId: string | undefined;
  /** Leaves out what the system did by itself. */
  readonly onlyPeople: boolean;
}

interface Entry {
  readonly text: string;
  readonly actor: { readonly role: string };
  readonly data: unknown;
}

/** The item an entry is about, if it is about one. */
export function itemOf({ data }: Pick<Entry, 'data'>): string | undefined {
  const { itemId, heardItemId } = data as { readonly itemId?: string; readonly heardItemId?: string };
  return itemId ?? heardItemId;
}

/** Entries that fit a filter, newest first. */
export function chosenEntries<E extends Entry>(entries: readonly E[], filter: TimelineFilter): readonly E[] {
  return entries
    .filter((entry) => entry.text.includes(filter.words.trim()))
    .filter((entry) => filter.itemId === undefined || itemOf(entry) === filter.itemId)
    .filter(({ actor }) => !filter.onlyPeople || actor.role !== 'system')
    .toReversed();
}
