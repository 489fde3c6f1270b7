import { type DepartmentDoor } from './department-door';

/** An item of the reference case and the department that handles it. */
export interface ReferenceItem {
  readonly itemId: string;
  readonly departmentId: string;
  /** The one result it yields. */
  readonly resultId: string;
}

/** The event and the situation of the reference case, in the sample packages. */
export const REFERENCE = { lifeEvent: 'restaurant-opening', situation: 'snack-bar-30', delivery: 'online' } as const;

/** The item all others wait for. */
export const FIRST: ReferenceItem = {
  itemId: 'licence-check',
  departmentId: 'market-regulation',
  resultId: 'check-result',
};

/** The item that is rectified once. */
export const RECTIFIED: ReferenceItem = {
  itemId: 'food-licence',
  departmentId: 'market-regulation',
  resultId: 'food-licence',
};

/** Items that run beside the rectified one. */
export const BESIDE: readonly ReferenceItem[] = [
  { itemId: 'signboard', departmentId: 'urban-management', resultId: 'signboard-opinion' },
  { itemId: 'drainage-licence', departmentId: 'housing-construction', resultId: 'drainage-licence' },
];

/** One of the nine messages of the reference case. */
export type Message =
  | { readonly kind: 'submit' | 'accept' | 'rate' }
  | { readonly kind: 'grant'; readonly item: ReferenceItem; readonly round: number }
  | {
      readonly kind: 'requestRectification' | 'supplyRectification';
      readonly item: ReferenceItem;
      readonly round: number;
    };

/** Kinds of messages, in the order in which they first occur. */
export const MESSAGE_KINDS = [
  'submit',
  'accept',
  'grant',
  'requestRectification',
  'supplyRectification',
  'rate',
] as const satisfies readonly Message['kind'][];

/** A case that was prepared: it waits for its first message. */
export interface ReferenceCase {
  /** Number by which departments know it. */
  readonly caseNo: string;
  readonly workflowId: string;
  /** Gives a message; resolves when it is acknowledged. */
  readonly send: (message: Message) => Promise<void>;
  /** Resolves when the case has ended. @throws Error when it ends otherwise than by its rating */
  readonly ended: () => Promise<void>;
}

/**
 * Plays all people and departments of a case: 9 messages, each given as soon as it is due, and 6 calls to wait for (the
 * seventh, the one-time notice, belongs to the preparation). The same for every side. `send` may measure.
 */
export async function playCase(
  one: ReferenceCase,
  door: DepartmentDoor,
  send: (message: Message) => Promise<void>,
): Promise<void> {
  const isAsked = ({ itemId }: ReferenceItem, round: number) => door.isAsked(one.caseNo, itemId, round);
  const grant = async (item: ReferenceItem, round = 1) => {
    await isAsked(item, round);
    await send({ kind: 'grant', item, round });
  };
  const rectify = async () => {
    await isAsked(RECTIFIED, 1);
    await send({ kind: 'requestRectification', item: RECTIFIED, round: 1 });
    await send({ kind: 'supplyRectification', item: RECTIFIED, round: 1 });
    await grant(RECTIFIED, 2);
  };
  await send({ kind: 'submit' });
  await send({ kind: 'accept' });
  await grant(FIRST);
  await Promise.all([rectify(), ...BESIDE.map((item) => grant(item))]);
  await send({ kind: 'rate' });
  await one.ended();
}
