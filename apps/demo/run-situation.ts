import { randomUUID } from 'node:crypto';
import { type Department, type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { type CaseAnswer } from './answers';
import { actsFor } from './acts';
import { type CaseRun, carriedDiscoveries, CLERK, newProgress } from './case-run';
import { driveCase } from './driving';
import { checkEnd, checkReplies } from './end-check';
import { isOpenForFiling } from './expectations';
import { fileCase } from './filing';
import { type Finding } from './finding';
import { type Gateway } from './gateway';
import { checkGuidance, checkRefusal, factsFrom } from './guidance-check';
import { Refused } from './http';
import { type SimulatorControl } from './simulator-control';
import { type Printer, Timeline } from './timeline';
import { type Wishes, wishesFor } from './wishes';

/** What every run works with. */
export interface Tools {
  readonly gateway: Gateway;
  readonly simulator?: SimulatorControl;
  readonly printer: Printer;
  readonly wishes: Wishes;
  /** How many times faster than real time cases live that are opened there. */
  readonly speed: number;
  /** Several cases run at once, so lines name their case. */
  readonly labelled: boolean;
}

/** One situation of one event. */
export interface Subject {
  readonly lifeEvent: LifeEvent;
  readonly departments: readonly Department[];
  readonly situation: Situation;
}

/** How a run went; `ok` exactly if there is no finding. */
export interface SituationReport {
  readonly event: string;
  readonly situation: string;
  readonly name: string;
  readonly caseNo?: string;
  /** Outcome of the case, or of the guidance when nothing is filed; `filingClosed` when the event cannot be filed today. */
  readonly outcome: string;
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

/** Runs one situation from the guidance to the evaluation; never throws, everything that went wrong is a finding. */
export async function runSituation(tools: Tools, subject: Subject): Promise<SituationReport> {
  const began = Date.now();
  const findings: Finding[] = [];
  const ran = await perform(tools, subject, findings).catch((error: unknown) => {
    findings.push({
      check: '办理过程',
      expected: '无错误',
      actual: error instanceof Error ? error.message : String(error),
    });
    return { outcome: 'error' };
  });
  const { lifeEvent, situation } = subject;
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  return { event: lifeEvent.slug, situation: situation.id, name: situation.name, ...ran, seconds, findings };
}

type Ran = Pick<SituationReport, 'caseNo' | 'outcome'>;

async function perform(tools: Tools, subject: Subject, findings: Finding[]): Promise<Ran> {
  const { gateway } = tools;
  const { lifeEvent, situation } = subject;
  const guided = await checkGuidance(gateway, lifeEvent, situation);
  findings.push(...guided.findings);
  const end = lifeEvent.guidance.ends.find(({ id }) => id === situation.expected.endId);
  if (end?.outcome !== 'proceed' && end?.outcome !== 'partial') {
    findings.push(...(await checkRefusal(gateway, lifeEvent, situation)));
    tools.printer.line(`${labelOf(tools, subject)}导办结论：${end?.message ?? ''}`);
    return { outcome: end?.outcome ?? 'unknown' };
  }
  const opened = await openCase(tools, subject, findings);
  if (opened === 'filingClosed') return { outcome: 'filingClosed' };
  try {
    await fileCase(opened);
    const view = await driveCase(opened);
    if (view.status === 'closed') findings.push(...(await checkEnd(opened, view)));
    findings.push(...(await checkReplies(opened)));
    return { caseNo: opened.caseNo, outcome: outcomeOf(view) };
  } catch (error) {
    // The case number must be in the report, whatever happened to the case.
    findings.push({
      check: '办理过程',
      expected: '无错误',
      actual: error instanceof Error ? error.message : String(error),
    });
    return { caseNo: opened.caseNo, outcome: 'error' };
  }
}

function outcomeOf(view: CaseAnswer): string {
  return view.status === 'closed' ? (view.outcome ?? view.end ?? 'closed') : `unfinished: ${view.status}`;
}

/** Opens a case for a new applicant; a refusal because filing is closed is in order only while no schedule is open. */
async function openCase(tools: Tools, subject: Subject, findings: Finding[]): Promise<CaseRun | 'filingClosed'> {
  const { gateway, simulator, printer } = tools;
  const { lifeEvent, situation } = subject;
  const applicant = { role: 'applicant', id: `demo-${randomUUID()}` } as const;
  const filer = situation.channel === 'window' ? CLERK : applicant;
  await simulator?.facts(applicant.id, factsFrom(lifeEvent, situation, 'system'));
  const isOpen = isOpenForFiling(lifeEvent, Date.now());
  try {
    const { caseNo, queryCode } = await gateway.open(filer, {
      lifeEvent: lifeEvent.slug,
      channel: situation.channel,
      answers: factsFrom(lifeEvent, situation, 'applicant'),
      applicant: { id: applicant.id, name: '演示申请人' },
    });
    if (!isOpen) findings.push({ check: '受理期', expected: '不在受理期，不能立案', actual: `已立案 ${caseNo}` });
    const label = labelOf(tools, subject);
    printer.line(`${label}《${lifeEvent.name}》${situation.name}：办件编号 ${caseNo}，查询码 ${queryCode}`);
    return runOf(tools, subject, { caseNo, applicant, filer, findings });
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'filingClosed') throw error;
    if (isOpen) findings.push({ check: '受理期', expected: '在受理期，可以立案', actual: error.message });
    printer.line(`${labelOf(tools, subject)}《${lifeEvent.name}》不在受理期，未办理`);
    return 'filingClosed';
  }
}

function runOf(
  tools: Tools,
  subject: Subject,
  opened: Pick<CaseRun, 'caseNo' | 'applicant' | 'filer' | 'findings'>,
): CaseRun {
  const { gateway, simulator, printer, speed } = tools;
  const { lifeEvent, situation, departments } = subject;
  const { caseNo, applicant } = opened;
  const wishes = wishesFor(subject, tools.wishes);
  const acts = actsFor(subject, wishes);
  const label = labelOf(tools, subject);
  return {
    ...opened,
    gateway,
    ...(simulator !== undefined && { simulator }),
    lifeEvent,
    situation,
    wishes,
    acts,
    speed,
    timeline: new Timeline({ gateway, actor: applicant, caseNo, lifeEvent, departments, label, printer, speed }),
    discoveries: carriedDiscoveries(lifeEvent, situation),
    uploaded: new Set(),
    leftOut: new Set(acts.flatMap(({ leftOut = [] }) => leftOut)),
    progress: newProgress(),
  };
}

function labelOf({ labelled }: Tools, { lifeEvent, situation }: Subject): string {
  return labelled ? `[${lifeEvent.slug}/${situation.id}] ` : '';
}
