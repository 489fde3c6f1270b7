import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type DepartmentRequest } from '@yijian/contract';

/** Somebody waits for a request, or the request waits for somebody. */
interface Meeting {
  readonly arrived: Promise<void>;
  readonly arrive: () => void;
}

/**
 * The departments of all sides, played by the benchmark itself so that a request is answered as soon as it comes and nobody
 * has to poll. Takes requests at `POST /departments/{id}/requests` and questions for facts at `POST /facts`.
 */
export class DepartmentDoor {
  /** Bytes of the last request for each item and round, by `itemId/round`: other sides send the same amount. */
  readonly requestBytes = new Map<string, number>();
  private readonly meetings = new Map<string, Meeting>();

  private constructor(private readonly server: Server) {}

  /** Opens the door on a free port of this machine. */
  static async open(): Promise<DepartmentDoor> {
    const server = createServer();
    const door = new DepartmentDoor(server);
    server.keepAliveTimeout = 60_000;
    server.on('request', (request, response) => {
      door.answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return door;
  }

  /** Address without a slash at its end. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Resolves when the department has been asked and has given its receipt. */
  async isAsked(caseNo: string, itemId: string, round: number): Promise<void> {
    const key = `${caseNo}/${itemId}/${round}`;
    await this.meeting(key).arrived;
    this.meetings.delete(key);
  }

  /** Closes the door. */
  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.url === '/facts') return void answerJson(response, { facts: {} });
    const { requestId, caseNo, itemId, round } = JSON.parse(body) as DepartmentRequest;
    this.requestBytes.set(`${itemId}/${round}`, Buffer.byteLength(body));
    response.once('finish', () => this.meeting(`${caseNo}/${itemId}/${round}`).arrive());
    answerJson(response, { receiptNumber: requestId });
  }

  private meeting(key: string): Meeting {
    const known = this.meetings.get(key);
    if (known) return known;
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const meeting = { arrived, arrive };
    this.meetings.set(key, meeting);
    return meeting;
  }
}

function answerJson(response: ServerResponse, body: object): void {
  const json = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }).end(json);
}
