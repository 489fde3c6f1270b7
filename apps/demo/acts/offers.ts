import { type Offer, type OfferReference } from '@yijian/domain/offer';
import { type CaseAnswer } from '../answers';
import { type CaseRun, until } from '../case-run';
import { differing, type Finding } from '../finding';
import { Refused } from '../http';

/** Kinds of offers in Chinese. */
const KIND_NAMES = { tolerance: '容缺', commitment: '告知承诺' } as const;

/** What an offer is called in findings. */
export function offerName({ kind, subject }: OfferReference): string {
  return `${KIND_NAMES[kind]} ${subject}`;
}

/**
 * 申请, 告知, 承诺: the applicant asks, waits for the credit check, and signs what he is offered. Answers the case once it is
 * signed; an offer that does not come is a finding.
 */
export async function askAndSign(run: CaseRun, offers: readonly OfferReference[]): Promise<CaseAnswer> {
  const { gateway, applicant, caseNo, findings } = run;
  await gateway.command(applicant, caseNo, 'ask-offers', { offers });
  const told = await until(run, '信用核查', (view) =>
    offers.every((offer) => !['creditCheck', undefined].includes(statusOf(view, offer))),
  );
  findings.push(...statusFindings('信用核查后', told, offers, 'offered'));
  await gateway.command(applicant, caseNo, 'sign-offers', { offers });
  const signed = await until(run, '签署承诺', (view) => offers.every((offer) => statusOf(view, offer) !== 'offered'));
  findings.push(...statusFindings('签署后', signed, offers, 'signed'));
  return signed;
}

/** Findings about offers that do not stand where they should. */
export function statusFindings(
  place: string,
  view: CaseAnswer,
  offers: readonly OfferReference[],
  expected: Offer['status'],
): Finding[] {
  return offers.flatMap((offer) => differing(`${offerName(offer)}·${place}`, expected, statusOf(view, offer)));
}

/** A command that the rules must refuse with this code. */
export async function mustBeRefused(check: string, code: string, command: () => Promise<void>): Promise<Finding[]> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return differing(check, code, error.code);
  }
  return [{ check, expected: `拒绝：${code}`, actual: '已生效' }];
}

function statusOf({ offers }: CaseAnswer, { kind, subject }: OfferReference): Offer['status'] | undefined {
  return offers.find((offer) => offer.kind === kind && offer.subject === subject)?.status;
}
