import { Injectable } from '@nestjs/common';
import { departmentOf } from '@yijian/domain/case';
import { type ItemSupply, readSupply, supplyChanges } from '@yijian/domain/merge';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { Catalogue } from '../catalogue/catalogue';
import { isoTime } from '../cases/iso-time';
import { sha256 } from '../commands/command-key';
import { type Finding, ProblemException } from '../problems/problem';
import { rowOf, rowsOf, type Sql } from '../register/sql';
import {
  type ListedSupplyDto,
  type PutSupplyDto,
  type SuppliesQuery,
  type SupplyDto,
  type SupplyKeyDto,
} from './merge.dto';
import { LISTED, type ListedRow, listedSupply } from './listed-supplies';

interface StoredSupply extends SupplyKeyDto {
  readonly content: ItemSupply;
  readonly digest: string;
  readonly suppliedAt: Date;
}

const LATEST = `
  SELECT item_id AS "itemId", version, content, digest, supplied_at AS "suppliedAt"
  FROM item_supply WHERE item_id = $1 AND version = coalesce($2, version) ORDER BY version DESC LIMIT 1`;

const INSERT = `
  INSERT INTO item_supply (item_id, version, department_id, content, digest, supplied_by, supplied_at)
  VALUES ($1, $2, $3, $4, $5, $6, now())`;

/** What departments supply for their items: kept version by version, the last one in force. */
@Injectable()
export class SuppliesService {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** Stores a supply as the next version of its item, unless it is the last one again. Throws `supplyInvalid`, `departmentForbidden`. */
  async put(itemId: string, body: unknown, caller: Caller): Promise<PutSupplyDto> {
    const supply = await this.checked(itemId, body);
    this.mustBeOwner(supply.departmentId, caller);
    return this.register.transaction(async (transaction) => {
      // Two versions of an item at once would take the same number.
      await transaction.query('LOCK TABLE item_supply IN SHARE ROW EXCLUSIVE MODE');
      const last = await rowOf<StoredSupply>(transaction, LATEST, [itemId, null]);
      await this.mustNotChangeHands(supply, last);
      const content = JSON.stringify(supply);
      const digest = sha256(content);
      if (last?.digest === digest) return { itemId, version: last.version, status: 'unchanged', changes: [] };
      const version = (last?.version ?? 0) + 1;
      await transaction.query(INSERT, [itemId, version, supply.departmentId, content, digest, JSON.stringify(caller)]);
      return { itemId, version, status: 'stored', changes: last ? supplyChanges(last.content, supply) : [] };
    });
  }

  /** One version, or the last. Throws `supplyUnknown`. */
  async one(itemId: string, version?: number): Promise<SupplyDto> {
    const found = await rowOf<StoredSupply>(this.register, LATEST, [itemId, version ?? null]);
    if (found === undefined)
      throw new ProblemException('supplyUnknown', {
        detail: `事项“${itemId}”没有${version === undefined ? '' : `版本${version}的`}部门资料。`,
        remedy: '请部门先提供该事项的资料；已提供的见“部门资料与合并”。',
      });
    const { content, suppliedAt } = found;
    return { itemId, version: found.version, suppliedAt: isoTime(suppliedAt), supply: content };
  }

  /** The last supply of each item, those changed last first, with what was published meanwhile. Throws `lifeEventUnknown`. */
  async list({ changedSince, lifeEvent }: SuppliesQuery): Promise<readonly ListedSupplyDto[]> {
    const items = lifeEvent === undefined ? null : (await this.catalogue.effective(lifeEvent)).serviceItems;
    const ids = items?.map(({ id }) => id) ?? null;
    const rows = await rowsOf<ListedRow>(this.register, LISTED, [changedSince ?? null, ids]);
    return rows.map(listedSupply);
  }

  /** The last supplies of these items, in this order; those that nobody has supplied are left out. */
  async latest(
    itemIds: readonly string[],
    sql: Sql = this.register,
  ): Promise<readonly (SupplyKeyDto & { readonly content: ItemSupply })[]> {
    const found = await rowsOf<StoredSupply>(
      sql,
      `SELECT DISTINCT ON (item_id) item_id AS "itemId", version, content FROM item_supply
       WHERE item_id = ANY($1) ORDER BY item_id, version DESC`,
      [itemIds],
    );
    return itemIds.flatMap((itemId) => found.find((each) => each.itemId === itemId) ?? []);
  }

  private async checked(itemId: string, body: unknown): Promise<ItemSupply> {
    const { content, defects } = readSupply(body);
    const departments = await this.catalogue.departments();
    const findings: Finding[] = defects.map((each) => ({ file: itemId, ...each }));
    const add = (place: string, message: string, remedy: string): void =>
      void findings.push({ file: itemId, place, rule: 'schema', message, remedy });
    if (content !== undefined && content.itemId !== itemId)
      add('/itemId', `资料是事项${content.itemId}的，地址是事项${itemId}的`, '改正其中之一');
    if (content !== undefined && !departments.some(({ id }) => id === content.departmentId))
      add('/departmentId', `没有部门${content.departmentId}`, '改为 departments.json 中的部门');
    if (content === undefined || findings.length > 0)
      throw new ProblemException('supplyInvalid', {
        detail: `事项资料有${findings.length}处问题，没有保存。`,
        remedy: '请按 findings 中每一处的 remedy 改正后重新提供。',
        findings,
      });
    return content;
  }

  private mustBeOwner(departmentId: string, caller: Caller): void {
    if (caller.role === 'catalogueManager' || departmentOf(caller) === departmentId) return;
    throw forbidden(`事项属于部门“${departmentId}”，您的部门是“${departmentOf(caller)}”。`);
  }

  /** An item stays with the department that has it in a published event, or that supplied it first. */
  private async mustNotChangeHands(
    { itemId, departmentId }: ItemSupply,
    last: StoredSupply | undefined,
  ): Promise<void> {
    const published = (await this.catalogue.lifeEvents()).flatMap(({ serviceItems }) => serviceItems);
    const owners = [
      last?.content.departmentId,
      ...published.filter(({ id }) => id === itemId).map((item) => item.departmentId),
    ];
    const owner = owners.find((each) => each !== undefined && each !== departmentId);
    if (owner !== undefined) throw forbidden(`事项“${itemId}”属于部门“${owner}”。`);
  }
}

function forbidden(detail: string): ProblemException {
  return new ProblemException('departmentForbidden', {
    detail,
    remedy: '部门只提供本部门的事项；划转职能的，请目录管理员以新的事项编号收录。',
  });
}
