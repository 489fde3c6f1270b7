import { createHash } from 'node:crypto';
import { type DocumentAnswer } from '../support/answers';
import { CLERK, type GatewayClient } from '../support/gateway-client';
import { eventually } from '../support/http';
import { type TestSystem } from '../support/system';
import { plainCase } from './courses';

/** 文书: every act of a case has its document in the end, whatever becomes of the process that issues them. */
export function documents(system: () => TestSystem): void {
  it('issues and renders all documents of a case though their process was killed, and anybody can verify them', async () => {
    const { gateway, service } = system();
    await service('documents').kill9();
    const { caseNo } = await plainCase(system());
    expect(await gateway.documents(caseNo)).toEqual([]);
    await service('documents').start();

    const all = await eventually('all documents are rendered', async () => {
      const known = await gateway.documents(caseNo);
      return known.length === 5 && known.every(({ rendered }) => rendered) ? known : undefined;
    });
    expect(all.map(({ kind, standing }) => [kind, standing])).toEqual([
      ['receipt', 'standing'],
      ['acceptanceNotice', 'standing'],
      ['grantDecision', 'standing'],
      ['grantDecision', 'standing'],
      ['deliveryReceipt', 'standing'],
    ]);
    for (const document of all) await isVerified(gateway, document);
    const promised = (await gateway.clocks(caseNo)).find(({ id }) => id === 'promised/licence-check');
    expect(promised?.explanation).toContain(all[1]?.number);
  });
}

/** Fetches the file and has it compared at the public door. */
async function isVerified(gateway: GatewayClient, { number, sha256, links }: DocumentAnswer): Promise<void> {
  const gatewayUrl = gateway.url;
  const answer = await fetch(`${gatewayUrl}${links.file}`, { headers: await gateway.identity(CLERK) });
  const file = Buffer.from(await answer.arrayBuffer());
  expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
  const body = new FormData();
  body.set('file', new Blob([Uint8Array.from(file)], { type: 'application/pdf' }), 'document.pdf');
  const compared = await fetch(`${gatewayUrl}${links.verification}/file`, { method: 'POST', body });
  const verdict = (await compared.json()) as object;
  expect(verdict).toMatchObject({
    verdict: 'same',
    signature: { valid: true },
    document: { number, standing: 'standing' },
  });
}
