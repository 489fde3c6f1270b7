import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Situation } from '@yijian/domain/catalogue';
import { finalItemIds } from './expectations';
import { type Gateway } from './gateway';
import { type DemoOptions, UsageError } from './options';
import { type Subject } from './run-situation';
import { canBeVisited, NO_WISHES, type Wishes, wishesFor } from './wishes';

/** The situations the options ask for; imports the package first if one was given. @throws UsageError, Refused */
export async function chosenSubjects(gateway: Gateway, options: DemoOptions): Promise<Subject[]> {
  const slugs = options.all ? await gateway.eventSlugs() : [await chosenSlug(gateway, options)];
  const events = await Promise.all(slugs.map((slug) => gateway.package(slug)));
  const subjects = events.flatMap(({ lifeEvent, departments }) =>
    chosenSituations(lifeEvent.situations, options.situation).map((situation) => ({
      lifeEvent,
      departments,
      situation,
    })),
  );
  checkWishes(subjects, options);
  return subjects;
}

async function chosenSlug(gateway: Gateway, { event, packageFile }: DemoOptions): Promise<string> {
  const slug = packageFile === undefined ? (event ?? '') : await importFile(gateway, packageFile);
  const slugs = await gateway.eventSlugs();
  if (slugs.includes(slug)) return slug;
  throw new UsageError(`没有一件事 ${slug}；已导入：${slugs.join('、') || '（无）'}`);
}

/** Imports one life event and answers its slug. */
async function importFile(gateway: Gateway, path: string): Promise<string> {
  const text = readText(path);
  await gateway.importPackage([{ path: `life-events/${basename(path)}`, text }]);
  return (JSON.parse(text) as { slug: string }).slug;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`--package 的文件读不出来：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** All situations, or the one with this id or place (from 1). @throws UsageError naming those there are */
export function chosenSituations(situations: readonly Situation[], wanted?: string): readonly Situation[] {
  if (wanted === undefined) return situations;
  const found =
    situations.find(({ id }) => id === wanted) ?? situations[/^\d+$/.test(wanted) ? Number(wanted) - 1 : -1];
  if (found !== undefined) return [found];
  const known = situations.map(({ id, name }, index) => `${index + 1} ${id}（${name}）`).join('；');
  throw new UsageError(`没有情形 ${wanted}；可选：${known}`);
}

/** A wish that no chosen case can fulfil is a mistake in the options. @throws UsageError naming what and why */
export function checkWishes(subjects: readonly Subject[], wishes: Wishes): void {
  for (const itemId of [...wishes.rectify, ...wishes.deny, ...wishes.commit]) {
    if (subjects.some(({ situation }) => finalItemIds(situation).includes(itemId))) continue;
    const known = [...new Set(subjects.flatMap(({ situation }) => finalItemIds(situation)))];
    throw new UsageError(`所选情形没有事项 ${itemId}；可选：${known.join('、') || '（无）'}`);
  }
  const impossible = (kind: 'rectify' | 'commit' | 'tolerate') => {
    const possible = subjects.flatMap((subject) => wishesFor(subject, { ...NO_WISHES, [kind]: wishes[kind] })[kind]);
    return wishes[kind].find((id) => !possible.includes(id));
  };
  const unrectified = impossible('rectify');
  if (unrectified !== undefined) {
    throw new UsageError(`目录没有规定所选情形中的事项 ${unrectified} 可以整改，不能 --rectify`);
  }
  const uncommitted = impossible('commit');
  if (uncommitted !== undefined) {
    throw new UsageError(
      `所选情形中的事项 ${uncommitted} 不能以告知承诺办理（目录没有规定，导办回答没有选择，或者有失信记录），不能 --commit`,
    );
  }
  const untolerated = impossible('tolerate');
  if (untolerated !== undefined) {
    throw new UsageError(
      `所选情形的材料 ${untolerated} 不能容缺（不需要申请人提交，是核心材料或者目录没有规定，或者有失信记录），不能 --tolerate；可选：${tolerable(subjects)}`,
    );
  }
  const { jointVisit } = wishes;
  if (jointVisit !== undefined && !subjects.some((subject) => canBeVisited(subject, jointVisit))) {
    throw new UsageError(`所选情形没有结论可以为 ${jointVisit} 的联合勘验、评审或者验收，不能 --joint-visit`);
  }
}

function tolerable(subjects: readonly Subject[]): string {
  const tolerate = subjects.flatMap((subject) => {
    const all = subject.lifeEvent.materials.map(({ id }) => id);
    return wishesFor(subject, { ...NO_WISHES, tolerate: all }).tolerate;
  });
  return [...new Set(tolerate)].join('、') || '（无）';
}
