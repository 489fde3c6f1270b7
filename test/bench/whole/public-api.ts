import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { accessTokensOf } from '@yijian/adapters/access-token';
import { DevelopmentSignIn } from '@yijian/adapters/development-sign-in';
import { type RunningSystem } from '@yijian/infra';

/** One request to the gateway, in somebody's name. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** `system`: the system of the department with this id. */
  readonly role: string;
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it comes as bytes with a content type among the headers. */
  readonly body?: unknown;
}

/** Where the gateway of a running system is, and where its callers get their tokens. */
export type Gateway = Pick<RunningSystem, 'gatewayUrl' | 'issuerUrl' | 'serviceEnv'>;

/** An answer that is no success. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The public API over `node:http` with connections kept alive: the driver shares the processors with what it measures, so it
 * is as light as can be. People sign in once, at their first request, which comes while everything is warmed up; systems of
 * departments come with access tokens.
 */
export class PublicApi {
  private readonly url: string;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly people: DevelopmentSignIn;
  private readonly accessTokenOf: (departmentId: string) => Promise<string>;

  constructor({ gatewayUrl, issuerUrl, serviceEnv }: Gateway) {
    this.url = gatewayUrl;
    this.people = new DevelopmentSignIn(gatewayUrl);
    this.accessTokenOf = accessTokensOf(issuerUrl, serviceEnv['CLIENT_SECRETS_FILE'] ?? '');
  }

  /** One request and its JSON answer. @throws ApiError for an answer that is no success */
  async ask<T>({ method, path, role, id, headers, body }: ApiRequest): Promise<{ status: number; body: T }> {
    const who = await this.headersOf(role, id);
    const content = body instanceof Uint8Array ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const sent = request(this.url + path, {
      method,
      agent: this.agent,
      headers: {
        ...who,
        ...(body !== undefined && { 'content-type': 'application/json', 'content-length': content.length }),
        ...headers,
      },
    });
    sent.end(content);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const answer = await text(response);
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300) return { status, body: JSON.parse(answer) as T };
    throw new ApiError(status, `${method} ${path} answered ${status}: ${answer.slice(0, 500)}`);
  }

  private async headersOf(role: string, id: string): Promise<Readonly<Record<string, string>>> {
    if (role === 'system') return { authorization: `Bearer ${await this.accessTokenOf(id)}` };
    return this.people.headersOf({ role, id });
  }

  /** Lets the connections go. */
  close(): void {
    this.agent.destroy();
  }
}
