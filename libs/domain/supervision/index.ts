export {
  type CardColour,
  type CardRaised,
  type CardTrigger,
  SUPERVISED_EVENTS,
  type SupervisedEvent,
  type SupervisionRule,
} from './card';
export { chargedWith, WINDOW } from './charge';
export { cardsOf } from './event-cards';
export {
  DUE_STANDINGS,
  type DueColour,
  type DueLight,
  dueLight,
  type DueStanding,
  SOON_WORKING_DAYS,
  soonUntil,
} from './due-standing';
