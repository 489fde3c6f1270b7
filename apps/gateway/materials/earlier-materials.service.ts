import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { scopeOf } from '../access/scope';
import { type Caller } from '../callers/caller';
import { CaseContexts } from '../cases/case-context';
import { isoTime } from '../cases/iso-time';
import { Catalogue } from '../catalogue/catalogue';
import { type Order } from '../commands/command-desk';
import { ProblemException } from '../problems/problem';
import { rowsOf } from '../register/sql';
import { condition, Statement } from '../register/where';
import { type RequiredMaterialDto } from '../requirements/requirements.dto';
import { RequirementsService } from '../requirements/requirements.service';
import { formatOf } from './file-type';
import { type EarlierMaterialDto, type ReuseMaterialDto, type UploadDto } from './materials.dto';
import { MaterialsService } from './materials.service';

/** Cases that are looked through, newest first: what was handed in long before them is rarely of use. */
const MOST_CASES = 50;

/** The file that counts of a material of an earlier case. */
interface EarlierUpload extends Omit<EarlierMaterialDto, 'uploadedAt' | 'lifeEventName'> {
  readonly uploadedAt: Date;
  readonly slug: string;
  readonly version: string;
}

/** Offers what the same applicant handed in before (申请材料免重复提交, 国务院令716 art. 7), so that nothing is given twice. */
@Injectable()
export class EarlierMaterialsService {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    private readonly catalogue: Catalogue,
    private readonly requirements: RequirementsService,
    private readonly materials: MaterialsService,
  ) {}

  /**
   * For each material that has to be handed in the newest file that could be used, of cases of the same applicant within the
   * caller's reach. Throws `caseUnknown`.
   */
  async offers(caller: Caller, caseNo: string): Promise<EarlierMaterialDto[]> {
    const usable = await this.usable(caller, caseNo);
    return usable.filter(
      ({ materialId }, index) => usable.findIndex((each) => each.materialId === materialId) === index,
    );
  }

  /** Hands an earlier file in. Throws `caseUnknown`, `uploadUnknown`, `materialsClosed`, `idempotencyKeyReused`. */
  async reuse(order: Order, { materialId, uploadId }: ReuseMaterialDto): Promise<UploadDto> {
    const usable = await this.usable(order.caller, order.caseNo);
    const chosen = usable.find((each) => each.materialId === materialId && each.uploadId === uploadId);
    if (chosen !== undefined) return this.materials.reuse(order, materialId, chosen);
    throw new ProblemException('uploadUnknown', {
      detail: '这个文件不能用于本件的这份材料。',
      remedy: '请从可以沿用的文件中选择，或者另行上传。',
    });
  }

  /** Every file that could be used, with the material of this case it is for; newest first. */
  private async usable(caller: Caller, caseNo: string): Promise<EarlierMaterialDto[]> {
    const { applicantId, lifeEvent } = await this.contexts.of(caseNo);
    const { materials } = await this.requirements.of(caseNo);
    const needed = materials.filter(({ fetched }) => !fetched);
    const found: EarlierMaterialDto[] = [];
    for (const upload of await this.uploads(caller, caseNo, applicantId)) {
      const { slug, version, uploadedAt, ...told } = upload;
      const earlier = await this.catalogue.pinned(slug, version);
      const name = earlier.materials.find(({ id }) => id === upload.materialId)?.name;
      const isSame = (material: RequiredMaterialDto): boolean =>
        (slug === lifeEvent.slug && material.materialId === upload.materialId) || material.name === name;
      for (const { materialId } of needed.filter((material) => isSame(material) && isAccepted(material, upload))) {
        found.push({ ...told, materialId, lifeEventName: earlier.name, uploadedAt: isoTime(uploadedAt) });
      }
    }
    return found;
  }

  /** Of the applicant's other cases within reach: the last file of each material, newest first. */
  private uploads(caller: Caller, caseNo: string, applicantId: string): Promise<readonly EarlierUpload[]> {
    const statement = new Statement();
    const others = statement.all([
      condition('f.applicant_id = ?', applicantId),
      condition('f.case_no <> ?', caseNo),
      ...scopeOf(caller, 'f.case_no'),
    ]);
    const text = `
      SELECT * FROM (
        SELECT DISTINCT ON (u.case_no, u.material_id) u.case_no AS "caseNo", u.upload_id AS "uploadId",
          u.material_id AS "materialId", u.file_name AS "fileName", u.media_type AS "mediaType", u.bytes::int, u.sha256,
          u.uploaded_at AS "uploadedAt", f.life_event_slug AS slug, f.catalogue_version AS version
        FROM (
          SELECT f.case_no, f.life_event_slug, f.catalogue_version FROM case_file AS f WHERE ${others}
          ORDER BY f.opened_at DESC LIMIT ${MOST_CASES}
        ) AS f JOIN material_upload AS u USING (case_no)
        ORDER BY u.case_no, u.material_id, u.uploaded_at DESC, u.upload_id
      ) AS last ORDER BY "uploadedAt" DESC, "uploadId"`;
    return rowsOf<EarlierUpload>(this.register, text, statement.values);
  }
}

function isAccepted({ formats }: RequiredMaterialDto, { mediaType }: EarlierUpload): boolean {
  const format = formatOf(mediaType);
  return format !== undefined && formats.includes(format);
}
