import { staleRevision } from './drafting';
import { objectionsOf } from './opinions';
import { refuseVersion, type VersionRefusal } from './refusal';
import { versionRule } from './rule';
import type { VersionAt, VersionState } from './state';

/** Step that publishes; parks when the register refuses. */
export const PUBLISH = 'publish';

/** 审批通过: not by an editor, and not over an objection that nobody answered. */
export const approve = versionRule('approve', {
  roles: ['catalogueApprover'],
  statuses: ['review'],
  check: (_, state, { actor }) => {
    const edited = editorBarred(state, actor.id);
    if (edited) return edited;
    const open = objectionsOf(state.round).filter(({ answer }) => answer === undefined);
    if (open.length === 0) return undefined;
    const message = `还有${open.length}条异议没有答复：${open.map(({ id }) => id).join('、')}。`;
    return refuseVersion('objectionsOpen', message, '请编辑逐条答复，或者收回修改草案后重新征求意见。');
  },
  decide: ({ comment }) => [{ type: 'versionApproved', ...(comment !== undefined && { comment }) }],
});

/** 退回修改, also after the approval as long as nothing is being published. */
export const sendBack = versionRule('sendBack', {
  roles: ['catalogueApprover'],
  statuses: ['review', 'approved'],
  check: (_, state) => publishingBarred(state),
  decide: ({ reason }) => [{ type: 'versionSentBack', reason }],
});

/** 调整生效日. */
export const setEffectiveDate = versionRule('setEffectiveDate', {
  roles: ['catalogueApprover'],
  statuses: ['approved'],
  check: ({ draft }, state, { actor }) =>
    editorBarred(state, actor.id) ?? publishingBarred(state) ?? staleRevision(draft, state),
  decide: ({ draft, comment }) => [{ type: 'effectiveDateSet', draft, ...(comment !== undefined && { comment }) }],
});

/** 停用 of what people were offered already: the approver's word, as its publication was. */
export const withdrawVersion = versionRule('withdrawVersion', {
  roles: ['catalogueApprover'],
  statuses: ['published', 'superseded'],
  decide: ({ reason }) => [{ type: 'versionWithdrawn', reason }],
});

/** Whether the register is being asked to publish: what it answers must not meet another decision. */
export function isPublishing(state: VersionState): state is VersionAt<'approved'> {
  return state.status === 'approved' && state.isPublishing && !(PUBLISH in state.parked);
}

function publishingBarred(state: VersionState): VersionRefusal | undefined {
  if (!isPublishing(state)) return undefined;
  return refuseVersion('publishingUnderWay', '本版本已到生效日，正在发布。', '请稍候片刻，按发布的结果再办理。');
}

/** 编审分离: whoever saved any revision may not approve. */
function editorBarred({ editors }: VersionState, actorId: string): VersionRefusal | undefined {
  if (!editors.includes(actorId)) return undefined;
  const message = '您编辑过本版本的草案，不能由您审批。';
  return refuseVersion('editorMayNotApprove', message, '请由没有参与编辑的审批员审批。');
}
