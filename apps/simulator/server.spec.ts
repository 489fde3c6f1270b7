import { type DepartmentReceipt, type DepartmentRequest } from '@yijian/contract';
import { type Fault } from './faults';
import { Imitation } from './spec-support/imitation';

const service = new Imitation();
const faulty = (...faults: Fault[]) => service.script({ thinkMs: 0, faults });

describe('a request', () => {
  it('given no fault, then the receipt comes first, then the replies in the name of the department', async () => {
    const response = await service.send(service.asked());
    const receipt = (await response.json()) as DepartmentReceipt;
    expect(receipt.receiptNumber).toMatch(/^market-regulation-/);
    await service.until(() => service.kinds().includes('granted'));
    expect(service.kinds()).toEqual(['receipt', 'acknowledged', 'granted']);
    expect(service.seen[1]).toMatchObject({
      headers: {
        authorization: 'Bearer token-of-market-regulation',
        'idempotency-key': `${service.asked().requestId}/acknowledged`,
      },
    });
  });

  it('given the same key again, then the same receipt is answered, it acts once, and the log counts both', async () => {
    const first = await service.send(service.asked());
    const again = await service.send(service.asked({ promisedDueAt: '2026-12-01T18:00:00+08:00' }));
    expect(await again.json()).toEqual(await first.json());
    await service.until(() => service.kinds().includes('granted'));
    expect(service.kinds().filter((kind) => kind === 'granted')).toHaveLength(1);
    const [logged] = await service.log();
    expect(logged?.attempts).toEqual([
      expect.objectContaining({ answer: 'receipt', sameBody: true }),
      expect.objectContaining({ answer: 'receipt', sameBody: false }),
    ]);
  });

  it('given a key that is not the request id, another department in the path, or a missing field, then 400 says so', async () => {
    const wrongKey = await service.send(service.asked(), 'other');
    expect(wrongKey.status).toBe(400);
    expect(await wrongKey.text()).toContain('Idempotency-Key');
    const missing = await service.send({ ...service.asked(), itemName: undefined } as unknown as DepartmentRequest);
    expect(missing.status).toBe(400);
    expect(await missing.text()).toContain('itemName');
  });
});

describe('faults on demand', () => {
  it('given refused connections, then they break and the next attempt gets through', async () => {
    await faulty({ kind: 'refuseConnection', times: 2 });
    await expect(service.send(service.asked())).rejects.toThrow('fetch failed');
    await expect(service.send(service.asked())).rejects.toThrow('fetch failed');
    expect((await service.send(service.asked())).status).toBe(200);
    const [logged] = await service.log();
    expect(logged?.attempts.map(({ answer }) => answer)).toEqual(['refused', 'refused', 'receipt']);
  });

  it('given server and client errors, then 503, 422 and at last a receipt', async () => {
    await faulty({ kind: 'serverError' }, { kind: 'clientError' });
    expect((await service.send(service.asked())).status).toBe(503);
    expect((await service.send(service.asked())).status).toBe(422);
    expect((await service.send(service.asked())).status).toBe(200);
  });

  it('given a slow department whose caller gives up, then it has the request and works on it', async () => {
    await faulty({ kind: 'slow', ms: 60_000 });
    const request = service.asked();
    const impatient = service.send(request, request.requestId, AbortSignal.timeout(100));
    await expect(impatient).rejects.toThrow();
    await service.until(() => service.kinds().includes('granted'));
    expect((await service.send(request)).status).toBe(200);
  });

  it('given duplicate replies, then each comes twice with the same id', async () => {
    await faulty({ kind: 'duplicateReply' });
    await service.send(service.asked());
    await service.until(() => service.seen.length === 5);
    expect(service.kinds()).toEqual(['receipt', 'acknowledged', 'acknowledged', 'granted', 'granted']);
  });

  it('given replies out of order, then the decision comes before the acknowledgement', async () => {
    await faulty({ kind: 'outOfOrder' });
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('acknowledged'));
    expect(service.kinds()).toEqual(['receipt', 'granted', 'acknowledged']);
  });

  it('given early replies, then the first one comes before the receipt', async () => {
    await faulty({ kind: 'early' }, { kind: 'outOfOrder' });
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('acknowledged') && service.kinds().includes('receipt'));
    expect(service.kinds()[0]).toBe('granted');
  });

  it('given a late decision, then it comes that much later than the acknowledgement', async () => {
    await faulty({ kind: 'late', ms: 150 });
    const began = Date.now();
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('granted'));
    expect(Date.now() - began).toBeGreaterThanOrEqual(150);
  });

  it('given defaults with shares, then they befall items without a script, until all is forgotten', async () => {
    const defaults = { shares: { deny: 1, rectify: 0 }, faults: [{ share: 1, fault: { kind: 'serverError' } }] };
    expect((await service.control('PUT', '/defaults', defaults)).status).toBe(204);
    expect((await service.send(service.asked())).status).toBe(503);
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('denied'));
    await service.control('DELETE', '');
    expect(await service.log()).toEqual([]);
    await service.send(service.asked({ caseNo: 'another' }));
    await service.until(() => service.kinds().includes('granted'));
  });
});

describe('facts about applicants', () => {
  const ask = (applicantId: string) =>
    service.ask('/facts', { applicantId, lifeEventCode: '43TC31901000', factIds: ['hasBadCredit', 'seats'] });

  it('given scripted facts, then they are told; of others nothing bad is known', async () => {
    await service.control('PUT', '/facts/a1', { facts: { hasBadCredit: true, seats: 4 } });
    expect(await ask('a1')).toEqual({ facts: { hasBadCredit: true, seats: 4 } });
    expect(await ask('a2')).toEqual({ facts: { hasBadCredit: false } });
  });
});

describe('control', () => {
  it.each([
    ['/cases/c1', { items: { a: { decide: 'maybe' } } }, 'decide'],
    ['/cases/c1', { items: { a: { rectfy: [] } } }, 'additional properties'],
    ['/cases/c1', { items: { a: { faults: [{ kind: 'late' }] } } }, 'ms'],
    ['/cases/c1', { items: { a: { postCheck: 'maybe' } } }, 'postCheck'],
    ['/cases/c1', { items: { a: { acts: [{ kind: 'granted' }] } } }, 'kind'],
    ['/defaults', { shares: { deny: 2, rectify: 0 } }, 'deny'],
  ])('given a bad body for %s, then 400 names what is wrong', async (path, body, words) => {
    const response = await service.control('PUT', path, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });
});
