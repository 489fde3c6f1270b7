import { Injectable } from '@nestjs/common';
import { departmentOf } from '@yijian/domain/case';
import { WINDOW } from '@yijian/domain/supervision';
import { DataSource } from 'typeorm';
import { scopeOf } from '../access/scope';
import { type Caller } from '../callers/caller';
import { isoTime } from '../cases/iso-time';
import { Catalogue } from '../catalogue/catalogue';
import { actorOf } from '../commands/command-desk';
import { type CommandKey } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { cursorMembers, cursorText, INSTANT } from '../register/cursor';
import { rowOf, rowsOf, type Sql } from '../register/sql';
import { type Condition, condition, Statement } from '../register/where';
import {
  type AppealedCardDto,
  type CardDto,
  type CardPageDto,
  type CardsQuery,
  type CardStatus,
} from './supervision.dto';

/** Cards on a page when nothing is said. */
const PAGE = 50;

const STATUS = `CASE WHEN k.appeal = 'upheld' THEN 'withdrawn' WHEN k.appeal = 'appealed' THEN 'appealed' ELSE 'standing' END`;

const APPEALED = `ARRAY(SELECT DISTINCT substr(card_id, 1, 20)::char(20) FROM card_appeal)`;

// Answered by the primary key alone, which holds the event.
const OF_EVENT = 'EXISTS (SELECT FROM case_register AS c WHERE c.case_no = k.case_no AND c.life_event_slug = ?)';

const CARDS = `
  SELECT k.card_id AS "cardId", k.case_no AS "caseNo", k.life_event_name AS "lifeEventName", k.rule_id AS "ruleId", k.colour,
    k.level, k.against, k.item_id AS "itemId", k.content, k.raised_at AS "raisedAt", ${STATUS} AS status,
    coalesce((SELECT json_agg(json_build_object('step', a.step, 'grounds', a.grounds, 'at', a.at) ORDER BY a.number)
      FROM card_appeal AS a WHERE a.card_id = k.card_id), '[]') AS appeals
  FROM supervision_card AS k`;

const CARD = `SELECT k.against, ${STATUS} AS status FROM supervision_card AS k WHERE k.case_no = $1 AND k.card_id = $2`;

// The number is taken under the primary key: of two steps at once one is refused by it.
const STEP = `
  INSERT INTO card_appeal (card_id, number, step, grounds, actor, at, command_id)
  SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, now(), $5 FROM card_appeal WHERE card_id = $1`;

// The figures of the month in which the card was raised are counted without it.
const COUNT_AGAIN = `
  DELETE FROM supervision_month AS m USING supervision_card AS k
  WHERE k.case_no = $1 AND k.card_id = $2 AND m.month = date_trunc('month', k.raised_at AT TIME ZONE 'Asia/Shanghai')`;

type CardRow = Omit<CardDto, 'raisedAt' | 'itemId' | 'againstName'> & {
  readonly raisedAt: Date;
  readonly itemId: string | null;
};

/** Who asks, under which key. */
export interface AppealOrder {
  readonly key: CommandKey;
  readonly caller: Caller;
}

/** 电子监察: the cards that cases have raised, and appeals against them. A card is never changed; an appeal is a record of its own. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** One page of cards of cases within the caller's reach, newest first. Throws `requestInvalid` for a cursor that no page gave out. */
  async page({ limit = PAGE, cursor, ...filters }: CardsQuery, caller: Caller): Promise<CardPageDto> {
    const statement = new Statement();
    const conditions = statement.all([...filtersOf(filters), ...behind(cursor), ...scopeOf(caller, 'k.case_no')]);
    const sql = `${CARDS} WHERE ${conditions} ORDER BY k.raised_at DESC, k.card_id DESC LIMIT ${statement.value(limit + 1)}`;
    const rows = await rowsOf<CardRow>(this.register, sql, statement.values);
    const shortNames = new Map((await this.catalogue.departments()).map(({ id, shortName }) => [id, shortName]));
    const nameOf = (id: string): string => shortNames.get(id) ?? (id === WINDOW ? '综合窗口' : id);
    const cards = rows.slice(0, limit).map((row) => cardOf(row, nameOf));
    const last = cards.at(-1);
    return { cards, ...(rows.length > limit && last !== undefined && { next: cursorOf(last) }) };
  }

  /** 申诉 by whom the card counts against. Throws `cardUnknown`, `departmentForbidden`, `appealNotOpen`. */
  appeal(order: AppealOrder, cardId: string, grounds: string): Promise<AppealedCardDto> {
    return this.step(order, cardId, 'appealed', grounds, ({ against, status }) => {
      const { caller } = order;
      const charged = caller.role === 'windowClerk' ? WINDOW : departmentOf(caller);
      if (charged !== against) {
        throw new ProblemException('departmentForbidden', {
          detail: '该监察牌不是发给贵单位的。',
          remedy: '请由被督办机构申诉。',
        });
      }
      if (status !== 'standing') throw notOpen('该监察牌已经申诉或者撤销。');
    });
  }

  /** The supervisor's decision of an open appeal. Throws `cardUnknown`, `appealNotOpen`. */
  decide(order: AppealOrder, cardId: string, upheld: boolean, grounds: string): Promise<AppealedCardDto> {
    return this.step(order, cardId, upheld ? 'upheld' : 'dismissed', grounds, ({ status }) => {
      if (status !== 'appealed') throw notOpen('该监察牌没有待决定的申诉。');
    });
  }

  private async step(
    { key, caller }: AppealOrder,
    cardId: string,
    step: 'appealed' | 'upheld' | 'dismissed',
    grounds: string,
    assert: (card: { readonly against: string; readonly status: CardStatus }) => void,
  ): Promise<AppealedCardDto> {
    return this.register.transaction(async (transaction) => {
      if (!(await isRepeated(transaction, key.id))) {
        // Steps of one card come one after the other.
        await transaction.query('SELECT pg_advisory_xact_lock(hashtext($1))', [cardId]);
        assert(await cardIn(transaction, cardId));
        await transaction.query(STEP, [cardId, step, grounds, JSON.stringify(actorOf(caller)), key.id]);
        if (step === 'upheld') await transaction.query(COUNT_AGAIN, [cardId.slice(0, 20), cardId]);
      }
      const { status } = await cardIn(transaction, cardId);
      return { cardId, status };
    });
  }
}

async function isRepeated(sql: Sql, commandId: string): Promise<boolean> {
  return (await rowOf(sql, 'SELECT 1 FROM card_appeal WHERE command_id = $1', [commandId])) !== undefined;
}

async function cardIn(sql: Sql, cardId: string): Promise<{ readonly against: string; readonly status: CardStatus }> {
  const card = await rowOf<{ against: string; status: CardStatus }>(sql, CARD, [cardId.slice(0, 20), cardId]);
  if (card !== undefined) return card;
  throw new ProblemException('cardUnknown', { detail: `没有监察牌“${cardId}”。`, remedy: '请核对监察编号。' });
}

function notOpen(detail: string): ProblemException {
  return new ProblemException('appealNotOpen', { detail, remedy: '请查看该监察牌现在的状态。' });
}

function cardOf({ raisedAt, itemId, appeals, ...card }: CardRow, nameOf: (id: string) => string): CardDto {
  return {
    ...card,
    againstName: nameOf(card.against),
    ...(itemId !== null && { itemId }),
    raisedAt: isoTime(raisedAt),
    appeals: appeals.map((appeal) => ({ ...appeal, at: isoTime(new Date(appeal.at)) })),
  };
}

function filtersOf({ colour, against, lifeEvent, caseNo, status }: Omit<CardsQuery, 'limit' | 'cursor'>): Condition[] {
  return [
    ...(colour === undefined ? [] : [condition('k.colour = ?', colour)]),
    ...(against === undefined ? [] : [condition('k.against = ?', against)]),
    ...(lifeEvent === undefined ? [] : [condition(OF_EVENT, lifeEvent)]),
    ...(caseNo === undefined ? [] : [condition('k.case_no = ?', caseNo)]),
    ...(status === undefined ? [] : [condition(`${STATUS} = ?`, status)]),
    // Few cards are appealed against, so they are found from their appeals.
    ...(status === undefined || status === 'standing' ? [] : [condition(`k.case_no = ANY(${APPEALED})`)]),
  ];
}

function cursorOf({ raisedAt, cardId }: CardDto): string {
  return cursorText(raisedAt, cardId);
}

function behind(cursor: string | undefined): Condition[] {
  if (cursor === undefined) return [];
  const [raisedAt = '', cardId = ''] = cursorMembers(cursor, INSTANT, /^.{1,300}$/);
  return [condition('(k.raised_at, k.card_id) < (?, ?)', raisedAt, cardId)];
}
