import { runPrepared } from '@yijian/adapters/register';
import { type SendToDepartment } from '@yijian/contract';
import { type DataSource } from 'typeorm';
import { caseFileMissing } from '../catalogue/case-package';

/** What the register knows of a request to be sent. */
export interface CaseData {
  readonly slug: string;
  readonly version: string;
  /** The form at the revision asked for; null when that revision was never saved. */
  readonly form: unknown;
  /** Values of the outputs asked for, as far as they are there. */
  readonly outputs: readonly { readonly itemId: string; readonly outputId: string; readonly value: unknown }[];
  /** Uploads asked for, as far as they belong to the case. */
  readonly uploads: readonly Upload[];
  /** Receipt of the same request, when the department has confirmed it before. */
  readonly receipt: { readonly receiptNumber: string | null } | null;
}

/** One uploaded file. */
export interface Upload {
  readonly uploadId: string;
  readonly materialId: string;
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly mediaType: string;
}

/** Parameters: 1 case number, 2 form revision, 3 outputs, 4 upload ids, 5 request id. */
const SQL = `
SELECT f.life_event_slug AS slug, f.catalogue_version AS version,
  (SELECT data FROM case_form WHERE case_no = $1 AND revision = $2) AS form,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('itemId', o.item_id, 'outputId', o.output_id, 'value', o.value)), '[]')
   FROM jsonb_to_recordset($3::jsonb) AS r("itemId" text, "outputId" text, "commandId" text)
   JOIN item_output o ON (o.case_no, o.item_id, o.output_id, o.command_id)
     = ($1, r."itemId", r."outputId", r."commandId") WHERE o.value IS NOT NULL) AS outputs,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('uploadId', u.upload_id, 'materialId', u.material_id, 'sha256', u.sha256,
     'bytes', u.bytes, 'mediaType', u.media_type) ORDER BY u.uploaded_at), '[]')
   FROM material_upload u WHERE u.case_no = $1 AND u.upload_id = ANY ($4::uuid[])) AS uploads,
  (SELECT jsonb_build_object('receiptNumber', receipt_number) FROM department_request
   WHERE request_id = $5 AND answered_at IS NOT NULL) AS receipt
FROM case_file f WHERE f.case_no = $1`;

/** Reads all of it in one round trip. Fails with `caseFileMissing` when there is no such case. */
export async function readCaseData(
  register: DataSource,
  request: SendToDepartment,
  requestId: string,
): Promise<CaseData> {
  const { caseNo, formRevision, outputs, materials } = request;
  const uploadIds = materials.map(({ uploadId }) => uploadId);
  const values = [caseNo, formRevision, JSON.stringify(outputs), uploadIds, requestId];
  const [data] = await runPrepared<CaseData>(register, { name: 'case-data', text: SQL, values });
  if (data === undefined) throw caseFileMissing(caseNo);
  return data;
}
