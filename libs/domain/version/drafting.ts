import { refuseVersion, type VersionRefusal } from './refusal';
import { versionRule } from './rule';
import type { DraftReference, VersionState } from './state';

/** A later revision than the one known; the gateway numbers them and this is the last word on a race. */
export function staleRevision(draft: DraftReference, state: VersionState): VersionRefusal | undefined {
  if (draft.revision > state.draft.revision) return undefined;
  const message = `草案已有第${state.draft.revision}稿，第${draft.revision}稿不能再保存。`;
  return refuseVersion('revisionStale', message, '请重新读取草案，合并修改后再保存。');
}

/** 保存草案 by the coordinator's editor. */
export const saveDraft = versionRule('saveDraft', {
  roles: ['catalogueManager'],
  statuses: ['draft'],
  check: ({ draft }, state) => staleRevision(draft, state),
  decide: ({ draft, comment }) => [{ type: 'draftSaved', draft, ...(comment !== undefined && { comment }) }],
});

/** 收回修改: what departments said so far was about another text, so they are asked again. */
export const recallDraft = versionRule('recallDraft', {
  roles: ['catalogueManager'],
  statuses: ['opinions', 'review'],
  decide: ({ reason }) => [{ type: 'draftRecalled', reason }],
});

/** 放弃草案. */
export const abandonDraft = versionRule('abandonDraft', {
  roles: ['catalogueManager'],
  statuses: ['draft', 'opinions', 'review'],
  decide: ({ reason }) => [{ type: 'draftAbandoned', reason }],
});
