import { type CasePosition } from '@yijian/adapters/register';
import { type CaseInput } from '@yijian/contract/messages';
import { type CaseRefusal, type CommandEnvelope } from '@yijian/domain/case';

/** What has become of a delivery. `pending`: Temporal or the worker is away, the relay delivers later. */
export type Delivered =
  | { readonly status: 'applied'; readonly position: CasePosition }
  | { readonly status: 'refused'; readonly refusal: CaseRefusal }
  | { readonly status: 'pending' };

/** The way to running cases. Both answer within some seconds, whatever has happened to Temporal or the worker. */
export abstract class CaseDoor {
  /** Starts a case; a case that runs already is fine. Its first position, or undefined when Temporal is away. */
  abstract open(input: CaseInput): Promise<CasePosition | undefined>;

  /** Brings a command to its case. */
  abstract perform(caseNo: string, envelope: CommandEnvelope): Promise<Delivered>;

  /** Whether Temporal answers now; waits half a second. */
  abstract isReachable(): Promise<boolean>;
}
