import { BASIS } from '../../clock/basis';
import type { CaseCommand } from '../command';
import { LICENCE } from '../plan';
import type { CaseState } from '../state';
import { itemsOf } from './proposal';

type Command = CaseCommand['type'];

const law = (article: string): string => `《行政许可法》${article}`;

/** Acts about the filing as a whole: of the Licensing Law where a licence is applied for, else what the centre has published. */
const OF_THE_FILING: Partial<Record<Command, string>> = {
  accept: law('第三十二条第一款第五项'),
  requestCorrection: BASIS.acceptanceCheck,
  returnCorrection: BASIS.acceptanceCheck,
  overrideCorrection: BASIS.acceptanceCheck,
  refuse: BASIS.refusal,
  declareNotRequired: BASIS.notRequired,
};

/** Acts about one licence; what other items rest on is the department's to cite. */
const OF_A_LICENCE: Partial<Record<Command, string>> = {
  tellHearingRight: BASIS.hearingRequest,
  requestHearing: BASIS.hearingRequest,
  scheduleHearing: BASIS.hearingNotice,
  recordHearing: law('第四十八条'),
  grant: law('第三十八条第一款'),
  deny: law('第三十八条第二款'),
  correctDecision: law('第八条、第六十九条'),
};

/** The articles that a command rests on, as its documents cite them; `undefined` where the case does not tell. */
export function basisOf(command: CaseCommand, state: CaseState): string | undefined {
  const { type } = command;
  const items = itemsOf(state);
  const item = 'itemId' in command ? items.find(({ id }) => id === command.itemId) : undefined;
  if (OF_THE_FILING[type] !== undefined) {
    return items.some(({ itemType }) => itemType === LICENCE) ? OF_THE_FILING[type] : BASIS.acceptanceCheckByAnalogy;
  }
  switch (type) {
    case 'startProcedure':
    case 'appointVisit':
    case 'recordVisit':
    case 'prolongProcedure':
    case 'endProcedure':
      return procedureBasis('procedureId' in command ? command.procedureId : command.procedureKey, state);
    case 'extendDecision':
      return item && (item.statutoryBasis ?? BASIS.extension);
    case 'extendJoint':
      return BASIS.joint;
    case 'confirmDelivery':
      return items.some(({ itemType }) => itemType === LICENCE) ? BASIS.delivery : undefined;
    case 'rate':
      return BASIS.evaluation;
    default:
      return item?.itemType === LICENCE ? OF_A_LICENCE[type] : undefined;
  }
}

/** What the catalogue says the procedure rests on; a running one is known by a key that begins with its id. */
function procedureBasis(keyOrId: string, state: CaseState): string | undefined {
  const planned = 'filing' in state ? (state.filing?.plan.specialProcedures ?? []) : [];
  const id = keyOrId.split('/')[0];
  return planned.find((procedure) => procedure.id === id)?.terms?.basis;
}
