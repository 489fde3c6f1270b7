import type { DocumentDraft } from './draft';
import { departmentIssuer, itemIssuer, windowIssuer } from './issuer';
import { filingOf, isLicence, plannedItem, procedureOf, type Scene, sceneOf, serviceItem, type SceneOf } from './scene';
import { draftOf } from './template';
import * as template from './templates/index';

/**
 * Which documents an act issues: usually one; two for an acceptance with tolerance, one letter for each offer signed, none
 * where nothing has to be written. Acts of the window are the coordinator's, those of an item its department's. An act that
 * several events of the occasion belong to has the same name in each, so it issues its document once.
 */
export function documentsOf(scene: Scene): readonly DocumentDraft[] {
  return ofCase(scene) ?? ofProcedure(scene) ?? ofItem(scene) ?? ofEnd(scene) ?? [];
}

type Drafts = readonly DocumentDraft[] | undefined;

function ofCase(scene: Scene): Drafts {
  const { event } = scene;
  const issuer = windowIssuer(scene);
  switch (event.type) {
    case 'caseSubmitted':
      return [draftOf(template.receipt, sceneOf(scene, event), { issuer }), ...lettersChosen(sceneOf(scene, event))];
    case 'correctionSupplied':
      return [draftOf(template.receipt, sceneOf(scene, event), { issuer })];
    case 'offersSigned':
      return event.offers.map(({ kind, subject }) =>
        kind === 'commitment'
          ? commitmentOf(sceneOf(scene, event), subject)
          : draftOf(template.toleranceCommitment(subject), sceneOf(scene, event), { issuer, about: subject }),
      );
    case 'correctionRequested':
      return [draftOf(template.correctionNotice, sceneOf(scene, event), { issuer })];
    case 'caseRefused':
      return [draftOf(template.refusalDecision, sceneOf(scene, event), { issuer })];
    case 'caseNotRequired':
      return [draftOf(template.notRequiredNotice, sceneOf(scene, event), { issuer })];
    case 'caseAccepted': {
      const accepted = sceneOf(scene, event);
      const notice = draftOf(template.acceptanceNotice, accepted, { issuer });
      return event.tolerated ? [notice, draftOf(template.tolerantAcceptanceNotice, accepted, { issuer })] : [notice];
    }
    case 'jointExtended':
      return [draftOf(template.jointExtensionNotice, sceneOf(scene, event), { issuer, about: 'joint' })];
    case 'caseDelivered':
      return [draftOf(template.deliveryReceipt, sceneOf(scene, event), { issuer })];
    default:
      return undefined;
  }
}

/** Commitments that the answers chose are promised with the submission; the letter is printed unless it is handed in. */
function lettersChosen(scene: SceneOf<'caseSubmitted'>): readonly DocumentDraft[] {
  return filingOf(scene)
    .plan.commitmentItemIds.filter((id) => serviceItem(scene, id).commitment?.letterMaterialId === undefined)
    .map((itemId) => commitmentOf(scene, itemId));
}

function commitmentOf(scene: SceneOf<'caseSubmitted' | 'offersSigned'>, itemId: string): DocumentDraft {
  const issuer = itemIssuer(scene, itemId);
  return draftOf(template.commitmentLetter(itemId), scene, { issuer, about: itemId, itemId });
}

function ofProcedure(scene: Scene): Drafts {
  const { event } = scene;
  switch (event.type) {
    case 'procedureStarted':
    case 'procedureProlonged': {
      const procedureId = event.procedureKey.split('/')[0] ?? '';
      if (!isTold(scene, procedureId) && event.timeNeeded === undefined) return [];
      const issuer = organizer(scene, procedureId);
      const about = event.procedureKey;
      return [
        draftOf(template.specialProcedureNotice, sceneOf(scene, event), { issuer, about, ...onlyItem(scene, about) }),
      ];
    }
    case 'visitAppointed': {
      if (!isTold(scene, event.procedureId)) return [];
      const issuer = organizer(scene, event.procedureId);
      const about = `visit/${event.procedureId}/${appointments(scene, event.procedureId)}`;
      return [draftOf(template.visitNotice, sceneOf(scene, event), { issuer, about })];
    }
    case 'hearingRightTold':
      return [draftOf(template.hearingRightNotice, sceneOf(scene, event), ofItemId(scene, event.heardItemId))];
    case 'hearingRequested': {
      const matter = ofItemId(scene, event.heardItemId);
      const about = `hearing/${event.heardItemId}`;
      return [draftOf(template.hearingRequestNotice, sceneOf(scene, event), { ...matter, about })];
    }
    case 'hearingScheduled':
      return [draftOf(template.hearingNotice, sceneOf(scene, event), ofItemId(scene, event.heardItemId))];
    case 'hearingHeld':
      return [draftOf(template.hearingTranscript, sceneOf(scene, event), ofItemId(scene, event.heardItemId))];
    default:
      return undefined;
  }
}

/** The item of a procedure that serves but one. */
function onlyItem({ after }: Scene, procedureKey: string): { readonly itemId?: string } {
  const { itemIds = [] } = ('procedures' in after && after.procedures?.started[procedureKey]) || {};
  return itemIds.length === 1 && itemIds[0] !== undefined ? { itemId: itemIds[0] } : {};
}

/** How often a visit has been appointed. */
function appointments({ after }: Scene, procedureId: string): number {
  const visit = 'procedures' in after ? after.procedures?.visits[procedureId] : undefined;
  return visit?.appointments.length ?? 0;
}

/** Whether the applicant is told of a procedure in writing. */
function isTold(scene: Scene, procedureId: string): boolean {
  return procedureOf(scene, procedureId).terms?.writtenNotice === true;
}

function organizer(scene: Scene, procedureId: string) {
  const { terms, itemIds } = procedureOf(scene, procedureId);
  return terms ? departmentIssuer(scene, terms.organizerDepartmentId) : itemIssuer(scene, itemIds[0] ?? '');
}

function ofItem(scene: Scene): Drafts {
  const { event } = scene;
  switch (event.type) {
    case 'decisionExtended':
      return [draftOf(template.extensionNotice, sceneOf(scene, event), ofItemId(scene, event.itemId))];
    case 'rectificationRequested': {
      const about = `${event.itemId}/${event.round}`;
      const matter = { ...ofItemId(scene, event.itemId), about };
      return [draftOf(template.rectificationNotice, sceneOf(scene, event), matter)];
    }
    case 'itemSuspended':
      return [draftOf(template.suspensionNotice, sceneOf(scene, event), ofItemId(scene, event.itemId))];
    case 'itemGranted':
      if (!isLicence(plannedItem(scene, event.itemId))) return [];
      return [draftOf(template.grantDecision, sceneOf(scene, event), ofItemId(scene, event.itemId))];
    case 'itemDenied':
      return [draftOf(template.denialDecision, sceneOf(scene, event), ofItemId(scene, event.itemId))];
    case 'decisionCorrected':
      return [draftOf(template.decisionCorrection, sceneOf(scene, event), ofItemId(scene, event.itemId))];
    case 'postCheckReported':
      if (event.cure === undefined) return [];
      return [draftOf(template.cureOrder, sceneOf(scene, event), ofItemId(scene, event.checkedItemId))];
    default:
      return undefined;
  }
}

function ofItemId(scene: Scene, itemId: string) {
  return { issuer: itemIssuer(scene, itemId), about: itemId, itemId };
}

/** Ends before a decision: one notice of the window for all that one act of his ends, of the department for its own item. */
function ofEnd(scene: Scene): Drafts {
  const { event } = scene;
  const issuer = windowIssuer(scene);
  switch (event.type) {
    case 'caseReturned':
      return [draftOf(template.terminationNotice, sceneOf(scene, event), { issuer })];
    case 'caseWithdrawn':
    case 'caseTerminated':
      // Nothing was handed in: there is nothing to end in writing.
      if (scene.before.status === 'drafting') return [];
      return [draftOf(template.terminationNotice, sceneOf(scene, event), { issuer })];
    case 'itemWithdrawn':
      return [draftOf(template.terminationNotice, sceneOf(scene, event), { issuer })];
    case 'itemPrerequisiteFailed':
      return [draftOf(template.terminationNotice, sceneOf(scene, event), { issuer, about: 'prerequisite' })];
    case 'itemTerminated': {
      const byWindow = scene.actor.role === 'windowClerk';
      const matter = byWindow ? { issuer } : ofItemId(scene, event.itemId);
      return [draftOf(template.terminationNotice, sceneOf(scene, event), matter)];
    }
    default:
      return undefined;
  }
}
