import { SetupFailure } from './setup-failure';
import { startOptions } from './start-options';

describe('the options of npm start', () => {
  it('given nothing, when read, then gateway and simulator have their well-known ports and the rest is free', () => {
    expect(startOptions([], {})).toEqual({
      fresh: false,
      yes: false,
      verbose: false,
      noDemo: false,
      help: false,
      ports: { gateway: 3000, identity: 3800, simulator: 3900 },
    });
  });

  it('given --port and GATEWAY_PORT, when read, then the option wins', () => {
    const { ports } = startOptions(['--port', '3100'], { GATEWAY_PORT: '3200', TEMPORAL_PORT: '7233' });
    expect(ports).toEqual({ gateway: 3100, identity: 3800, simulator: 3900, temporal: 7233 });
  });

  it.each([[['--nonsense']], [['start']]])('given %j, when read, then the usage is shown', (args) => {
    expect(() => startOptions(args, {})).toThrow(/Usage: npm start/);
  });

  it.each(['0', '65536', 'x', '3000.5'])(
    'given port %s, when read, then one sentence names option and rule',
    (text) => {
      expect(() => startOptions(['--port', text], {})).toThrow(
        new SetupFailure('端口无效 · --port must be a TCP port from 1 to 65535, for example --port 3000.'),
      );
    },
  );
});
