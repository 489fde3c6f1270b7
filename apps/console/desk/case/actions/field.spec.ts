import { bodyWith, type Field, missingOf } from './field';

const DEPARTMENTS = [
  { value: 'fire-rescue', label: '消防' },
  { value: 'urban-management', label: '城管' },
];

describe('fields of a command', () => {
  it('make the body of the command, leaving out what is empty', () => {
    const fields: readonly Field[] = [
      { kind: 'text', name: 'reason', label: '理由' },
      { kind: 'line', name: 'rightAuthority', label: '有权机关', isOptional: true },
      { kind: 'instant', name: 'heldAt', label: '时间' },
      { kind: 'limit', name: 'timeNeeded', label: '所需时间' },
    ];
    const values = {
      reason: ' 不属于职权范围 ',
      rightAuthority: ' ',
      heldAt: '2026-12-01T09:30',
      timeNeeded: { value: 8 },
    };
    expect(bodyWith({ itemId: 'food-licence' }, fields, values)).toEqual({
      itemId: 'food-licence',
      reason: '不属于职权范围',
      heldAt: '2026-12-01T09:30:00+08:00',
      timeNeeded: { value: 8, unit: 'workingDay' },
    });
  });

  it('gather defects, officers and outcomes of departments', () => {
    const fields: readonly Field[] = [
      { kind: 'defects', name: 'defects', label: '问题', subjects: [] },
      { kind: 'inspectors', name: 'inspectors', label: '到场人员', departments: DEPARTMENTS },
      { kind: 'outcomes', name: 'outcomes', label: '结论', departments: DEPARTMENTS, results: [] },
    ];
    const values = {
      defects: [{ subject: 'lease-contract', content: '缺少签章' }, { content: '' }],
      inspectors: { 'fire-rescue': 'fire-07，fire-08', 'urban-management': '' },
      outcomes: { 'fire-rescue': { result: 'rectify', requirements: '加装灭火器\n\n清理通道' } },
    };
    expect(bodyWith({}, fields, values)).toEqual({
      defects: [{ subject: 'lease-contract', content: '缺少签章' }],
      inspectors: [{ departmentId: 'fire-rescue', officerIds: ['fire-07', 'fire-08'] }],
      outcomes: [{ departmentId: 'fire-rescue', result: 'rectify', requirements: ['加装灭火器', '清理通道'] }],
    });
  });

  it('name what is missing; what is optional and what is yes or no never is', () => {
    const fields: readonly Field[] = [
      { kind: 'texts', name: 'requirements', label: '整改要求' },
      { kind: 'line', name: 'statute', label: '特别规定', isOptional: true },
      { kind: 'flag', name: 'open', label: '公开举行' },
    ];
    expect(missingOf(fields, {})).toEqual(['整改要求']);
    expect(bodyWith({}, fields, {})).toEqual({ open: false });
  });
});
