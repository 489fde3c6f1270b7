/** What of a catalogue package tells how much is saved. */
export interface SavingSource {
  readonly serviceItems: readonly {
    readonly id: string;
    readonly materialIds: readonly string[];
  }[];
  readonly materials: readonly { readonly id: string; readonly sharing: { readonly mode: string } }[];
  readonly mergedForm: {
    readonly mappings: readonly { readonly elements: readonly { readonly from?: string }[] }[];
  };
}

/** A number one by one, and done once. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What an applicant with all items has to do, department by department and once. */
export interface Savings {
  readonly applications: BeforeAfter;
  readonly materials: BeforeAfter;
  readonly fields: BeforeAfter;
  readonly visits: BeforeAfter;
}

/**
 * What doing it once saves somebody whom every item of the event concerns: one application, every material once and none that the
 * service obtains itself, every field once. A visit is one way to a counter for each application.
 */
export function savingsOf({ serviceItems, materials, mergedForm }: SavingSource): Savings {
  const brought = materials.filter(({ sharing }) => sharing.mode === 'none').map(({ id }) => id);
  const asked = serviceItems.flatMap(({ materialIds }) => materialIds);
  const filled = mergedForm.mappings.flatMap(({ elements }) => elements.flatMap(({ from }) => from ?? []));
  return {
    applications: { before: serviceItems.length, after: 1 },
    materials: { before: asked.length, after: new Set(asked.filter((id) => brought.includes(id))).size },
    fields: { before: filled.length, after: new Set(filled).size },
    visits: { before: serviceItems.length, after: 1 },
  };
}
