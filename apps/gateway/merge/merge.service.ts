import { Injectable } from '@nestjs/common';
import { checkPackage, type LifeEvent } from '@yijian/domain/catalogue';
import {
  type ItemSupply,
  type MergeDecisions,
  type MergeProposal,
  proposeMerge,
  putIntoPackage,
  readDecisions,
  savingOf,
  UNDECIDED,
} from '@yijian/domain/merge';
import { Catalogue } from '../catalogue/catalogue';
import { ProblemException } from '../problems/problem';
import {
  type MergedPackageDto,
  type MergeProposalDto,
  type MergeRequestDto,
  type SituationSavingDto,
} from './merge.dto';
import { SuppliesService } from './supplies.service';

/** Merges what departments have supplied. Stores nothing: the same supplies and decisions give the same proposal. */
@Injectable()
export class MergeService {
  constructor(
    private readonly supplies: SuppliesService,
    private readonly catalogue: Catalogue,
  ) {}

  /** The proposal; of a life event also what each situation saves and, once all is decided, its package with the merge put in. */
  async propose({ itemIds, lifeEvent: slug, decisions }: MergeRequestDto): Promise<MergeProposalDto> {
    if ((itemIds === undefined) === (slug === undefined)) throw eitherOr();
    const lifeEvent = slug === undefined ? undefined : await this.catalogue.effective(slug);
    const wanted = lifeEvent?.serviceItems.map(({ id }) => id) ?? [...new Set(itemIds)];
    const found = await this.supplies.latest(wanted);
    const missing = wanted.filter((id) => !found.some(({ itemId }) => itemId === id));
    if (missing.length > 0) throw suppliesMissing(missing, lifeEvent);
    const supplies = found.map(({ content }) => content);
    const proposal = proposeMerge(supplies, decisionsOf(decisions));
    const merged =
      lifeEvent && proposal.undecided === 0 ? await this.mergedPackage(lifeEvent, proposal, supplies) : undefined;
    return {
      supplies: found.map(({ itemId, version }) => ({ itemId, version })),
      proposal,
      ...(lifeEvent && { situations: situationsOf(lifeEvent, proposal, supplies) }),
      ...(merged && { merged }),
    };
  }

  private async mergedPackage(
    lifeEvent: LifeEvent,
    proposal: MergeProposal,
    supplies: readonly ItemSupply[],
  ): Promise<MergedPackageDto> {
    const merged = putIntoPackage(lifeEvent, proposal, supplies);
    const file = { path: `life-events/${lifeEvent.slug}.json`, text: JSON.stringify(merged.lifeEvent) };
    const departments = await this.catalogue.departments();
    return { ...merged, findings: checkPackage([file], { departments, calendars: [], lifeEvents: [] }) };
  }
}

function decisionsOf(given: object | undefined): MergeDecisions {
  if (given === undefined) return UNDECIDED;
  const { content, defects } = readDecisions(given);
  if (content !== undefined) return content;
  throw new ProblemException('decisionsInvalid', {
    detail: `合并决定有${defects.length}处问题。`,
    remedy: '请按 findings 中每一处的 remedy 改正后重新提交。',
    findings: defects.map((each) => ({ file: 'decisions', ...each })),
  });
}

function situationsOf(
  { situations }: LifeEvent,
  { mergedForm, materials }: MergeProposal,
  supplies: readonly ItemSupply[],
): readonly SituationSavingDto[] {
  return situations
    .filter(({ expected }) => expected.itemIds.length > 0)
    .map(({ id, name, expected }) => ({
      situationId: id,
      name,
      saving: savingOf(supplies, mergedForm, materials, expected.itemIds),
    }));
}

function suppliesMissing(itemIds: readonly string[], lifeEvent: LifeEvent | undefined): ProblemException {
  const names = itemIds.map((id) => lifeEvent?.serviceItems.find((item) => item.id === id)?.name ?? id);
  return new ProblemException('suppliesMissing', {
    detail: `这些事项部门还没有提供资料：${names.join('、')}。`,
    remedy: '请部门提供该事项的资料后再合并。',
    more: { itemIds },
  });
}

function eitherOr(): ProblemException {
  return new ProblemException('requestInvalid', {
    detail: '须指定 itemIds 或者 lifeEvent，二者取一。',
    remedy: '合并已发布一件事的全部事项用 lifeEvent，合并任意事项用 itemIds。',
    errors: [{ pointer: '/itemIds', message: '与 lifeEvent 二者取一' }],
  });
}
