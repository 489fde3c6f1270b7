import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Actor } from '@yijian/domain/case';
import { type CommandAnswer } from '../support/answers';
import { GatewayClient } from '../support/gateway-client';
import { type HttpAnswer, type HttpRequest, persistently, Problem } from '../support/http';
import { type Tally } from './tally';

/** A command that was answered with 2xx. The ledger of these is kept outside the system: it is what must never be lost. */
export interface Acknowledged {
  readonly caseNo: string;
  readonly commandId: string;
  /** `open`, `submit`, `accept` … */
  readonly route: string;
}

/**
 * A caller as the API wants it: repeats a request with the same key until it is answered, and keeps a ledger of what was
 * acknowledged. A stored command (202) is followed to its end by `perform`.
 */
export class CarefulClient extends GatewayClient {
  readonly ledger: Acknowledged[] = [];
  /** While one service after the other dies nothing can move; on a busy machine that alone takes more than a minute. */
  protected override readonly patienceMs = 300_000;

  constructor(
    url: string,
    private readonly tally: Tally,
  ) {
    super(url);
  }

  override async send<T>(
    method: HttpRequest['method'],
    path: string,
    actor: Actor | undefined,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer<T>> {
    const fixed = method === 'POST' ? { 'idempotency-key': randomUUID(), ...headers } : headers;
    const once = () => super.send<T>(method, path, actor, body, fixed);
    const answer = await persistently(() => once().catch((error: unknown) => this.letDown(error)), this.patienceMs);
    if (method === 'POST' && !path.endsWith('/materials')) this.acknowledge(path, answer);
    return answer;
  }

  /** The answer to a save may get lost; whoever then finds that the form is as it was meant to be has nothing to mend. */
  override async saveForm(
    actor: Actor,
    caseNo: string,
    data: unknown,
  ): Promise<readonly { readonly pointer: string }[]> {
    try {
      return await super.saveForm(actor, caseNo, data);
    } catch (error) {
      const isStale = error instanceof Problem && error.status === 412;
      if (isStale && isDeepStrictEqual((await this.form(caseNo)).data, data)) return [];
      throw error;
    }
  }

  /** Counts what is about to be repeated. Other problems are answers, and here none of them is expected. */
  private letDown(error: unknown): never {
    const isRepeated = !(error instanceof Problem) || [502, 503, 504].includes(error.status);
    if (isRepeated) this.tally.count((tally) => (tally.retries += 1));
    throw error;
  }

  private acknowledge(path: string, { status, body }: HttpAnswer<unknown>): void {
    const { commandId, caseNo } = body as CommandAnswer & { readonly caseNo: string };
    const route = path === '/cases' ? 'open' : path.slice(path.lastIndexOf('/') + 1);
    this.ledger.push({ caseNo, commandId, route });
    this.tally.count((tally) => {
      tally.acknowledged += 1;
      if (status === 202) tally.stored += 1;
    });
  }
}
