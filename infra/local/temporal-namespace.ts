import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { becomesTrue } from './condition';
import { SetupFailure } from './setup-failure';

/** Codes of gRPC this module reacts to. */
const alreadyExists = 6;

/** `IndexedValueType` of the Temporal API. */
const indexedValueType = { Bool: 5 } as const;

/** Search attributes by which operators find cases at the engine; they hold no personal data, and each one written is an event. */
const searchAttributes = { NeedsRepair: indexedValueType.Bool };

/** Closed cases stay in the engine this long; after that the register alone knows them. */
const retention = '90 days';

/**
 * Makes the namespace and its search attributes known to the server; both may be there already.
 * Waits until the server uses them. @throws SetupFailure when the server does not answer
 */
export async function prepareNamespace(address: string, namespace: string): Promise<void> {
  const connection = await connect(address);
  try {
    await registerNamespace(connection, namespace);
    await addMissingAttributes(connection, namespace);
  } finally {
    await connection.close();
  }
}

async function connect(address: string): Promise<Connection> {
  try {
    return await Connection.connect({ address, connectTimeout: '30s' });
  } catch (error) {
    throw new SetupFailure(
      `连不上流程引擎 · No Temporal server answers at ${address} (${(error as Error).message}): start it, or unset TEMPORAL_ADDRESS to use the embedded one.`,
    );
  }
}

async function registerNamespace(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retention),
    });
  } catch (error) {
    if ((error as { code?: number }).code !== alreadyExists) throw error;
  }
}

async function addMissingAttributes(connection: Connection, namespace: string): Promise<void> {
  const present = async () => {
    try {
      return (await connection.operatorService.listSearchAttributes({ namespace })).customAttributes;
    } catch {
      // A new namespace is unknown to parts of the server for a moment.
      return undefined;
    }
  };
  await becomesTrue(async () => (await present()) !== undefined, 30_000);
  const known = (await present()) ?? {};
  const missing = Object.entries(searchAttributes).filter(([name]) => known[name] === undefined);
  if (missing.length > 0) {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
  }
  const complete = async () => {
    const now = (await present()) ?? {};
    return Object.keys(searchAttributes).every((name) => now[name] !== undefined);
  };
  if (await becomesTrue(complete, 30_000)) return;
  throw new SetupFailure(
    `流程引擎未就绪 · The Temporal server did not take the search attributes of namespace ${namespace} in 30 s; start again.`,
  );
}
