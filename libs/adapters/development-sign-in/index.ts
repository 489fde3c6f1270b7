/** Whom to sign in as: a role, an account, and for departments and enterprises the department. */
export interface SignInAs {
  readonly role: string;
  readonly id: string;
  /** Default for roles that speak for a department: the id. */
  readonly departmentId?: string;
}

/** Headers with which a request comes in somebody's name: the cookie of his session, and the token of its pages. */
export type SessionHeaders = Readonly<Record<'cookie' | 'x-csrf-token', string>>;

/** Steps of one sign-in: six and some to spare. */
const MOST_STEPS = 12;

/** How long one answer may take, in milliseconds. */
const ANSWER_MS = 30_000;

const SESSION_COOKIE = '__Host-yijian';

/**
 * Signs in at a gateway through the login page of the OpenID provider for development, step by step as a browser does: for
 * tests and the demonstration, whose people have no browser. Each person signs in once.
 */
export class DevelopmentSignIn {
  private readonly sessions = new Map<string, Promise<SessionHeaders>>();

  constructor(private readonly gatewayUrl: string) {}

  /** The session of a person; he signs in when he has none yet. @throws TypeError when gateway or provider is away, Error when they refuse */
  headersOf(person: SignInAs): Promise<SessionHeaders> {
    const key = JSON.stringify([person.role, person.id, person.departmentId]);
    const known = this.sessions.get(key);
    if (known !== undefined) return known;
    const begun = signIn(this.gatewayUrl, person);
    this.sessions.set(key, begun);
    begun.catch(() => this.sessions.delete(key));
    return begun;
  }
}

/** One browser: cookies by the origin that set them. */
class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  async ask(url: URL, body?: URLSearchParams): Promise<Response> {
    const kept = this.cookies.get(url.origin) ?? new Map<string, string>();
    const response = await fetch(url, {
      ...(body && { method: 'POST', body }),
      headers: { cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      kept.set(name, value);
    }
    this.cookies.set(url.origin, kept);
    return response;
  }

  cookie(origin: string, name: string): string | undefined {
    return this.cookies.get(origin)?.get(name);
  }
}

async function signIn(gatewayUrl: string, person: SignInAs): Promise<SessionHeaders> {
  const browser = new Browser();
  const { origin } = new URL(gatewayUrl);
  let url = new URL('/session/sign-in?returnTo=/session', gatewayUrl);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const isLoginPage = url.origin !== origin && url.pathname.startsWith('/login/');
    const response = await browser.ask(url, isLoginPage ? filledIn(person) : undefined);
    const location = response.headers.get('location');
    if (location === null) return headersFrom(browser, origin, url, response);
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw new Error(`Signing in as ${person.role} ${person.id} at ${gatewayUrl} goes round in circles.`);
}

/** The form of the login page for people who are not among the ready-made ones. */
function filledIn({ role, id, departmentId }: SignInAs): URLSearchParams {
  const speaks = ['department', 'departmentHead', 'enterprise'].includes(role);
  return new URLSearchParams({ role, id, department: departmentId ?? (speaks ? id : '') });
}

async function headersFrom(browser: Browser, origin: string, url: URL, response: Response): Promise<SessionHeaders> {
  const text = await response.text();
  const id = browser.cookie(origin, SESSION_COOKIE);
  if (!response.ok || url.pathname !== '/session' || id === undefined) {
    throw new Error(`The sign-in ended at ${url.href} with ${response.status}: ${text.slice(0, 500)}`);
  }
  const { csrfToken } = JSON.parse(text) as { csrfToken: string };
  return { cookie: `${SESSION_COOKIE}=${id}`, 'x-csrf-token': csrfToken };
}
