import { Imitation } from './spec-support/imitation';

const service = new Imitation();

describe('replies of a department', () => {
  it('given a service that is away, then a reply is sent again until it is taken, and the log says what it got', async () => {
    service.answers = (number) => (number < 2 ? 503 : 202);
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('granted'));
    const [logged] = await service.log();
    expect(logged?.replies[0]?.attempts.map(({ status }) => status)).toEqual([503, 503, 202]);
  });

  it('given a rectification that is refused, then the department decides instead', async () => {
    service.answers = (_number, reply) => (reply.kind === 'rectification' ? 409 : 200);
    await service.script({ rectify: [['补充平面图']] });
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('granted'));
    expect(service.kinds()).toEqual(['receipt', 'acknowledged', 'rectification', 'granted']);
  });

  it('given a held item, when the script lets it go with facts, then facts and decision come and nothing comes twice', async () => {
    const facts = [{ procedureId: 'survey', facts: { metres: 12 } }];
    await service.script({ hold: true, thinkMs: 0 });
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('acknowledged'));
    await service.script({ hold: true, thinkMs: 0, facts });
    await service.until(() => service.kinds().includes('facts'));
    await service.script({ thinkMs: 0, facts });
    await service.until(() => service.kinds().includes('granted'));
    expect(service.kinds()).toEqual(['receipt', 'acknowledged', 'facts', 'granted']);
  });

  it('given a request of the next round for a held item, then the earlier one is not decided any more', async () => {
    await service.script({ hold: true, thinkMs: 0 });
    await service.send(service.asked());
    await service.send(service.asked({ kind: 'rectified', round: 2 }));
    await service.until(() => service.kinds().filter((kind) => kind === 'acknowledged').length === 2);
    await service.script({ thinkMs: 0 });
    await service.until(() => service.kinds().includes('granted'));
    expect(service.seen.filter((what) => 'reply' in what && what.reply.kind === 'granted')).toMatchObject([
      { reply: { round: 2 } },
    ]);
  });

  it('given a grant on a commitment, when the script says how the check ends, then it is sent', async () => {
    await service.script({ thinkMs: 0 });
    await service.send(service.asked({ handling: 'commitment' }));
    await service.until(() => service.kinds().includes('granted'));
    await service.script({ thinkMs: 0, postCheck: 'cured' });
    await service.until(() => service.kinds().filter((kind) => kind === 'postCheck').length === 2);
    expect(service.kinds()).toEqual(['receipt', 'acknowledged', 'granted', 'postCheck', 'postCheck']);
  });

  it('given a visit that was told, then it is stored, and nothing is said to it', async () => {
    await service.send(
      service.asked({
        kind: 'visit',
        requestId: 'c/food-licence/visit/1',
        message: '联合现场勘验',
        handling: 'normal',
      }),
    );
    await service.send(
      service.asked({ kind: 'completenessCheck', requestId: 'c/food-licence/completenessCheck/1', round: 0 }),
    );
    await service.until(() => service.kinds().includes('defects'));
    expect((await service.log()).map(({ request, replies }) => [request.kind, replies.length])).toEqual([
      ['visit', 0],
      ['completenessCheck', 1],
    ]);
  });

  it('given a withdrawal, then the pending work of the item ends', async () => {
    await service.script({ hold: true, thinkMs: 0 });
    await service.send(service.asked());
    await service.until(() => service.kinds().includes('acknowledged'));
    expect((await service.send(service.asked({ kind: 'withdrawal' }))).status).toBe(200);
    await service.script({ thinkMs: 0 });
    await service.send(service.asked({ itemId: 'signboard' }));
    await service.until(() => service.kinds().includes('granted'));
    expect(service.seen.filter((what) => 'reply' in what && what.reply.itemId === 'food-licence')).toHaveLength(1);
  });
});
