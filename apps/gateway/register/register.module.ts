import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createDataSource } from '@yijian/adapters/register';
import { DataSource } from 'typeorm';
import { Settings } from '../settings';

/** Closes the connections when the gateway stops. */
@Injectable()
class RegisterShutdown implements OnApplicationShutdown {
  constructor(private readonly register: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.register.destroy();
  }
}

/** The register, connected; a gateway that cannot reach it at start ends with the reason. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [Settings],
      useFactory: ({ databaseUrl }: Settings) =>
        createDataSource(databaseUrl, { applicationName: 'yijian-gateway', poolSize: 20 }).initialize(),
    },
    RegisterShutdown,
  ],
  exports: [DataSource],
})
export class RegisterModule {}
