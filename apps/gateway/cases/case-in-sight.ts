import { type CaseView } from '@yijian/domain/case';
import { type Sight } from '../access/sight';
import { type ShownCase } from './case-reader';

/** Whether an entry of a list is in sight. */
type Shows<Entry> = (entry: Entry, sight: Sight) => boolean;

type Lists = Pick<CaseView, 'items' | 'hearings' | 'consultations' | 'offers' | 'procedures' | 'visits' | 'parked'>;

const ofItem: Shows<{ readonly itemId: string }> = ({ itemId }, sight) => sight.item(itemId);
const ofProcedure: Shows<{ readonly procedureId: string }> = ({ procedureId }, sight) => sight.procedure(procedureId);

/** The lists of a case whose entries are about an item, a material or a special procedure. */
const LISTS: { readonly [Name in keyof Lists]: Shows<Lists[Name][number]> } = {
  items: ofItem,
  hearings: ofItem,
  consultations: ofItem,
  offers: ({ kind, subject }, sight) => (kind === 'tolerance' ? sight.material(subject) : sight.item(subject)),
  procedures: ofProcedure,
  visits: ofProcedure,
  // A step is named after what it is about: `dispatch/food-licence/1`.
  parked: ({ step }, sight) => sight.item(step.split('/')[1]),
};

/** The case as it stands without what is out of sight. */
export function caseInSight(shown: ShownCase, sight: Sight): ShownCase {
  const lists = Object.entries(LISTS).map(([name, shows]) => {
    const entries = shown[name] as readonly never[];
    return [name, entries.filter((entry) => (shows as Shows<never>)(entry, sight))];
  });
  return { ...shown, ...(Object.fromEntries(lists) as object) };
}

/** What an event of the timeline may say that it is about. */
interface About {
  readonly itemId?: string;
  readonly checkedItemId?: string;
  readonly opinionOf?: string;
  readonly cardItemId?: string;
  /** Department that a card is raised against. */
  readonly against?: string;
  readonly materialId?: string;
  readonly procedureId?: string;
}

/** Whether an event of the timeline is shown: all that it is about is in sight. */
export function eventInSight(data: object, sight: Sight): boolean {
  const { itemId, checkedItemId, opinionOf, cardItemId, against, materialId, procedureId }: About = data;
  return (
    [itemId, checkedItemId, opinionOf, cardItemId].every((id) => sight.item(id)) &&
    (against === undefined || sight.department(against)) &&
    (materialId === undefined || sight.material(materialId)) &&
    (procedureId === undefined || sight.procedure(procedureId))
  );
}
