import { type DepartmentRequest } from '@yijian/contract';

/** A request for a food licence as a test sees it; `parts` replace what matters to the test. */
export function departmentRequest(parts: Partial<DepartmentRequest> = {}): DepartmentRequest {
  const caseNo = parts.caseNo ?? '43019926112200000100';
  const itemId = parts.itemId ?? 'food-licence';
  const round = parts.round ?? 1;
  return {
    requestId: `${caseNo}/${itemId}/${parts.kind === 'withdrawal' ? 'withdrawal' : round}`,
    kind: 'application',
    departmentId: 'market-regulation',
    caseNo,
    itemCaseNo: '43019926112200000102',
    itemId,
    itemName: '食品经营许可',
    handlingItemCode: '1143019900000000071430131002000001',
    initiation: 'application',
    round,
    handling: 'normal',
    payload: { operatorName: '示例小吃店' },
    materials: [],
    expects: { results: [{ id: 'food-licence', name: '食品经营许可证' }], data: [] },
    replyTo: 'http://127.0.0.1:3000/department-replies',
    ...parts,
  };
}
