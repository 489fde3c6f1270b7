import { Injectable } from '@nestjs/common';
import { type Facts, type LifeEvent } from '@yijian/domain/catalogue';
import { type CarriedDraft, carryOver } from '@yijian/domain/publication';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { type CaseContext, CaseContexts } from '../cases/case-context';
import { OpeningService } from '../cases/opening.service';
import { type ApplicantDto } from '../cases/opening.dto';
import { Catalogue } from '../catalogue/catalogue';
import { canonicalJson } from '../commands/canonical-json';
import { CommandDesk, entryOf, type Order } from '../commands/command-desk';
import { sha256, uuidOf } from '../commands/command-key';
import { FormService } from '../form/form.service';
import { Inbox, type NewEntry } from '../inbox/inbox';
import { ProblemException } from '../problems/problem';
import { rowOf, type Sql } from '../register/sql';
import { type MovedCaseDto, type VersionChangeDto } from './moves.dto';

/** A draft beside the version that new cases use. */
interface Draft {
  readonly context: CaseContext;
  readonly inForce: LifeEvent | undefined;
  readonly isMovable: boolean;
  /** What becomes of it on that version; absent when there is nothing to move. */
  readonly carried?: CarriedDraft;
}

// As for new answers: nothing of the old draft may be under way, and it must not have been submitted.
const LOCK = `
  SELECT f.case_no FROM case_file AS f JOIN case_register AS r USING (case_no)
  WHERE f.case_no = $1 AND r.status = 'drafting' AND NOT EXISTS (
    SELECT FROM inbox WHERE case_no = $1 AND kind = 'command'
      AND (status = 'pending' OR (status = 'applied' AND envelope -> 'command' ->> 'type' IN ('submit', 'withdraw'))))
  FOR UPDATE OF f`;

const FORM = `
  INSERT INTO case_form (case_no, revision, data, sha256, saved_at, saved_by) VALUES ($1, 1, $2, $3, now(), $4)`;

const UPLOADS = `
  INSERT INTO material_upload (upload_id, case_no, material_id, file_name, media_type, bytes, sha256, storage_key,
    uploaded_at, uploaded_by)
  SELECT gen_random_uuid(), $2, material_id, file_name, media_type, bytes, sha256, storage_key, uploaded_at, uploaded_by
  FROM material_upload WHERE case_no = $1 AND material_id = ANY ($3)`;

/** Drafts of cases on an older version: what has changed, and moving over (a new case takes the draft on, the old one ends). */
@Injectable()
export class MovesService {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    private readonly catalogue: Catalogue,
    private readonly forms: FormService,
    private readonly opening: OpeningService,
    private readonly inbox: Inbox,
    private readonly desk: CommandDesk,
  ) {}

  /** What the version in force means for a case. Throws `caseUnknown`. */
  async change(caseNo: string): Promise<VersionChangeDto> {
    return changeOf(await this.draft(caseNo));
  }

  /**
   * Opens a new case on the version in force with what can be carried over, and withdraws the old one, both or neither. Throws
   * `draftUpToDate`, `notNow`, and as opening does: a question that only the new version asks must be answered.
   */
  async move({ key, caller, caseNo }: Order, answers: Readonly<Record<string, unknown>> = {}): Promise<MovedCaseDto> {
    const isRepeated = (await this.inbox.find(key.id)) !== undefined;
    const draft = await this.draft(caseNo, isRepeated);
    const { context, inForce, carried } = draft;
    if (inForce === undefined || carried === undefined) throw nothingToMove(draft);
    const request = {
      lifeEvent: inForce.slug,
      channel: context.channel,
      answers: { ...carried.answers, ...answers },
      applicant: await this.applicantOf(caseNo),
    };
    const withdrawal = withdrawalOf({ key, caller, caseNo });
    const opened = await this.opening.open({ key, caller, request }, async (transaction, newCaseNo) => {
      await this.carry(transaction, draft, carried, newCaseNo, caller);
      await this.inbox.storeWith(transaction, withdrawal);
    });
    const stored = await this.inbox.find(withdrawal.commandId);
    if (stored?.status === 'pending') await this.desk.deliver(stored, { older: 'none' });
    return { ...opened, movedFrom: caseNo, change: changeOf(draft) };
  }

  private async draft(caseNo: string, isMoved = false): Promise<Draft> {
    const context = await this.contexts.of(caseNo);
    const { lifeEvent, view, facts, formRevision } = context;
    const inForce = await this.catalogue.inForce(lifeEvent.slug);
    const isDraft = view.status === 'drafting' || isMoved;
    const isMovable = isDraft && inForce !== undefined && inForce.version !== lifeEvent.version;
    if (!isMovable) return { context, inForce, isMovable };
    const saved = formRevision === 0 ? undefined : await this.forms.revision(caseNo, formRevision);
    const form = (saved?.data ?? {}) as Readonly<Record<string, unknown>>;
    const carried = carryOver(lifeEvent, inForce, { answers: answersOf(lifeEvent, facts), form });
    return { context, inForce, isMovable, carried };
  }

  private async carry(
    transaction: Sql,
    { context, inForce }: Draft,
    { form }: CarriedDraft,
    newCaseNo: string,
    caller: Caller,
  ): Promise<void> {
    const { caseNo, formRevision } = context;
    if ((await rowOf(transaction, LOCK, [caseNo])) === undefined) throw notADraft();
    const revision = formRevision > 0 ? 1 : 0;
    const moved = 'UPDATE case_file SET moved_from = $2, form_revision = $3 WHERE case_no = $1';
    await transaction.query(moved, [newCaseNo, caseNo, revision]);
    const content = canonicalJson(form);
    if (revision > 0) await transaction.query(FORM, [newCaseNo, content, sha256(content), caller.id]);
    await transaction.query(UPLOADS, [caseNo, newCaseNo, inForce?.materials.map(({ id }) => id) ?? []]);
  }

  private async applicantOf(caseNo: string): Promise<ApplicantDto> {
    type Row = { readonly [K in keyof ApplicantDto]: string | null };
    const row = await rowOf<Row>(
      this.register,
      `SELECT applicant_id AS id, applicant_name AS name, applicant_mobile AS mobile, applicant_email AS email
       FROM case_file WHERE case_no = $1`,
      [caseNo],
    );
    return Object.fromEntries(
      Object.entries(row ?? {}).filter(([, value]) => value !== null),
    ) as unknown as ApplicantDto;
  }
}

/** What the applicant answered himself; looked up facts are looked up anew. */
function answersOf({ facts: known }: LifeEvent, facts: Facts): Facts {
  const asked = known.filter(({ source }) => source === 'applicant').map(({ id }) => id);
  return Object.fromEntries(Object.entries(facts).filter(([id]) => asked.includes(id)));
}

function withdrawalOf({ key, ...order }: Order): NewEntry {
  const withdrawalKey = { ...key, id: uuidOf(`withdraw ${key.id}`) };
  return entryOf({ ...order, key: withdrawalKey }, { type: 'withdraw', reason: '草稿已转到现行版本的新办件' });
}

function changeOf({ context, inForce, isMovable, carried }: Draft): VersionChangeDto {
  const { version } = context.lifeEvent;
  return {
    version,
    ...(inForce !== undefined && { inForce: inForce.version }),
    movable: isMovable,
    message: messageOf(version, inForce?.version, context.view.status, carried),
    changes: carried?.changes ?? [],
    carried: carried?.carried ?? [],
    dropped: carried?.dropped ?? [],
    secondLook: carried?.secondLook ?? [],
  };
}

function messageOf(
  version: string,
  inForce: string | undefined,
  status: CaseContext['view']['status'],
  carried: CarriedDraft | undefined,
): string {
  if (version === inForce) return '本件使用的就是现行版本。';
  if (status !== 'drafting' && carried === undefined) return `本件已经提交，继续按版本${version}办结。`;
  if (inForce === undefined || carried === undefined) {
    return `该一件事目前没有可用的新版本；本件可以继续按版本${version}办理。`;
  }
  const looks = carried.dropped.length + carried.secondLook.length;
  return `一件事已有新版本${inForce}，有${carried.changes.length}处变化；草稿可以转过去，其中${looks}处请再看一眼。也可以继续按版本${version}办理。`;
}

function nothingToMove(draft: Draft): ProblemException {
  if (draft.context.view.status !== 'drafting') return notADraft();
  return new ProblemException('draftUpToDate', {
    detail: changeOf(draft).message,
    remedy: '无须转版本，请继续填写并提交。',
  });
}

function notADraft(): ProblemException {
  return new ProblemException('notNow', {
    detail: '办件不在填写申请阶段，或者还有命令等待生效，不能转到新版本。',
    remedy: '请刷新办件状态；已经提交的办件按原来的版本办结。',
  });
}
