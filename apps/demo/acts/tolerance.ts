import { type LifeEvent, type Material, type Situation } from '@yijian/domain/catalogue';
import { type OfferReference } from '@yijian/domain/offer';
import { type CaseAnswer, type ItemAnswer } from '../answers';
import { type CaseRun, CLERK, scriptDepartments, uploadMaterials } from '../case-run';
import { usersOf, type Wishes } from '../wishes';
import { type Act, type EndedCase } from './act';
import { clockFindings } from './clocks';
import { grantMustBeRefused, isInReview, startable } from './held-items';
import { askAndSign, mustBeRefused, statusFindings } from './offers';
import { lateFileFindings, pauseFindings } from './tolerance-check';

/**
 * 容缺受理: materials are left out, asked for and promised, the case is accepted without them, and they are supplied (补交) while
 * departments handle the items that use them; until then nothing of these may be granted.
 */
export class Tolerance implements Act {
  readonly leftOut: readonly string[];
  private readonly materials: readonly Material[];
  /** Of each material supplied later: the items that were being handled by then, whose departments must be told. */
  private readonly supplied = new Map<string, readonly ItemAnswer[]>();

  constructor(
    private readonly lifeEvent: LifeEvent,
    private readonly situation: Situation,
    private readonly wishes: Pick<Wishes, 'tolerate' | 'commit' | 'silentClerk'>,
  ) {
    this.leftOut = wishes.tolerate;
    this.materials = lifeEvent.materials.filter(({ id }) => wishes.tolerate.includes(id));
  }

  async beforeAcceptance(run: CaseRun): Promise<void> {
    const { gateway, applicant, caseNo, findings } = run;
    const core = this.lifeEvent.materials.find(
      (material) => material.class === 'core' && this.situation.expected.materialIds.includes(material.id),
    );
    if (core !== undefined) {
      const ask = { offers: [{ kind: 'tolerance', subject: core.id }] };
      const command = () => gateway.command(applicant, caseNo, 'ask-offers', ask);
      findings.push(...(await mustBeRefused(`核心材料“${core.name}”·容缺`, 'offerNotProvided', command)));
    }
    if (!this.wishes.silentClerk) {
      const accept = () => gateway.command(CLERK, caseNo, 'accept', {});
      findings.push(...(await mustBeRefused('材料不齐且未承诺·受理', 'materialsMissing', accept)));
    }
    await askAndSign(run, this.materials.map(toleranceOf));
  }

  holds(itemId: string): boolean {
    return this.materials.some(({ id }) => !this.supplied.has(id) && this.usersOf(id).includes(itemId));
  }

  async inProgress(run: CaseRun, view: CaseAnswer): Promise<void> {
    for (const { id } of this.materials) {
      const users = startable(run, view, this.usersOf(id), (itemId) => this.holds(itemId));
      if (this.supplied.has(id) || users.length === 0 || !users.every(isInReview)) continue;
      const [first] = users;
      if (first !== undefined) run.findings.push(...(await grantMustBeRefused(run, first, 'toleranceOpen')));
      run.leftOut.delete(id);
      await uploadMaterials(run, [id]);
      await run.gateway.command(run.filer, run.caseNo, 'supply-materials', {});
      this.supplied.set(id, users);
      await scriptDepartments(run);
    }
  }

  check(ended: EndedCase): ReturnType<Act['check']> {
    return this.materials.flatMap((material) => {
      const { id, name, tolerance } = material;
      const users = this.supplied.get(id);
      if (users === undefined) return statusFindings('办结', ended.view, [toleranceOf(material)], 'lapsed');
      const check = `容缺材料“${name}”·补交时限`;
      return [
        ...statusFindings('办结', ended.view, [toleranceOf(material)], 'kept'),
        ...(tolerance === undefined ? [] : clockFindings(check, ended.clocks, `tolerance/${id}`, tolerance.limit)),
        ...users.flatMap((item) => pauseFindings(this.lifeEvent, material, item, ended)),
        ...users.flatMap((item) => lateFileFindings(material, item, ended)),
      ];
    });
  }

  /** Materials that had not come when the department of an item was asked first. */
  missingAt(itemId: string): readonly string[] {
    return [...this.supplied].flatMap(([id, users]) => (users.some((item) => item.itemId === itemId) ? [id] : []));
  }

  private usersOf(materialId: string): readonly string[] {
    return usersOf(this.lifeEvent, this.situation, this.wishes.commit, materialId);
  }
}

function toleranceOf({ id }: Material): OfferReference {
  return { kind: 'tolerance', subject: id };
}
