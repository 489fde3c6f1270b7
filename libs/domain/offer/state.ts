import type { OfferReference } from './command';

/** Where an offer stands. Times are epoch milliseconds. */
export interface Offer extends OfferReference {
  /**
   * `creditCheck`: asked for, the credit record is being looked up. `offered`: told to the applicant, who may sign or not.
   * `blocked`: barred by a dishonesty record (失信). `signed`: promised. `inForce`: accepted with it. `lapsed`: never came into
   * force. `kept`: the promise was kept. `broken`: it was not.
   */
  readonly status: 'creditCheck' | 'offered' | 'blocked' | 'signed' | 'inForce' | 'lapsed' | 'kept' | 'broken';
  readonly askedAt: number;
  readonly signedAt?: number;
  /** Commitment: the applicant has been ordered to correct what the check found. */
  readonly curing?: boolean;
}

/** The offers of a case by {@link offerId}. */
export type Offers = Readonly<Record<string, Offer>>;

/** Key of an offer: `tolerance/premises-proof`, `commitment/signboard`. */
export function offerId({ kind, subject }: OfferReference): string {
  return `${kind}/${subject}`;
}

/** Subjects of the offers of a kind at the given statuses. */
export function subjectsOf(
  offers: Offers,
  kind: OfferReference['kind'],
  ...statuses: readonly Offer['status'][]
): readonly string[] {
  return Object.values(offers)
    .filter((offer) => offer.kind === kind && statuses.includes(offer.status))
    .map(({ subject }) => subject);
}
