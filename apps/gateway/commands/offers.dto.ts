import { type OfferReference } from '@yijian/domain/offer';
import { ChoiceField, FlagField, IdField, ObjectField, ObjectsField, TextField } from '../fields';
import { LimitDto } from './limit.dto';

/** What is asked for or signed. */
export class OfferReferenceDto implements OfferReference {
  @ChoiceField('tolerance 容缺，commitment 告知承诺', ['tolerance', 'commitment'], { example: 'tolerance' })
  readonly kind: OfferReference['kind'];

  @IdField('容缺的材料编号，或者告知承诺的事项编号', { example: 'premises-proof' })
  readonly subject: string;
}

/** 申请容缺、告知承诺；签署承诺. */
export class OffersDto {
  @ObjectsField('容缺或者告知承诺', () => OfferReferenceDto, { min: 1, max: 50 })
  readonly offers: OfferReferenceDto[];
}

/** 事后核查. */
export class ReportPostCheckDto {
  @IdField('事项编号', { example: 'fire-check' })
  readonly itemId: string;

  @FlagField('是否履行承诺')
  readonly fulfilled: boolean;

  @TextField('核查情况', { max: 2000, example: '现场与承诺一致' })
  readonly findings: string;

  @ObjectField('未履行时责令改正的期限；不能改正的不填', () => LimitDto, { optional: true })
  readonly cure?: LimitDto;
}
