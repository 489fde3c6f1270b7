import type { Department, LifeEvent } from '../catalogue/index';
import type { OutputReference } from '../item/index';
import type { MaskedIdentity } from './identity';

/** What documents say besides the case itself: its package, the departments, the applicant, what was issued before. */
export interface CasePapers {
  /** The package version the case keeps. */
  readonly lifeEvent: LifeEvent;
  readonly departments: readonly Department[];
  readonly channel: 'window' | 'online';
  /** Name of the applicant; absent where none was given. */
  readonly applicantName?: string;
  readonly identity?: MaskedIdentity;
  /** Documents of the case that were issued before and stand, oldest first. */
  readonly issued: readonly IssuedDocument[];
  /** Value of a result, e.g. the number of a certificate; nothing where it has none to print. */
  readonly valueOf: (itemId: string, output: OutputReference) => string | undefined;
}

/** Title and number of a document, by which others refer to it. */
export interface IssuedDocument {
  readonly act: string;
  readonly title: string;
  readonly number: string;
}
