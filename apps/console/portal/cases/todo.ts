import { type Answer } from '../../api/client';

type Case = Answer<'CaseDto'>;
type Item = Case['items'][number];

/** One thing that waits for the applicant. */
export type Todo =
  | { readonly kind: 'fill' | 'correct' | 'receive' | 'rate' | 'cure' }
  | { readonly kind: 'rectify'; readonly item: Item }
  | { readonly kind: 'sign'; readonly offers: Case['offers'] }
  | { readonly kind: 'supply'; readonly materialIds: readonly string[] }
  | { readonly kind: 'report'; readonly item: Item; readonly event: Item['waitsForEvents'][number] }
  | { readonly kind: 'hear'; readonly item: Item }
  | { readonly kind: 'attend'; readonly heldAt: string; readonly place: string };

/** Everything that waits for the applicant now, most pressing first; empty when nothing does. */
export function todosOf(shown: Case): readonly Todo[] {
  const { status, holder, offers, items, visits, hearings } = shown;
  return [
    ...(status === 'drafting' ? [{ kind: 'fill' } as const] : []),
    ...(status === 'awaitingCorrection' ? [{ kind: 'correct' } as const] : []),
    ...items.filter((item) => item.status === 'rectification').map((item) => ({ kind: 'rectify', item }) as const),
    ...signing(shown),
    ...supplying(shown),
    ...items.flatMap((item) =>
      item.waitsForEvents
        .filter(({ reportedBy }) => reportedBy === 'applicant')
        .map((event) => ({ kind: 'report', item, event }) as const),
    ),
    ...hearings
      .filter(({ step }) => step === 'told')
      .flatMap(({ itemId }) => items.filter((item) => item.itemId === itemId))
      .map((item) => ({ kind: 'hear', item }) as const),
    ...visits.flatMap(({ appointments }) => {
      const next = appointments.at(-1);
      return next === undefined || next.recorded
        ? []
        : [{ kind: 'attend', heldAt: next.heldAt, place: next.place } as const];
    }),
    ...(offers.some(({ curing }) => curing === true) ? [{ kind: 'cure' } as const] : []),
    ...(status === 'delivering' && holder === 'applicant' ? [{ kind: 'receive' } as const] : []),
    ...(status === 'evaluating' ? [{ kind: 'rate' } as const] : []),
  ];
}

function signing({ status, offers }: Case): readonly Todo[] {
  const open = offers.filter((offer) => offer.status === 'offered');
  const isOpen = status === 'checking' || status === 'awaitingCorrection';
  return isOpen && open.length > 0 ? [{ kind: 'sign', offers: open }] : [];
}

function supplying({ status, offers, items }: Case): readonly Todo[] {
  if (status !== 'inProgress') return [];
  const tolerated = offers.filter((offer) => offer.kind === 'tolerance' && offer.status === 'inForce');
  const materialIds = [
    ...new Set([...tolerated.map(({ subject }) => subject), ...items.flatMap((item) => item.waitsForMaterials)]),
  ];
  return materialIds.length > 0 ? [{ kind: 'supply', materialIds }] : [];
}

/** Whether form and files may still be changed by the applicant. */
export function isOpenForChanges({ status, items }: Case): boolean {
  return (
    status === 'drafting' || status === 'awaitingCorrection' || items.some((item) => item.status === 'rectification')
  );
}
