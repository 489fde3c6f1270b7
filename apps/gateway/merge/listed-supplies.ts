import { type ItemSupply, supplyChanges } from '@yijian/domain/merge';
import { isoTime } from '../cases/iso-time';
import { type ListedSupplyDto, type PublishedInDto } from './merge.dto';

/**
 * The last supply of each item ($1: supplied after; $2: these items, null for all), the last published version of each event
 * that has the item, and the supply that the newest of them was published with; of an item that is in none, the one before.
 */
export const LISTED = `
  WITH published AS (
    SELECT DISTINCT ON (key) key, version, content, imported_at FROM catalogue_file
    WHERE kind = 'lifeEvent' ORDER BY key, imported_at DESC),
  use AS (
    SELECT item ->> 'id' AS item_id, max(imported_at) AS published_at,
      jsonb_agg(jsonb_build_object('slug', key, 'name', content ->> 'name', 'version', version,
        'publishedAt', extract(epoch FROM imported_at) * 1000) ORDER BY key) AS events
    FROM published, jsonb_array_elements((content -> 'serviceItems')::jsonb) AS item GROUP BY 1),
  last AS (SELECT DISTINCT ON (item_id) * FROM item_supply ORDER BY item_id, version DESC)
  SELECT l.item_id AS "itemId", l.version, l.department_id AS "departmentId", l.content, l.supplied_at AS "suppliedAt",
    coalesce(u.events, '[]') AS events, coalesce(l.supplied_at > u.published_at, false) AS "suppliedLater",
    (SELECT b.content FROM item_supply AS b WHERE b.item_id = l.item_id AND b.version < l.version
      AND (u.published_at IS NULL OR b.supplied_at <= u.published_at) ORDER BY b.version DESC LIMIT 1) AS base
  FROM last AS l LEFT JOIN use AS u ON u.item_id = l.item_id
  WHERE ($1::timestamptz IS NULL OR l.supplied_at > $1) AND ($2::text[] IS NULL OR l.item_id = ANY($2))
  ORDER BY l.supplied_at DESC, l.item_id`;

/** A row of {@link LISTED}. */
export interface ListedRow {
  readonly itemId: string;
  readonly version: number;
  readonly departmentId: string;
  readonly content: ItemSupply;
  readonly suppliedAt: Date;
  readonly events: readonly (Omit<PublishedInDto, 'publishedAt'> & { readonly publishedAt: number })[];
  readonly suppliedLater: boolean;
  readonly base: ItemSupply | null;
}

/** A row as callers see it: a change is reported when an event was published and the department changed its supply since. */
export function listedSupply({ content, suppliedAt, events, suppliedLater, base, ...row }: ListedRow): ListedSupplyDto {
  const changes = base === null ? (suppliedLater ? ['发布之后首次提供'] : []) : supplyChanges(base, content);
  return {
    itemId: row.itemId,
    version: row.version,
    name: content.name,
    departmentId: row.departmentId,
    suppliedAt: isoTime(suppliedAt),
    publishedIn: events.map(({ publishedAt, ...event }) => ({ ...event, publishedAt: isoTime(publishedAt) })),
    reportedChange: suppliedLater && changes.length > 0,
    changes,
  };
}
