import { setTimeout as pause } from 'node:timers/promises';
import { readPointer } from '@yijian/domain/form';
import { type CaseRun, formStates, scriptDepartments, uploadMaterials } from './case-run';
import { comparePlan, planOfCase } from './expectations';
import { differing, type Finding } from './finding';
import { factsFrom } from './guidance-check';

/** Between two looks at the notices, milliseconds. */
const LOOK_MS = 150;
/** How long the one-time notice may take, milliseconds. */
const NOTICE_MS = 30_000;

/** From the one-time notice to the submission: notice, form, materials; what is not as expected is added to the findings. */
export async function fileCase(run: CaseRun): Promise<void> {
  await scriptDepartments(run);
  run.findings.push(...(await checkNotice(run)));
  await run.timeline.show();
  run.findings.push(...(await fillForm(run)));
  await uploadMaterials(run, run.situation.expected.materialIds);
  await run.gateway.command(run.filer, run.caseNo, 'submit', {});
  await run.timeline.show();
  const view = await run.gateway.case(run.applicant, run.caseNo);
  run.findings.push(...comparePlan('办件', run.situation.expected, planOfCase(view)));
}

/** The notice must name every item of the case and every material the applicant has to bring (一次告知). */
async function checkNotice({ gateway, applicant, caseNo, lifeEvent, situation }: CaseRun): Promise<Finding[]> {
  for (const giveUpAt = Date.now() + NOTICE_MS; Date.now() < giveUpAt; await pause(LOOK_MS)) {
    const notice = (await gateway.notices(applicant, caseNo)).find(({ kind }) => kind === 'oneTimeNotice');
    if (notice === undefined) continue;
    const { itemIds, materialIds } = situation.expected;
    const told = [
      ...lifeEvent.serviceItems.filter(({ id }) => itemIds.includes(id)),
      ...lifeEvent.materials.filter(({ id, sharing }) => materialIds.includes(id) && sharing.mode === 'none'),
    ].map(({ name }) => name);
    return differing(
      '一次告知·未告知的内容',
      [],
      told.filter((name) => !notice.text.includes(name)),
    );
  }
  return [{ check: '一次告知', expected: `${NOTICE_MS / 1000} 秒内送达`, actual: '没有收到' }];
}

/** Answers must have been filled in already; the example form must be complete. */
async function fillForm(run: CaseRun): Promise<Finding[]> {
  const { gateway, filer, caseNo, lifeEvent, situation } = run;
  const form = await gateway.form(filer, caseNo);
  const answers = factsFrom(lifeEvent, situation, 'applicant');
  const example = formStates(lifeEvent, situation)[0]?.data;
  // An answer whose section is not shown in this situation has no place in the form.
  const prefilled = lifeEvent.facts.flatMap(({ id, label, formPointer }) =>
    formPointer === undefined || answers[id] === undefined || readPointer(example, formPointer) === undefined
      ? []
      : differing(`表单·预填“${label}”`, answers[id], readPointer(form.data, formPointer)),
  );
  const saved = await gateway.saveForm(filer, caseNo, form.revision, example);
  return [...prefilled, ...differing('表单·示例的问题', [], saved.problems)];
}
