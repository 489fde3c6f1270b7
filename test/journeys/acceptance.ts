import { openCase, exampleForm, openFilledCase } from '../support/filed-case';
import { CLERK } from '../support/gateway-client';
import { problemOf } from '../support/http';
import { type TestSystem } from '../support/system';
import { correctedCase, CORRECTED_POSITION } from './courses';

/** 一窗受理: correction once, missing materials, refusal (许可法 art. 32). */
export function acceptance(system: () => TestSystem): void {
  it('asks once for all corrections and then accepts what was supplied', async () => {
    const { gateway } = system();
    const { caseNo } = await correctedCase(system());

    const types = (await gateway.timeline(caseNo)).map(({ type }) => type);
    expect(types.filter((type) => /^(case(Submitted|Accepted|Decided)|correction)/.test(type))).toEqual([
      'caseSubmitted',
      'correctionRequested',
      'correctionSupplied',
      'caseAccepted',
      'caseDecided',
    ]);
    const notice = (await gateway.notices(caseNo)).find(({ kind }) => kind === 'correction');
    expect(notice?.text).toContain('平面图缺少操作间尺寸（依据：《食品经营许可和备案管理办法》第十六条）');
    expect(JSON.stringify(await gateway.sentRequests(caseNo))).toContain(CORRECTED_POSITION);
  });

  it('does not ask for correction a second time', async () => {
    const { gateway } = system();
    const { caseNo, filer } = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30');
    const defects = { defects: [{ content: '缺少签名' }] };
    await gateway.perform(filer, caseNo, 'submit');
    await gateway.perform(CLERK, caseNo, 'request-correction', defects);
    await gateway.perform(filer, caseNo, 'supply-correction');

    const refused = await problemOf(gateway.command(CLERK, caseNo, 'request-correction', defects));
    expect(refused).toMatchObject({ status: 409, code: 'correctionAlreadyAsked' });
  });

  it('does not accept while a material is missing, and names it', async () => {
    const { gateway } = system();
    const file = await openCase(system(), 'restaurant-opening', 'snack-bar-30');
    const { caseNo, filer } = file;
    await gateway.saveForm(filer, caseNo, exampleForm(file));
    await gateway.perform(filer, caseNo, 'submit');

    const refused = await problemOf(gateway.command(CLERK, caseNo, 'accept'));
    expect(refused).toMatchObject({ status: 409, code: 'materialsMissing' });
    expect(refused.body['detail']).toContain('食品安全规章制度清单');
  });

  it('ends with a refusal that gives reason and legal basis; no department hears of it', async () => {
    const { gateway, simulator } = system();
    const { caseNo, filer } = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30');
    await gateway.perform(filer, caseNo, 'submit');
    const reason = { reason: '经营地址不在本辖区', legalBasis: '《行政许可法》第三十二条第一款第二项' };
    const position = await gateway.perform(CLERK, caseNo, 'refuse', reason);

    expect(await gateway.caseView(caseNo, position)).toMatchObject({ status: 'closed', end: 'refusedAcceptance' });
    const notice = (await gateway.notices(caseNo)).find(({ kind }) => kind === 'refused');
    expect(notice?.text).toContain(reason.reason);
    expect(notice?.text).toContain(reason.legalBasis);
    expect(notice?.text).toContain('行政复议');
    expect(await simulator.requestsOf(caseNo)).toEqual([]);
  });
}
