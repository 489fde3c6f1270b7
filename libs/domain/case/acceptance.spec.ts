import { APPLICANT, CLERK, filingOf, item, material, MONDAY, plan, PLAIN_2026, Story } from '../testing/index';
import { viewOf } from './index';

const ONE = plan([item('a')], {
  materials: [material('drawing', ['a']), material('licence', ['a'], { shared: true })],
});

describe('acceptance (许可法 art. 32)', () => {
  it('starts the clocks of items when the window accepts', () => {
    const story = new Story().submitted(ONE).daysPass(1).does(CLERK, { type: 'accept' });

    expect(story.state).toMatchObject({ status: 'inProgress', deemed: false, acceptedAt: story.now });
    expect(story.state).toMatchObject({ items: { a: { status: 'dispatching', startedAt: story.now } } });
  });

  it('is deemed from the receipt, not from the expiry, when the window is silent for five working days', () => {
    const story = new Story().submitted(ONE).daysPass(7);
    expect(story.state.status).toBe('checking');

    story.daysPass(1);

    expect(story.state).toMatchObject({ status: 'inProgress', deemed: true, acceptedAt: MONDAY });
    expect(story.state).toMatchObject({ items: { a: { startedAt: MONDAY } } });
  });

  it('is barred while a material is missing that the applicant hands in, and names it', () => {
    const story = new Story().submitted(ONE, []);

    const refusal = story.refusal(CLERK, { type: 'accept' });

    expect(refusal).toMatchObject({
      code: 'materialsMissing',
      message: expect.stringContaining('材料drawing') as string,
    });
    expect(refusal?.message).not.toContain('材料licence');
  });

  it('asks for corrections once only', () => {
    const defects = [{ content: '缺少图纸' }];
    const story = new Story().submitted(ONE, []).does(CLERK, { type: 'requestCorrection', defects });
    expect(story.state).toMatchObject({ status: 'awaitingCorrection', corrected: defects });

    story.daysPass(2).does(APPLICANT, { type: 'supplyCorrection', ...filingOf(ONE, ['drawing']) });

    expect(story.state).toMatchObject({ status: 'checking', receivedAt: story.now });
    expect(story.refusal(CLERK, { type: 'requestCorrection', defects })?.code).toBe('correctionAlreadyAsked');
    expect(story.does(CLERK, { type: 'accept' }).state.status).toBe('inProgress');
  });

  it('returns a case whose correction period ran out, which is no denial', () => {
    const story = new Story()
      .submitted(ONE, [])
      .does(CLERK, { type: 'requestCorrection', defects: [{ content: '缺少图纸' }] })
      .daysPass(21);
    expect(story.state.status).toBe('awaitingCorrection');

    expect(story.daysPass(1).state).toMatchObject({ status: 'closed', end: 'returned' });
  });

  it('ends the case when acceptance is refused', () => {
    const story = new Story()
      .submitted(ONE)
      .does(CLERK, { type: 'refuse', reason: '不属于本机关职权', legalBasis: '许可法第三十二条' });

    expect(story.state).toMatchObject({ status: 'closed', end: 'refusedAcceptance' });
    expect(story.refusal(CLERK, { type: 'accept' })?.code).toBe('caseClosed');
  });

  it('says so when its deadline touches a year whose calendar is provisional', () => {
    const provisional = { years: PLAIN_2026.years.map((year) => ({ ...year, provisional: true })) };

    expect(viewOf(new Story(provisional).submitted(ONE).state, MONDAY).nextDue).toMatchObject({ provisional: true });
    expect(viewOf(new Story().submitted(ONE).state, MONDAY).nextDue).toMatchObject({ provisional: false });
  });

  it('is for the window alone', () => {
    expect(new Story().submitted(ONE).refusal(APPLICANT, { type: 'accept' })?.code).toBe('roleNotAllowed');
    expect(new Story().refusal(CLERK, { type: 'accept' })?.code).toBe('notNow');
  });
});
