export { type DispatchCause, isEnded, type ItemState, type OutputReference, type Running, WAITING } from './state';
