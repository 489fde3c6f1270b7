import { Inject, Injectable } from '@nestjs/common';
import { type ObjectStore } from '@yijian/adapters/object-store';
import { type OutputValue } from '@yijian/contract';
import { departmentOf } from '@yijian/domain/case';
import { type ServiceItem } from '@yijian/domain/catalogue';
import { type FieldProblem } from '@yijian/domain/failure';
import { isEnded } from '@yijian/domain/item';
import { type Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { type Sight } from '../access/sight';
import { type Caller } from '../callers/caller';
import { CaseContexts } from '../cases/case-context';
import { type ResultFileDto } from '../cases/cases.dto';
import { type Order } from '../commands/command-desk';
import { itemNotInPlan } from '../commands/filing.service';
import { replyInvalid } from '../department-replies/reply';
import { OBJECT_STORE } from '../materials/materials.service';
import { storeFile, uploadKeyReused } from '../materials/store-file';
import { type UploadParts } from '../materials/upload-request';
import { ProblemException } from '../problems/problem';
import { rowOf, rowsOf } from '../register/sql';
import { type UploadedResultFileDto } from './result-files.dto';

/** What a licence may come as. */
const FORMATS = ['pdf', 'ofd', 'jpg', 'png'];

interface FileRow extends UploadedResultFileDto {
  readonly itemId: string;
  readonly storageKey: string;
  readonly departmentId: string | null;
  /** Whether a decision refers to it. */
  readonly isGiven: boolean;
}

const INSERT = `
  INSERT INTO result_file (upload_id, case_no, item_id, output_id, file_name, media_type, bytes, sha256, storage_key, uploaded_at,
    uploaded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp(), $10)
  ON CONFLICT (upload_id) DO NOTHING`;

const FIND = `
  SELECT f.upload_id AS "uploadId", f.item_id AS "itemId", f.output_id AS "resultId", f.file_name AS "fileName",
    f.media_type AS "mediaType", f.bytes::int, f.sha256, f.storage_key AS "storageKey", i.department_id AS "departmentId",
    EXISTS (
      SELECT FROM item_output AS o JOIN case_event AS e USING (case_no, command_id) JOIN case_register USING (case_no, epoch)
      WHERE o.case_no = f.case_no AND o.upload_id = f.upload_id AND e.type IN ('itemGranted', 'decisionCorrected')
    ) AS "isGiven"
  FROM result_file AS f LEFT JOIN item_register AS i USING (case_no, item_id) WHERE f.case_no = $1 AND f.upload_id = $2`;

/**
 * Files of results (证照本身): bytes in the object store, the rest in the register. Like values of results they are no part of what a
 * case is told: the command that grants an item refers to them, and from then on they belong to its results.
 */
@Injectable()
export class ResultFiles {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  /**
   * Stores one file for a result of an item of the caller's department that is not decided. A repetition under the same key is the same
   * upload. Throws `itemNotInPlan`, `departmentForbidden`, `outputUnknown`, `itemEnded`, `fileTypeRefused`, `fileEmpty`,
   * `fileTooLarge`, `idempotencyKeyReused`.
   */
  async upload(
    { key, caller, caseNo }: Order,
    itemId: string,
    { of: resultId, file }: UploadParts,
  ): Promise<UploadedResultFileDto> {
    const stored = await storeFile(this.store, file, async () => {
      const { name } = resultOf(await this.ownItem(caller, caseNo, itemId), resultId);
      return { name, formats: FORMATS };
    });
    const { fileName, mediaType, bytes, sha256, storageKey } = stored;
    const values = [key.id, caseNo, itemId, resultId, fileName, mediaType, bytes, sha256, storageKey, caller.id];
    await this.register.query(INSERT, values);
    const row = await this.find(caseNo, key.id);
    if (row?.sha256 !== sha256 || row.resultId !== resultId || row.itemId !== itemId) throw uploadKeyReused();
    return { ...shown(row), resultId };
  }

  /** One file with its bytes: for everybody who sees the item once a decision refers to it, before that for its department. Throws `uploadUnknown`. */
  async download(
    caseNo: string,
    uploadId: string,
    caller: Caller,
    sight: Sight,
  ): Promise<{ readonly file: ResultFileDto; readonly content: Readable }> {
    const row = await this.find(caseNo, uploadId);
    const isOwn = caller.departmentId !== undefined && row?.departmentId === departmentOf(caller);
    if (row !== undefined && sight.item(row.itemId) && (row.isGiven || isOwn))
      return { file: shown(row), content: await this.store.get(row.storageKey) };
    throw new ProblemException('uploadUnknown', {
      detail: '办件没有这个结果文件。',
      remedy: '请从本件的办理结果中选择。',
    });
  }

  /** Throws `replyInvalid` unless the files that values refer to were uploaded for just these results. */
  async assertAre(caseNo: string, itemId: string, values: readonly OutputValue[]): Promise<void> {
    const uploadIds = values.flatMap(({ uploadId }) => uploadId ?? []);
    if (uploadIds.length === 0) return;
    const known = await rowsOf<{ readonly uploadId: string; readonly resultId: string }>(
      this.register,
      `SELECT upload_id AS "uploadId", output_id AS "resultId" FROM result_file
       WHERE case_no = $1 AND item_id = $2 AND upload_id = ANY ($3::uuid[])`,
      [caseNo, itemId, uploadIds],
    );
    const errors = values.flatMap(({ id, uploadId }, index): FieldProblem[] => {
      const isKnown = known.some((file) => file.uploadId === uploadId && file.resultId === id);
      if (uploadId === undefined || isKnown) return [];
      return [{ pointer: `/results/${index}/uploadId`, message: '须为已经为该结果上传的文件' }];
    });
    if (errors.length > 0) throw replyInvalid('引用的结果文件不存在。', errors);
  }

  private async ownItem(caller: Caller, caseNo: string, itemId: string): Promise<ServiceItem> {
    const context = await this.contexts.of(caseNo);
    const item = context.lifeEvent.serviceItems.find(({ id }) => id === itemId);
    const inCase = context.view.items.find((each) => each.itemId === itemId);
    if (item === undefined || inCase === undefined) throw itemNotInPlan(itemId, context);
    if (item.departmentId !== departmentOf(caller)) {
      throw new ProblemException('departmentForbidden', {
        detail: `“${item.name}”不由贵单位办理。`,
        remedy: '请核对办件编号和事项编号。',
      });
    }
    if (isEnded(inCase)) {
      throw new ProblemException('itemEnded', {
        detail: `事项“${item.name}”已经办结，不能再上传结果文件。`,
        remedy: '如需变更决定，请由部门负责人依法另行作出。',
      });
    }
    return item;
  }

  private find(caseNo: string, uploadId: string): Promise<FileRow | undefined> {
    return rowOf<FileRow>(this.register, FIND, [caseNo, uploadId]);
  }
}

function resultOf({ name, results }: ServiceItem, resultId: string): { readonly name: string } {
  const result = results.find(({ id }) => id === resultId);
  if (result !== undefined) return result;
  throw new ProblemException('outputUnknown', {
    detail: `“${name}”没有编号为“${resultId}”的结果。`,
    remedy: `请从 ${results.map(({ id }) => id).join('、')} 中填写。`,
    errors: [{ pointer: '/resultId', message: '须为该事项的结果编号' }],
  });
}

function shown({ uploadId, fileName, mediaType, bytes, sha256 }: FileRow): ResultFileDto {
  return { uploadId, fileName, mediaType, bytes, sha256 };
}
