import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Actor } from '@yijian/domain/case';
import { type VersionView } from '@yijian/domain/version';
import { CATALOGUE_MANAGER, type GatewayClient } from './gateway-client';
import { eventually, type HttpAnswer } from './http';

export const CATALOGUE_APPROVER: Actor = { role: 'catalogueApprover', id: 'approver-1' };

/** `GET /catalogue/versions/{slug}/{version}`, as far as tests look. */
export interface VersionAnswer extends Pick<VersionView, 'status' | 'holder' | 'parked' | 'supersededBy' | 'round'> {
  readonly version: string;
  readonly inForce: boolean;
}

/** The answer to a command to a version. */
export interface VersionCommandAnswer {
  readonly commandId: string;
  readonly status: 'applied' | 'pending';
  readonly position?: string;
}

/** One catalogue version through the public door; whoever gave a command reads what came of it. */
export class VersionClient {
  private position: string | undefined;

  constructor(
    private readonly gateway: GatewayClient,
    readonly slug: string,
    readonly version: string,
  ) {}

  /** Saves the next revision of the draft. */
  async save(content: LifeEvent, revision = 0): Promise<void> {
    const headers = { 'if-match': `"${revision}"` };
    const saved = await this.gateway.send<VersionCommandAnswer>(
      ...(['PUT', `${this.path}/draft`, CATALOGUE_MANAGER, { content }, headers] as const),
    );
    this.position = saved.body.position;
  }

  /** Gives a command; 200 when it took effect, 202 when it is stored and takes effect later. */
  async command(actor: Actor, route: string, body: object = {}): Promise<HttpAnswer<VersionCommandAnswer>> {
    const answer = await this.gateway.send<VersionCommandAnswer>('POST', `${this.path}/${route}`, actor, body);
    this.position = answer.body.position ?? this.position;
    return answer;
  }

  /** Every department that is still awaited agrees. */
  async isAgreed(): Promise<void> {
    const { round } = await this.until('opinions');
    for (const { departmentId, position } of round?.opinions ?? []) {
      if (position === 'awaited') await this.command({ role: 'department', id: departmentId }, 'give-opinion');
    }
  }

  /** Departments agree, the approver signs: published at once when its effective date has come. */
  async isPublished(): Promise<void> {
    await this.until('draft');
    await this.command(CATALOGUE_MANAGER, 'start-opinions', { workingDays: 5 });
    await this.isAgreed();
    await this.until('review');
    await this.command(CATALOGUE_APPROVER, 'approve', { comment: '同意' });
    await this.until('published');
  }

  /** The version as it stands. */
  async read(): Promise<VersionAnswer> {
    return this.gateway.read(this.path + (this.position === undefined ? '' : `?after=${this.position}`));
  }

  /** The version once it has come to a status. */
  async until(status: VersionAnswer['status']): Promise<VersionAnswer> {
    return eventually(`version ${this.version} ${status}`, async () => {
      const now = await this.read();
      return now.status === status ? now : undefined;
    });
  }

  /** Types of all that has happened, in order. */
  async happened(): Promise<readonly string[]> {
    return (await this.gateway.read<{ type: string }[]>(`${this.path}/timeline`)).map(({ type }) => type);
  }

  private get path(): string {
    return `/catalogue/versions/${this.slug}/${this.version}`;
  }
}
