import { Injectable } from '@nestjs/common';
import { describeLimit } from '@yijian/domain/calendar';
import { type CasePlan, type Defect, deliveryName } from '@yijian/domain/case';
import { activeNotice, type LifeEvent } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { type CaseContext, CaseContexts } from '../cases/case-context';
import { planOf } from '../cases/situation';
import { Catalogue } from '../catalogue/catalogue';
import { prefilledPointers } from '../form/form-facts';
import { rowOf } from '../register/sql';
import {
  type CommitmentTermsDto,
  type OpenDefectDto,
  type DeliveryMethodDto,
  type HandlingDepartmentDto,
  type RequiredMaterialDto,
  type RequirementsDto,
} from './requirements.dto';

/** The notice that stands: what an incomplete correction left open, else what was asked for. */
const DEFECTS = `
  SELECT event -> 'defects' AS defects FROM case_event
  WHERE case_no = $1 AND type IN ('correctionRequested', 'correctionIncomplete') ORDER BY epoch DESC, seq DESC LIMIT 1`;

/** Items and materials of a case: as accepted and found out since, or before that as the answers have it. */
interface Extent {
  readonly plan: CasePlan;
  readonly itemIds: readonly string[];
  readonly materialIds: readonly string[];
}

/** Tells applicants what a case asks of them, in the words of the version it keeps. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    private readonly catalogue: Catalogue,
  ) {}

  /** What is to be handed in and may be chosen. Throws `caseUnknown`. */
  async of(caseNo: string): Promise<RequirementsDto> {
    const context = await this.contexts.of(caseNo);
    const { lifeEvent, facts, view } = context;
    const extent = extentOf(context);
    const isAsked = (factId: string): boolean =>
      lifeEvent.facts.some(({ id, source }) => id === factId && source === 'applicant');
    return {
      answers: Object.fromEntries(Object.entries(facts).filter(([factId]) => isAsked(factId))),
      prefilled: prefilledPointers(lifeEvent, facts),
      deliveryMethods: deliveryMethodsOf(lifeEvent, extent.plan),
      materials: materialsOf(lifeEvent, extent),
      commitments: commitmentsOf(context, extent),
      departments: await this.departments(lifeEvent, extent),
      ...(view.status === 'awaitingCorrection' && { defects: await this.defects(context) }),
    };
  }

  private async departments(lifeEvent: LifeEvent, { itemIds }: Extent): Promise<HandlingDepartmentDto[]> {
    const ids = itemsOf(lifeEvent, itemIds).map(({ departmentId }) => departmentId);
    const departments = await this.catalogue.departments();
    return departments.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ departmentId: id, name }));
  }

  private async defects({ caseNo, lifeEvent }: CaseContext): Promise<OpenDefectDto[]> {
    const row = await rowOf<{ readonly defects: readonly Defect[] }>(this.register, DEFECTS, [caseNo]);
    return (row?.defects ?? []).map(({ itemId, ...defect }) => {
      const subjectName = nameOf(lifeEvent, defect.subject);
      const itemName = lifeEvent.serviceItems.find(({ id }) => id === itemId)?.name;
      return { ...defect, ...(subjectName && { subjectName }), ...(itemName && { itemName }) };
    });
  }
}

function extentOf({ lifeEvent, facts, endId, channel, view }: CaseContext): Extent {
  const plan = planOf(lifeEvent, { facts, endId, channel });
  const itemIds = view.items.length > 0 ? view.items.map(({ itemId }) => itemId) : plan.items.map(({ id }) => id);
  const materialIds = view.materialIds.length > 0 ? view.materialIds : plan.materials.map(({ id }) => id);
  return { plan, itemIds, materialIds };
}

function deliveryMethodsOf(lifeEvent: LifeEvent, plan: CasePlan): DeliveryMethodDto[] {
  return lifeEvent.deliveryOptions
    .filter(({ method }) => plan.deliveryMethods.includes(method))
    .map(({ method, limit, feeYuan, carrier, note }) => ({
      ...{ method, name: deliveryName(method), feeYuan },
      ...(limit && { time: describeLimit(limit) }),
      ...(carrier !== undefined && { carrier }),
      ...(note !== undefined && { note }),
    }));
}

function materialsOf(lifeEvent: LifeEvent, { itemIds, materialIds }: Extent): RequiredMaterialDto[] {
  const told = activeNotice(lifeEvent, []).materials;
  const names = itemsOf(lifeEvent, itemIds).map(({ name }) => name);
  return lifeEvent.materials.flatMap(({ id, name, sharing, formats, note, tolerance }) => {
    const words = told.find(({ materialId }) => materialId === id);
    if (words === undefined || !materialIds.includes(id)) return [];
    const { coreMaterial, origin, quantity, usedBy } = words;
    return [
      {
        ...{ materialId: id, name, coreMaterial, origin, quantity, formats },
        fetched: sharing.mode !== 'none',
        usedBy: usedBy.filter((item) => names.includes(item)),
        ...(note !== undefined && { note }),
        ...(tolerance && { tolerance: { limit: describeLimit(tolerance.limit), effect: tolerance.clockEffect.basis } }),
      },
    ];
  });
}

function commitmentsOf({ lifeEvent, channel }: CaseContext, { plan, itemIds }: Extent): CommitmentTermsDto[] {
  return itemsOf(lifeEvent, itemIds).flatMap(({ id, name, commitment }) => {
    if (commitment === undefined) return [];
    const { scope, limits, replacesMaterialIds, postCheck, onFalse, chosenWhen } = commitment;
    return [
      {
        ...{ itemId: id, name, scope, onFalse },
        limit: describeLimit(limits[channel]),
        replaces: replacesMaterialIds.map((materialId) => nameOf(lifeEvent, materialId) ?? materialId),
        postCheck: postCheck.basis,
        chosenByAnswers: chosenWhen !== undefined,
        applies: plan.commitmentItemIds.includes(id),
      },
    ];
  });
}

function itemsOf({ serviceItems }: LifeEvent, itemIds: readonly string[]): LifeEvent['serviceItems'] {
  return serviceItems.filter(({ id }) => itemIds.includes(id));
}

/** Name of a material, or of the section of the form that a pointer leads into. */
function nameOf({ materials, mergedForm }: LifeEvent, subject?: string): string | undefined {
  if (subject?.startsWith('/')) return mergedForm.schema.properties[subject.split('/')[1] ?? '']?.title;
  return materials.find(({ id }) => id === subject)?.name;
}
