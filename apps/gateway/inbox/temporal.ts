import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { connectTemporal } from '@yijian/adapters/temporal';
import { Settings } from '../settings';

/** The one connection of the gateway to Temporal. Connects when first used, and lives without it. */
@Injectable()
export class Temporal implements OnApplicationShutdown {
  readonly client: ReturnType<typeof connectTemporal>;

  constructor({ temporalAddress, temporalNamespace }: Settings) {
    this.client = connectTemporal({ address: temporalAddress, namespace: temporalNamespace });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.connection.close();
  }
}
