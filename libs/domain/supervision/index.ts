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
