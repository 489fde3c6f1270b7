import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type WorkflowHandle } from '@temporalio/client';
import { VERSION_WORKFLOW, versionWorkflowId } from '@yijian/contract';
import { performVersion, type VersionInput, versionView } from '@yijian/contract/messages';
import { addDays, type Calendar, dateOf } from '@yijian/domain/calendar';
import type { Actor } from '@yijian/domain/case';
import type { DraftReference, VersionCommand, VersionView } from '@yijian/domain/version';
import { bring } from './bring';
import { inBothKinds, nameOfTale, replayAll, type ReplayedHistory, type Stage } from './time-skipping';
import { plainClient } from './told-case';
import type { VersionWorld } from './version-world';

export const EDITOR: Actor = { role: 'catalogueManager', id: 'editor-1' };
export const APPROVER: Actor = { role: 'catalogueApprover', id: 'approver-1' };
export const MARKET: Actor = { role: 'department', id: 'clerk-1', departmentId: 'market' };
export const FIRE: Actor = { role: 'department', id: 'fire' };

/** Content of a version with items of two departments. */
export function draftOf(revision: number, effectiveFrom: string): DraftReference {
  const owners = [
    { departmentId: 'market', itemIds: ['licence', 'food'] },
    { departmentId: 'fire', itemIds: ['fire-check'] },
  ];
  return { revision, digest: `digest-${revision}`, effectiveFrom, owners };
}

/** One catalogue version and what people do with it, through the same messages that the gateway uses. */
export class ToldVersion {
  private constructor(
    private readonly stage: Stage,
    private readonly world: VersionWorld,
    readonly version: string,
    readonly handle: WorkflowHandle,
  ) {}

  /** Begins a draft, to be in force some days from now. */
  static async open(
    stage: Stage,
    world: VersionWorld,
    slug: string,
    version: string,
    { inDays = 0, isImported = false }: { readonly inDays?: number; readonly isImported?: boolean } = {},
  ): Promise<ToldVersion> {
    const today = dateOf(await stage.environment.currentTimeMs());
    const opening = {
      ...{ slug, version, draft: draftOf(1, addDays(today, inDays)), isImported },
      ...{ openedBy: EDITOR, commandId: 'open' },
    };
    const input: VersionInput = { kind: 'opening', opening };
    const client = plainClient(stage.environment);
    const { taskQueue } = stage;
    const workflowId = versionWorkflowId(slug, version);
    const handle = await client.workflow.start(VERSION_WORKFLOW, { workflowId, taskQueue, args: [input] });
    return new ToldVersion(stage, world, version, handle);
  }

  get calendar(): Calendar {
    return this.stage.calendar;
  }

  /** Gives a command; resolves to the position after it, or the code of its refusal. */
  async does(actor: Actor, command: VersionCommand, id: string = randomUUID()): Promise<number | string> {
    return bring(this.handle, performVersion, { id, actor, command }, id);
  }

  /** Departments are asked. */
  async asksFor(workingDays: number): Promise<void> {
    await this.does(EDITOR, { type: 'startOpinions', workingDays, calendar: this.calendar });
  }

  /** All departments agree. */
  async isAgreed(): Promise<void> {
    await this.asksFor(5);
    for (const actor of [MARKET, FIRE]) await this.does(actor, { type: 'giveOpinion', objections: [] });
  }

  /** All departments agree and the approver signs. */
  async isApproved(): Promise<void> {
    await this.isAgreed();
    await this.does(APPROVER, { type: 'approve' });
  }

  /** The version as it stands. */
  async view(): Promise<VersionView> {
    return this.handle.query(versionView);
  }

  /** Lets engine time pass. */
  async passes(time: string): Promise<void> {
    await this.stage.environment.sleep(time);
  }

  /** Lets engine time pass in small steps until the condition holds; fails after 50 steps. */
  async until(condition: (view: VersionView) => boolean): Promise<VersionView> {
    for (let step = 0; step < 50; step += 1) {
      const now = await this.view();
      if (condition(now)) return now;
      await this.stage.environment.sleep('1 second');
    }
    throw new Error(`The version never got there: ${JSON.stringify(await this.view())}`);
  }

  /**
   * Ends a version that a test leaves open, once the register has answered: timers and activities that nobody works on any more
   * would hold the engine's clock.
   */
  async isOver(): Promise<void> {
    for (;;) {
      const { status, raw } = await this.handle.describe();
      if (status.name !== 'RUNNING') return;
      const isRecorded = isDeepStrictEqual(this.world.viewOf(this.version), await this.view());
      if (isRecorded && (raw.pendingActivities ?? []).length === 0) break;
      await this.stage.environment.sleep('1 second');
    }
    await this.handle.terminate('the test is over');
  }
}

/** Begins versions of one event, each under its number. */
export type OpenVersion = (
  version: string,
  terms?: { readonly inDays?: number; readonly isImported?: boolean },
) => Promise<ToldVersion>;

/** What happens to versions of one event, and in the register. */
export type VersionTale = (open: OpenVersion, world: VersionWorld) => Promise<void>;

/** Tales of versions, told as `tales` tells those of cases: cached, replaying every task, and replayed as a whole. */
export function versionTales(theme: string, told: (tell: (tale: VersionTale) => Promise<void>) => void): void {
  inBothKinds(theme, (engine, kind) => {
    const histories: ReplayedHistory[] = [];
    const isCached = kind.maxCachedWorkflows === undefined;
    told((tale) =>
      engine().tellVersions(async (stage, world) => {
        const slug = `shop-${randomUUID()}`;
        const opened: ToldVersion[] = [];
        try {
          await tale(async (version, terms) => {
            const one = await ToldVersion.open(stage, world, slug, version, terms);
            opened.push(one);
            return one;
          }, world);
        } finally {
          for (const one of opened) await one.isOver();
        }
        for (const { handle, version } of opened) {
          if (isCached)
            histories.push({ workflowId: `${nameOfTale()} ${version}`, history: await handle.fetchHistory() });
        }
      }, kind),
    );
    if (isCached) it('goes the same way again when its history is replayed', () => replayAll(histories));
  });
}
