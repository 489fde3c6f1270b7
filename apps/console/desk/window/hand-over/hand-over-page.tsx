import { useQueries } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useSession } from '../../../frame/session';
import { useWords, words } from '../../../frame/words';
import { materialsOf } from '../../case/material-list';
import { type Case, pinnedOf, useDepartmentNames } from '../../case/reads';
import { timeInWords } from '../../worklist/time-in-words';
import { type HandedCase, type HandOverList, handOverLists } from './hand-over';
import '../../case/case.css';
import '../../worklist/worklist.css';

const WORDS = words(
  {
    title: '资料流转清单',
    none: '还没有选择办件。请先在办件列表中选中要流转资料的办件，再按“打印流转清单”。',
    toQueue: '去办件列表',
    print: '打印',
    to: (department: string) => `接收单位：${department}`,
    columns: ['序号', '办件编号', '申请人', '事项', '材料', '纸质（份）', '电子'],
    paper: (copies: number, originals: number) => paperWords(copies, originals, '原件'),
    electronic: '有',
    giver: '移交人',
    receiver: '接收人',
    date: '交接时间',
  },
  {
    title: 'Hand-over list',
    none: 'No cases chosen. Select cases in the list first.',
    toQueue: 'To the list',
    print: 'Print',
    to: (department) => `To: ${department}`,
    columns: ['No.', 'Case', 'Applicant', 'Items', 'Material', 'Paper', 'File'],
    paper: (copies, originals) => paperWords(copies, originals, 'originals'),
    electronic: 'yes',
    giver: 'Handed over by',
    receiver: 'Received by',
    date: 'When',
  },
);

/** Hand-over lists of the cases in the address (`cases`), one for each department, to print and to sign on both sides. */
export function HandOverPage(): ReactNode {
  const text = useWords(WORDS);
  const [params] = useSearchParams();
  const caseNos = (params.get('cases') ?? '').split(',').filter((caseNo) => caseNo !== '');
  const reads = useQueries({
    queries: caseNos.map((caseNo) => ({
      queryKey: ['case', caseNo, 'hand-over'],
      queryFn: () => handedCase(caseNo),
    })),
  });
  const error = reads.find((read) => read.isError)?.error;
  const found = reads.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const departments = useDepartmentNames(found[0]?.shown.lifeEvent);
  return (
    <article>
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      {caseNos.length === 0 && (
        <p className="case-tab">
          {text.none} <Link to="/desk/window">{text.toQueue}</Link>
        </p>
      )}
      <ProblemAlert error={error} />
      {found.length < caseNos.length && error === undefined && <Spin />}
      {found.length > 0 && (
        <p className="not-printed">
          <Button type="primary" onClick={() => window.print()}>
            {text.print}
          </Button>
        </p>
      )}
      {handOverLists(found.map(({ handed }) => handed)).map((list) => (
        <List
          key={list.departmentId}
          list={list}
          readAt={reads[0]?.dataUpdatedAt ?? 0}
          department={departments[list.departmentId] ?? list.departmentId}
        />
      ))}
    </article>
  );
}

function List({
  list,
  department,
  readAt,
}: {
  readonly list: HandOverList;
  readonly department: string;
  readonly readAt: number;
}): ReactNode {
  const text = useWords(WORDS);
  const giver = useSession()?.person.name ?? '';
  return (
    <section className="case-tab hand-over">
      <h2>{text.to(department)}</h2>
      <table className="rows" aria-label={text.to(department)}>
        <thead>
          <tr>
            {text.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.lines.map((line, index) => {
            const cells = [
              index + 1,
              line.caseNo,
              line.applicantName,
              line.itemNames.join('、'),
              line.material,
              text.paper(line.copies, line.originals),
              line.isElectronic ? text.electronic : '—',
            ];
            return (
              <tr key={line.caseNo + line.material}>
                {cells.map((cell, column) => (
                  <td key={text.columns[column]} data-title={text.columns[column]}>
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="signatures">
        <span>
          {text.giver}：{giver}
        </span>
        <span>{text.receiver}：</span>
        <span>
          {text.date}：{timeInWords(readAt).slice(0, 10)}
        </span>
      </p>
    </section>
  );
}

function paperWords(copies: number, originals: number, original: string): string {
  const parts = [copies > 0 ? String(copies) : '', originals > 0 ? `${original} ${String(originals)}` : ''];
  return parts.filter((part) => part !== '').join('，') || '—';
}

async function handedCase(caseNo: string): Promise<{ readonly shown: Case; readonly handed: HandedCase }> {
  const path = { caseNo };
  const shown = await bodyOf(api.GET('/cases/{caseNo}', { params: { path } }));
  const [uploads, lifeEvent] = await Promise.all([
    bodyOf(api.GET('/cases/{caseNo}/materials', { params: { path } })),
    pinnedOf(shown.lifeEvent),
  ]);
  return { shown, handed: handedOf(shown, lifeEvent, materialsOf(shown, lifeEvent, uploads)) };
}

function handedOf(shown: Case, lifeEvent: LifeEvent, materials: ReturnType<typeof materialsOf>): HandedCase {
  return {
    caseNo: shown.caseNo,
    applicantName: shown.applicantName ?? '',
    items: shown.items,
    // What is shared is fetched by each department's own system: nothing of it changes hands.
    materials: materials
      .filter(({ isShared, upload }) => !isShared || upload !== undefined)
      .map(({ id, name, usedBy, upload }) => {
        const { copies = 0, originals = 0 } = lifeEvent.materials.find((material) => material.id === id) ?? {};
        return { name, usedBy, copies, originals, isElectronic: upload !== undefined };
      }),
  };
}
