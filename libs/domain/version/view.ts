import { awaitedIn, objectionsOf } from './opinions';
import { nextVersionInstant } from './happen';
import {
  type Approval,
  type DraftReference,
  type OpinionRound,
  type SentBack,
  VERSION_STATUS_NAMES,
  type VersionState,
  type VersionStatus,
} from './state';

/** Who has the ball. */
export type VersionHolder = 'editor' | 'departments' | 'approver' | 'service' | 'operator' | 'none';

/** A version as people see it: what the register keeps and the gateway shows. Instants are epoch milliseconds. */
export interface VersionView {
  readonly slug: string;
  readonly version: string;
  readonly status: VersionStatus;
  readonly statusName: string;
  readonly openedAt: number;
  readonly draft: DraftReference;
  readonly editors: readonly string[];
  readonly holder: VersionHolder;
  /** What it waits for, in Chinese. */
  readonly waitingFor: string;
  /** When something happens by itself. */
  readonly nextAt?: number;
  readonly sentBack?: SentBack;
  readonly round?: OpinionRound;
  readonly approval?: Approval;
  readonly publishedAt?: number;
  readonly supersedes?: string;
  readonly supersededBy?: string;
  readonly reason?: string;
  readonly parked: readonly { readonly step: string; readonly reason: string; readonly since: number }[];
}

/** The view of a version. */
export function versionViewOf(state: VersionState): VersionView {
  const { slug, version, status, openedAt, draft, editors } = state;
  const nextAt = nextVersionInstant(state);
  const parked = Object.entries(state.parked).map(([step, { reason, since }]) => ({ step, reason, since }));
  return {
    ...{ slug, version, status, statusName: VERSION_STATUS_NAMES[status], openedAt, draft, editors },
    ...(parked.length > 0 ? { holder: 'operator', waitingFor: '停住的步骤等待重试' } : ballOf(state)),
    ...(nextAt !== undefined && { nextAt }),
    ...particulars(state),
    parked,
  };
}

/** What is particular to each status. */
function particulars(state: VersionState): Partial<VersionView> {
  switch (state.status) {
    case 'draft':
      return state.sentBack === undefined ? {} : { sentBack: state.sentBack };
    case 'opinions':
    case 'review':
      return { round: state.round };
    case 'approved':
      return { round: state.round, approval: state.approval };
    case 'published':
      return {
        publishedAt: state.publishedAt,
        ...(state.supersedes !== undefined && { supersedes: state.supersedes }),
      };
    case 'superseded':
      return { publishedAt: state.publishedAt, supersededBy: state.by };
    case 'withdrawn':
      return { reason: state.reason };
  }
}

function ballOf(state: VersionState): { readonly holder: VersionHolder; readonly waitingFor: string } {
  switch (state.status) {
    case 'draft':
      return { holder: 'editor', waitingFor: state.sentBack === undefined ? '编辑完善草案' : '编辑修改退回的草案' };
    case 'opinions':
      return { holder: 'departments', waitingFor: `部门反馈意见：${awaitedIn(state.round).join('、')}` };
    case 'review': {
      const open = objectionsOf(state.round).filter(({ answer }) => answer === undefined).length;
      return open > 0
        ? { holder: 'editor', waitingFor: `编辑答复${open}条异议` }
        : { holder: 'approver', waitingFor: '审批员审批' };
    }
    case 'approved':
      return { holder: 'service', waitingFor: state.isPublishing ? '发布检查' : `生效日${state.draft.effectiveFrom}` };
    case 'withdrawn':
      return state.isToBeClosed ? { holder: 'service', waitingFor: '登记停用' } : NOBODY;
    case 'published':
    case 'superseded':
      return NOBODY;
  }
}

const NOBODY = { holder: 'none', waitingFor: '无' } as const;
