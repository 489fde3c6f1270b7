import { openFilledCase } from '../support/filed-case';
import { startTestSystem, type TestSystem } from '../support/system';

/** Five days in a second. */
const SPEED = 432_000;

/** 逾期视为受理: five working days of silence, on a second gateway whose cases live fast. */
export function deemedAcceptance(system: () => TestSystem): void {
  let fast: TestSystem;
  beforeAll(async () => {
    const env = { ...system().serviceEnv, DEMONSTRATION_SPEED: String(SPEED) };
    fast = await startTestSystem({ parts: ['gateway'], samples: false, env });
  });
  afterAll(() => fast?.stop());

  it('accepts from the day of the receipt when the window is silent for five working days', async () => {
    const { gateway } = fast;
    const doors = { gateway, simulator: system().simulator };
    const { caseNo, filer } = await openFilledCase(doors, 'restaurant-opening', 'snack-bar-30');
    await gateway.perform(filer, caseNo, 'submit');

    const accepted = await gateway.until(caseNo, ({ status }) => status !== 'checking');
    expect(accepted).toMatchObject({ deemedAccepted: true, acceptedAt: accepted.receivedAt });
    expect((await gateway.notices(caseNo)).map(({ kind }) => kind)).toContain('accepted');
    const cards = (await gateway.timeline(caseNo)).filter(({ type }) => type === 'cardRaised');
    expect(cards.map(({ data }) => data['ruleId'])).toContain('deemedAcceptance');
    const check = (await gateway.clocks(caseNo, accepted.receivedAt)).find(({ id }) => id === 'acceptanceCheck');
    expect(check?.explanation).toContain('5个工作日');
  });
}
