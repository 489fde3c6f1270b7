import { type LifeEvent, type Material } from '../catalogue/life-event';
import { limitText, originText } from '../catalogue/words';
import { conditionInWords } from './condition-words';

/** One material in a service guide. */
export interface GuideMaterial {
  readonly materialId: string;
  readonly name: string;
  /** 来源, e.g. `申请人自备`, `电子证照“居民身份证”，由系统获取，无需提交`. */
  readonly origin: string;
  /** True: the service fetches it, the applicant is not asked. */
  readonly fetched: boolean;
  readonly originals: number;
  readonly copies: number;
  readonly formats: readonly string[];
  /** 必要性: `必要`, or when it is asked for. */
  readonly necessity: string;
  readonly coreMaterial: boolean;
  /** 容缺: until when it may come later; absent where it may not be missing. */
  readonly tolerance?: string;
  readonly sample: string;
  readonly blankForm: string;
  /** Items that use it, by name. */
  readonly usedBy: readonly string[];
  readonly note?: string;
}

/** A material as the guide shows it. */
export function guideMaterial(lifeEvent: LifeEvent, material: Material): GuideMaterial {
  const { requiredWhen, tolerance, sample = '未提供样例', note } = material;
  return {
    materialId: material.id,
    name: material.name,
    origin: originText(material),
    fetched: material.sharing.mode !== 'none',
    originals: material.originals,
    copies: material.copies,
    formats: material.formats,
    necessity:
      requiredWhen === undefined ? '必要' : `符合下列情形时必要：${conditionInWords(requiredWhen, lifeEvent.facts)}`,
    coreMaterial: material.class === 'core',
    ...(tolerance && { tolerance: `可以容缺受理，须在${limitText(lifeEvent, tolerance.limit)}内并在作出决定前补齐` }),
    sample,
    blankForm: blankFormOf(material),
    usedBy: lifeEvent.serviceItems
      .filter(({ materialIds }) => materialIds.includes(material.id))
      .map(({ name }) => name),
    ...(note !== undefined && { note }),
  };
}

function blankFormOf({ blankForm, source }: Material): string {
  return blankForm ?? (source === 'platformGenerated' ? '由平台生成，无需空白表' : '无空白表');
}
