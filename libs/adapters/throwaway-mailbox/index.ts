import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One mail as the server got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Header lines joined, in lower case: `message-id` to `<…>`; encoded words are decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A real SMTP server on the loopback that keeps what it gets: for tests. */
export interface ThrowawayMailbox {
  /** `smtp://127.0.0.1:port` */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** While this is set, every recipient is refused with this SMTP code, e.g. 451. */
  refuseWith: number | undefined;
  stop(): Promise<void>;
}

/** Starts a mailbox, on a free port unless one is named. */
export async function startThrowawayMailbox(port = 0): Promise<ThrowawayMailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, done) {
      const { refuseWith } = mailbox;
      done(refuseWith === undefined ? null : Object.assign(new Error('not now'), { responseCode: refuseWith }));
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        mails.push({ from, to, ...contentOf(Buffer.concat(parts).toString('utf8')) });
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
  const mailbox: ThrowawayMailbox = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    refuseWith: undefined,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
  return mailbox;
}

function contentOf(raw: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), valueOf(line)]));
  const isBase64 = headers.get('content-transfer-encoding') === 'base64';
  const body = raw.slice(end + 4);
  return { headers, text: isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body };
}

function valueOf(line: string): string {
  const value = line.slice(line.indexOf(':') + 1).trim();
  return value.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=(?:\s+(?==\?))?/gi, (_, word: string) =>
    Buffer.from(word, 'base64').toString(),
  );
}
