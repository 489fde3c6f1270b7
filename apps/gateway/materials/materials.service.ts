import { Inject, Injectable } from '@nestjs/common';
import { type ObjectStore } from '@yijian/adapters/object-store';
import { type Material } from '@yijian/domain/catalogue';
import { type Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { type Sight } from '../access/sight';
import { type CaseContext, CaseContexts } from '../cases/case-context';
import { isoTime } from '../cases/iso-time';
import { type Order } from '../commands/command-desk';
import { ProblemException } from '../problems/problem';
import { rowOf, rowsOf } from '../register/sql';
import { type UploadDto } from './materials.dto';
import { storeFile, uploadKeyReused } from './store-file';
import { type UploadParts } from './upload-request';

/** Token of the object store. */
export const OBJECT_STORE = Symbol('ObjectStore');

/** A stored file and its bytes. */
export interface Download {
  readonly upload: UploadDto;
  readonly content: Readable;
}

type UploadRow = Omit<UploadDto, 'uploadedAt'> & { readonly uploadedAt: Date; readonly storageKey: string };

const COLUMNS = `upload_id AS "uploadId", material_id AS "materialId", file_name AS "fileName", media_type AS "mediaType",
  bytes::int, sha256, uploaded_at AS "uploadedAt", storage_key AS "storageKey"`;

const INSERT = `
  INSERT INTO material_upload (upload_id, case_no, material_id, file_name, media_type, bytes, sha256, storage_key, uploaded_at,
    uploaded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp(), $9)
  ON CONFLICT (upload_id) DO NOTHING`;

// The bytes lie in the store by their content: a file of another case is handed in here without copying them.
const REUSE = `
  INSERT INTO material_upload (upload_id, case_no, material_id, file_name, media_type, bytes, sha256, storage_key, uploaded_at,
    uploaded_by)
  SELECT $1, $2, $3, file_name, media_type, bytes, sha256, storage_key, clock_timestamp(), $5
  FROM material_upload WHERE upload_id = $4
  ON CONFLICT (upload_id) DO NOTHING`;

/** Keeps the files of the set of materials (一套材料): bytes in the object store, the rest in the register. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  /**
   * Stores one file for a material. The upload id comes from the request's key, so a repetition is the same upload. Throws
   * `materialsClosed`, `materialUnknown`, `fileTypeRefused`, `fileEmpty`, `fileTooLarge`, `idempotencyKeyReused`.
   */
  async upload({ key, caller, caseNo }: Order, { of: materialId, file }: UploadParts): Promise<UploadDto> {
    const stored = await storeFile(this.store, file, async () => {
      const context = await this.contexts.of(caseNo);
      assertOpen(context);
      return materialOf(context, materialId);
    });
    const { fileName, mediaType, bytes, sha256, storageKey } = stored;
    const values = [key.id, caseNo, materialId, fileName, mediaType, bytes, sha256, storageKey, caller.id];
    await this.register.query(INSERT, values);
    return this.kept(caseNo, key.id, materialId, sha256);
  }

  /**
   * Hands in, for a material, a file that was handed in for another case; who may use which file the caller has looked after. The
   * upload id comes from the request's key. Throws `materialsClosed`, `idempotencyKeyReused`.
   */
  async reuse(
    order: Order,
    materialId: string,
    { uploadId, sha256 }: Pick<UploadDto, 'uploadId' | 'sha256'>,
  ): Promise<UploadDto> {
    const { key, caller, caseNo } = order;
    assertOpen(await this.contexts.of(caseNo));
    await this.register.query(REUSE, [key.id, caseNo, materialId, uploadId, caller.id]);
    return this.kept(caseNo, key.id, materialId, sha256);
  }

  /** All files of a case, oldest first. Throws `caseUnknown`. */
  async list(caseNo: string): Promise<UploadDto[]> {
    await this.contexts.of(caseNo);
    const statement = `SELECT ${COLUMNS} FROM material_upload WHERE case_no = $1 ORDER BY uploaded_at, upload_id`;
    return (await rowsOf<UploadRow>(this.register, statement, [caseNo])).map(shown);
  }

  /** One file with its bytes, if it is in sight. Throws `uploadUnknown`. */
  async download(caseNo: string, uploadId: string, sight: Sight): Promise<Download> {
    const row = await this.find(caseNo, uploadId);
    if (row !== undefined && sight.material(row.materialId))
      return { upload: shown(row), content: await this.store.get(row.storageKey) };
    throw new ProblemException('uploadUnknown', {
      detail: '办件没有这个文件。',
      remedy: '请从本件的材料列表中选择。',
    });
  }

  /** What is kept under a key, if it is what was handed in now. */
  private async kept(caseNo: string, uploadId: string, materialId: string, sha256: string): Promise<UploadDto> {
    const upload = await this.find(caseNo, uploadId);
    if (upload?.sha256 !== sha256 || upload.materialId !== materialId) throw uploadKeyReused();
    return shown(upload);
  }

  private find(caseNo: string, uploadId: string): Promise<UploadRow | undefined> {
    const statement = `SELECT ${COLUMNS} FROM material_upload WHERE case_no = $1 AND upload_id = $2`;
    return rowOf<UploadRow>(this.register, statement, [caseNo, uploadId]);
  }
}

function materialOf({ lifeEvent }: CaseContext, materialId: string): Material {
  const material = lifeEvent.materials.find(({ id }) => id === materialId);
  if (material !== undefined) return material;
  throw new ProblemException('materialUnknown', {
    detail: `“${lifeEvent.name}”没有编号为“${materialId}”的材料。`,
    remedy: '请使用一次告知单中的材料编号。',
    errors: [{ pointer: '/materialId', message: '须为本一件事的材料编号' }],
  });
}

function assertOpen({ view }: CaseContext): void {
  if (['drafting', 'checking', 'awaitingCorrection', 'inProgress'].includes(view.status)) return;
  throw new ProblemException('materialsClosed', {
    detail: '办件已经办结或者正在送达，不能再上传材料。',
    remedy: '如需补充，请联系窗口。',
  });
}

function shown({ uploadId, materialId, fileName, mediaType, bytes, sha256, uploadedAt }: UploadRow): UploadDto {
  return { uploadId, materialId, fileName, mediaType, bytes, sha256, uploadedAt: isoTime(uploadedAt) };
}
