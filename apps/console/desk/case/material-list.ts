import { type LifeEvent, type Material } from '@yijian/domain/catalogue';
import { type Answer } from '../../api/client';
import { type Case } from './reads';

/** One material of a case: what the catalogue says of it, and the file that counts, if one was handed in. */
export interface CaseMaterial {
  readonly id: string;
  readonly name: string;
  readonly isCore: boolean;
  /** Obtained by sharing: nothing has to be handed in. */
  readonly isShared: boolean;
  readonly formats: readonly string[];
  readonly note?: string;
  /** Items of the case that use it. */
  readonly usedBy: readonly string[];
  readonly upload?: Answer<'UploadDto'>;
  /** Where a tolerance stands that was asked for. */
  readonly tolerance?: Answer<'OfferDto'>['status'];
  /** Whether the catalogue lets it come later (容缺). */
  readonly isTolerable: boolean;
}

/** The materials of a case in the order of the catalogue. */
export function materialsOf(
  shown: Case,
  lifeEvent: LifeEvent | undefined,
  uploads: readonly Answer<'UploadDto'>[],
): readonly CaseMaterial[] {
  const itemIds = shown.items.map(({ itemId }) => itemId);
  return (lifeEvent?.materials ?? [])
    .filter(({ id }) => shown.materialIds.includes(id))
    .map((material) => {
      const upload = uploads.filter(({ materialId }) => materialId === material.id).at(-1);
      const tolerance = shown.offers.find(({ kind, subject }) => kind === 'tolerance' && subject === material.id);
      return {
        ...factsOf(material),
        usedBy: material.usedBy.filter((itemId) => itemIds.includes(itemId)),
        ...(upload !== undefined && { upload }),
        ...(tolerance !== undefined && { tolerance: tolerance.status }),
      };
    });
}

function factsOf({ id, name, class: kind, sharing, formats, note, tolerance }: Material): Omit<CaseMaterial, 'usedBy'> {
  return {
    id,
    name,
    isCore: kind === 'core',
    isShared: sharing.mode !== 'none',
    formats,
    isTolerable: tolerance !== undefined,
    ...(note !== undefined && { note }),
  };
}
