export { acknowledge, deny, DEPARTMENT_MAY_SPEAK, grant, supplyData } from './handling';
export { evolveItem } from './evolve';
export { failedBy, missingEvents, openPrerequisites } from './prerequisite';
export { rectificationExpired, requestRectification, supplyRectification } from './rectification';
export { type DispatchCause, isEnded, type ItemState, type OutputReference, type Running, WAITING } from './state';
