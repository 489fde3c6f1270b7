import { ConfigError, documentsConfig, gatewayConfig, identityConfig, simulatorConfig, workerConfig } from '.';

const required = {
  DATABASE_URL: 'postgresql://yijian:secret@127.0.0.1:5432/yijian',
  OBJECT_STORE_FOLDER: '/tmp/objects',
  OIDC_ISSUER: 'http://127.0.0.1:3800',
  OIDC_CLIENT_SECRET: 'secret',
};

const simulator = { CLIENT_SECRETS_FILE: '/clients.json' };

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment of a process', () => {
  it('given only the required variables, when read, then the rest has its defaults', () => {
    expect(gatewayConfig(required)).toEqual({
      databaseUrl: required.DATABASE_URL,
      objectStoreFolder: '/tmp/objects',
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'yijian',
      correctionPeriodWorkingDays: 15,
      evaluationWaitDays: 30,
      port: 3000,
      gatewayUrl: 'http://127.0.0.1:3000',
      factsUrl: 'http://127.0.0.1:3900/facts',
      demonstrationSpeed: 1,
      oidcIssuer: 'http://127.0.0.1:3800',
      oidcClientId: 'yijian',
      oidcClientSecret: 'secret',
      oidcAudience: 'http://127.0.0.1:3000',
      sessionIdleMinutes: 30,
      sessionHours: 10,
      logLevel: 'info',
    });
    expect(workerConfig(required)).toMatchObject({
      departmentsUrl: 'http://127.0.0.1:3900/departments',
      workflowBundle: undefined,
    });
    expect(simulatorConfig(simulator)).toEqual({
      port: 3900,
      oidcIssuer: 'http://127.0.0.1:3800',
      clientSecretsFile: '/clients.json',
      logLevel: 'info',
    });
  });

  it('given several broken variables, when read, then one error names each with its rule and remedy', () => {
    const problems = problemsOf(() =>
      gatewayConfig({ ...required, DATABASE_URL: '', GATEWAY_PORT: '70000', TEMPORAL_ADDRESS: 'http://a:1' }),
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^DATABASE_URL is not set; it must be an address .*Set for example DATABASE_URL=postgresql:/,
      ),
      expect.stringMatching(/^TEMPORAL_ADDRESS must be host:port/),
      expect.stringMatching(/^GATEWAY_PORT must be a TCP port from 1 to 65535\. Set/),
    ]);
  });

  it('given a refused database address, when reported, then its password is not repeated', () => {
    const [problem] = problemsOf(() => gatewayConfig({ ...required, DATABASE_URL: 'mysql://u:topsecret@h/d' }));
    expect(problem).not.toContain('topsecret');
  });

  it('given an address with a slash at its end, when read, then paths can be appended', () => {
    expect(workerConfig({ ...required, DEPARTMENTS_URL: 'https://d.example/x/' }).departmentsUrl).toBe(
      'https://d.example/x',
    );
  });

  it.each(['0', '3651', '1.5', '-3', 'ten'])('given %s days, when read, then it is refused', (text) => {
    expect(problemsOf(() => workerConfig({ ...required, EVALUATION_WAIT_DAYS: text }))).toHaveLength(1);
  });

  it('given a speed for demonstrations, when read, then it is taken, and never in production', () => {
    const fast = { ...required, DEMONSTRATION_SPEED: '86400' };
    expect(gatewayConfig(fast).demonstrationSpeed).toBe(86_400);
    expect(
      problemsOf(() => gatewayConfig({ ...fast, OIDC_ISSUER: 'https://sso.example', NODE_ENV: 'production' })),
    ).toEqual([expect.stringMatching(/^DEMONSTRATION_SPEED is for demonstrations alone, and NODE_ENV is production/)]);
    const usual = {
      ...{ ...required, DEMONSTRATION_SPEED: '1', NODE_ENV: 'production' },
      OIDC_ISSUER: 'https://sso.example',
    };
    expect(gatewayConfig(usual).demonstrationSpeed).toBe(1);
  });

  it.each(['0', '1.5', '-2', 'fast'])('given the speed %s, when read, then it is refused', (text) => {
    expect(problemsOf(() => gatewayConfig({ ...required, DEMONSTRATION_SPEED: text }))).toEqual([
      expect.stringMatching(/^DEMONSTRATION_SPEED must be a whole number from 1 to 1000000/),
    ]);
  });

  it('given mail server and SMS gateway, when read, then notices have their channels', () => {
    const smtp = { SMTP_URL: 'smtps://u:p@mail.example:465', SMTP_FROM: '政务服务中心 <no-reply@mail.example>' };
    expect(gatewayConfig({ ...required, ...smtp, SMS_URL: 'https://sms.example/x', SMS_TOKEN: 't' })).toMatchObject({
      smtp: { url: smtp.SMTP_URL, from: smtp.SMTP_FROM },
      sms: { url: 'https://sms.example/x', token: 't' },
    });
    expect(gatewayConfig({ ...required, SMS_URL: 'https://sms.example/x' })).toMatchObject({
      smtp: undefined,
      sms: {},
    });
  });

  it.each([
    [{ SMTP_URL: 'smtp://mail.example' }, /^SMTP_URL is set but SMTP_FROM is not/],
    [{ SMTP_FROM: 'no-reply@mail.example' }, /^SMTP_FROM is set but SMTP_URL is not/],
    [{ SMS_TOKEN: 't' }, /^SMS_TOKEN is set but SMS_URL is not/],
    [{ SMTP_URL: 'http://mail.example', SMTP_FROM: 'a@b' }, /^SMTP_URL must be .* smtp:\/\/ or smtps:\/\//],
    [{ SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'a@b, c@d' }, /^SMTP_FROM must be one mail address/],
  ])('given %j, when read, then the problem and its remedy are told', (variables, problem) => {
    expect(problemsOf(() => gatewayConfig({ ...required, ...variables }))).toEqual([expect.stringMatching(problem)]);
  });

  it('given the variables of documents, when read, then the seal has its folder and fonts are a list', () => {
    const fonts = ' /fonts/a.ttf, /fonts/b.ttf ,';
    expect(documentsConfig({ ...required, SEAL_FOLDER: '/seal', FALLBACK_FONTS: fonts })).toEqual({
      databaseUrl: required.DATABASE_URL,
      objectStoreFolder: '/tmp/objects',
      gatewayUrl: 'http://127.0.0.1:3000',
      sealFolder: '/seal',
      fallbackFonts: ['/fonts/a.ttf', '/fonts/b.ttf'],
      logLevel: 'info',
    });
    expect(documentsConfig({ ...required, SEAL_FOLDER: '/seal' }).fallbackFonts).toEqual([]);
    expect(problemsOf(() => documentsConfig(required))).toEqual([expect.stringMatching(/^SEAL_FOLDER is not set/)]);
  });

  it('given an issuer, when read for production, then it must be asked over TLS; the one for development never starts', () => {
    const production = { ...required, NODE_ENV: 'production' };
    expect(problemsOf(() => gatewayConfig(production))).toEqual([expect.stringMatching(/^OIDC_ISSUER starts with/)]);
    const issuer = { ...production, OIDC_ISSUER: 'https://sso.example/realms/x/', OIDC_AUDIENCE: 'yijian-api' };
    expect(gatewayConfig(issuer)).toMatchObject({
      oidcIssuer: 'https://sso.example/realms/x',
      oidcAudience: 'yijian-api',
    });
    const identity = { IDENTITY_FOLDER: '/keys' };
    expect(identityConfig(identity)).toMatchObject({ port: 3800, folder: '/keys' });
    expect(problemsOf(() => identityConfig({ ...identity, NODE_ENV: 'production' }))).toEqual([
      expect.stringMatching(/is for development alone/),
    ]);
  });

  it('given an empty variable, when read, then it counts as unset', () => {
    expect(simulatorConfig({ ...simulator, SIMULATOR_PORT: ' ' }).port).toBe(3900);
  });
});
