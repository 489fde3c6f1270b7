import { type Actor } from '@yijian/domain/case';
import { type ItemSupply } from '@yijian/domain/merge';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a department supplied for an item (部门提供). A version is never changed; the last one is in force. */
@Entity('item_supply')
export class ItemSupplyRow {
  @PrimaryColumn('text')
  itemId: string;

  /** From 1 for each item. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  departmentId: string;

  /** As text, not `jsonb`: elements of a form have an order. */
  @Column('json')
  content: ItemSupply;

  /** SHA-256 of the JSON, hex: the same content again is no new version. */
  @Column('text')
  digest: string;

  @Column('jsonb')
  suppliedBy: Actor;

  @Column('timestamptz')
  suppliedAt: Date;
}
