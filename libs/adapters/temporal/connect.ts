import { Client, Connection } from '@temporalio/client';

/** Which Temporal. */
export interface TemporalOptions {
  /** host:port of the frontend, e.g. `127.0.0.1:7233`. */
  readonly address: string;
  readonly namespace: string;
}

/**
 * A client that connects when it is first used and again whenever the connection is lost, so a process starts and lives
 * without Temporal. End it with `client.connection.close()`.
 */
export function connectTemporal({ address, namespace }: TemporalOptions): Client {
  return new Client({ connection: Connection.lazy({ address }), namespace });
}
