import { type Department } from './files';
import { type LifeEvent, type ServiceItem } from './life-event';

/** What an item of the fixture is written with; the rest follows from it. */
type Sketch = Pick<ServiceItem, 'id' | 'name' | 'departmentId' | 'promised' | 'prerequisites'> & Partial<ServiceItem>;

/** An item with the codes its department gives it. */
function item(departments: readonly Department[], sketch: Sketch, index: number): ServiceItem {
  const department = departments.find(({ id }) => id === sketch.departmentId);
  if (department === undefined) throw new RangeError(`No department ${sketch.departmentId}.`);
  const itemType = sketch.itemType ?? '20';
  const baseCode = `43${itemType}${department.departmentCode}77${index}000`;
  const implementationCode = `${department.uscc}${department.exerciseLevel}${baseCode}`;
  return {
    baseCode,
    implementationCode,
    handlingItemCode: `${implementationCode}01`,
    itemType,
    caseType: sketch.promised.limit.unit === 'onTheSpot' ? 'instant' : 'promised',
    initiation: 'application',
    legalBasis: [{ title: '公共服务企业服务承诺', article: '—' }],
    acceptanceConditions: ['资料齐全'],
    statutory: { limit: null, basis: '法律未设期限' },
    fee: { charged: false },
    results: [{ id: sketch.id, name: sketch.name, kind: 'receipt', eLicence: false }],
    materialIds: [],
    specialProcedureIds: [],
    ...sketch,
  };
}

const days = (value: number): { limit: { value: number; unit: 'workingDay' } } => ({
  limit: { value, unit: 'workingDay' },
});
const atOnce = { limit: { value: 0, unit: 'onTheSpot' } } as const;

/**
 * A utility connection event (水气联合报装) by hand, for specs: a survey that finds out facts and adds items in flight, a group of
 * which one result is enough, soft and data prerequisites, an outside event, delegated and proactive items, a commitment with a
 * letter, mutual exclusion, partial, offline and redirect ends, and a schedule for filing.
 */
export function connectionEvent(departments: readonly Department[]): LifeEvent {
  const items: Sketch[] = [
    {
      id: 'load-check',
      name: '用量核验',
      departmentId: 'government-services',
      promised: atOnce,
      prerequisites: [],
      data: [{ id: 'load', name: '用量' }],
    },
    {
      id: 'water-plan',
      name: '供水方案',
      departmentId: 'water-supply',
      promised: days(5),
      prerequisites: [{ kind: 'data', itemId: 'load-check', dataId: 'load' }],
      materialIds: ['premises-proof', 'commitment-letter'],
      specialProcedureIds: ['joint-site-survey'],
      commitment: {
        scope: '以承诺替代场所证明',
        chosenWhen: 'byCommitment = true',
        blockedWhen: 'hasBadCredit = true',
        replacesMaterialIds: ['premises-proof'],
        letterMaterialId: 'commitment-letter',
        limits: { window: { value: 0, unit: 'onTheSpot' }, online: { value: 2, unit: 'workingDay' } },
        postCheck: { limit: { value: 20, unit: 'workingDay' }, basis: '二十个工作日内核查' },
        onFalse: '撤销',
      },
    },
    {
      id: 'road-excavation',
      name: '占道挖掘许可',
      departmentId: 'urban-management',
      itemType: '01',
      initiation: 'delegated',
      appliesWhen: 'digsRoad = true',
      addedInFlight: true,
      statutory: { limit: { value: 20, unit: 'workingDay' }, basis: '《城市道路管理条例》' },
      promised: days(5),
      prerequisites: [{ kind: 'result', itemId: 'water-plan', resultId: 'water-plan' }],
      materialIds: ['traffic-plan'],
    },
    {
      id: 'e-permit',
      name: '电子接入凭证',
      departmentId: 'housing-construction',
      appliesWhen: 'list contains(permits, "electronic")',
      promised: days(1),
      prerequisites: [{ kind: 'result', itemId: 'water-plan', resultId: 'water-plan' }],
    },
    {
      id: 'paper-permit',
      name: '纸质接入凭证',
      departmentId: 'housing-construction',
      appliesWhen: 'list contains(permits, "paper")',
      promised: days(3),
      prerequisites: [{ kind: 'result', itemId: 'water-plan', resultId: 'water-plan' }],
    },
    {
      id: 'acceptance',
      name: '通水验收',
      departmentId: 'water-supply',
      promised: days(2),
      prerequisites: [
        {
          kind: 'anyResult',
          anyOf: [
            { itemId: 'e-permit', resultId: 'e-permit' },
            { itemId: 'paper-permit', resultId: 'paper-permit' },
          ],
          reason: '任一凭证即可',
        },
        { kind: 'soft', itemId: 'road-excavation', reason: '先挖路再通水' },
      ],
      waitsFor: [{ id: 'built', label: '外线施工完成', reportedBy: 'enterprise', target: { value: 10, unit: 'day' } }],
    },
    {
      id: 'gas-plan',
      name: '供气方案',
      departmentId: 'gas-supply',
      appliesWhen: 'needsGas = true',
      promised: days(4),
      prerequisites: [{ kind: 'data', itemId: 'load-check', dataId: 'load' }],
    },
    {
      id: 'welcome-call',
      name: '开户回访',
      departmentId: 'water-supply',
      initiation: 'proactive',
      countsTowardsPromise: false,
      supervised: false,
      promised: { limit: { value: 30, unit: 'day' } },
      prerequisites: [{ kind: 'soft', itemId: 'acceptance', reason: '通水以后回访' }],
    },
  ];
  const serviceItems = items.map((sketch, index) => item(departments, sketch, index));
  const owners = new Set(serviceItems.map(({ departmentId }) => departmentId));
  owners.delete('housing-construction');
  const permits = [
    { value: 'electronic', label: '电子凭证' },
    { value: 'paper', label: '纸质凭证' },
  ];
  return {
    format: 'catalogue-package/1',
    kind: 'lifeEvent',
    slug: 'connection',
    code: '43TC17977000',
    name: '水气联合报装一件事',
    version: '2026.1',
    effectiveFrom: '2026-01-01',
    policyBasis: ['联合报装通知'],
    serviceObjects: ['enterprise'],
    leadDepartmentId: 'housing-construction',
    coordinatorDepartmentId: 'government-services',
    supportingDepartmentIds: [...owners].sort(),
    overallPromise: { limit: { value: 15, unit: 'workingDay' }, excludes: ['施工时间'] },
    guide: {
      summary: '一次申请办齐水气接入。',
      acceptanceConditions: ['有用水用气需求'],
      channels: ['window', 'web'],
      handlingScope: '全市通办',
      officeHours: '工作日办公时间',
      feeNote: '不收费',
      remedies: '可以申请行政复议',
      consultationPhone: '12345',
      complaintChannels: ['热线12345'],
      steps: ['一次告知'],
      faqs: [],
    },
    facts: [
      {
        id: 'place',
        label: '所在位置',
        type: 'code',
        source: 'applicant',
        values: [
          { value: 'town', label: '城区' },
          { value: 'village', label: '村镇' },
          { value: 'border', label: '跨界' },
          { value: 'elsewhere', label: '外市' },
        ],
      },
      { id: 'needsGas', label: '需要用气', type: 'boolean', source: 'applicant' },
      {
        id: 'gasMetres',
        label: '燃气管距离',
        type: 'number',
        source: 'applicant',
        unit: '米',
        minimum: 0,
        maximum: 1000,
      },
      { id: 'byCommitment', label: '采用告知承诺', type: 'boolean', source: 'applicant' },
      {
        id: 'permits',
        label: '需要的凭证',
        type: 'codeList',
        source: 'applicant',
        values: permits,
        formPointer: '/request/permits',
      },
      { id: 'knowsRoad', label: '知道是否挖路', type: 'boolean', source: 'applicant' },
      { id: 'digsRoad', label: '需要挖路', type: 'boolean', source: 'applicant' },
      { id: 'hasBadCredit', label: '失信', type: 'boolean', source: 'system' },
    ],
    guidance: {
      startNodeId: 'place',
      nodes: [
        {
          id: 'place',
          factId: 'place',
          question: '在哪里？',
          next: [
            { when: 'place = "village"', goTo: 'window' },
            { when: 'place = "border"', goTo: 'border-office' },
            { when: 'place = "elsewhere"', goTo: 'not-here' },
            { goTo: 'needs-gas' },
          ],
        },
        {
          id: 'needs-gas',
          factId: 'needsGas',
          question: '用气吗？',
          next: [{ when: 'needsGas = true', goTo: 'gas-metres' }, { goTo: 'by-commitment' }],
        },
        { id: 'gas-metres', factId: 'gasMetres', question: '多远？', next: [{ goTo: 'by-commitment' }] },
        { id: 'by-commitment', factId: 'byCommitment', question: '承诺吗？', next: [{ goTo: 'permits' }] },
        { id: 'permits', factId: 'permits', question: '要哪些凭证？', next: [{ goTo: 'knows-road' }] },
        {
          id: 'knows-road',
          factId: 'knowsRoad',
          question: '知道是否挖路吗？',
          next: [{ when: 'knowsRoad = true', goTo: 'digs-road' }, { goTo: 'file' }],
        },
        {
          id: 'digs-road',
          factId: 'digsRoad',
          question: '挖路吗？',
          next: [{ when: 'digsRoad = false', goTo: 'file-without-visit' }, { goTo: 'file' }],
        },
      ],
      ends: [
        { id: 'file', outcome: 'proceed' },
        {
          id: 'file-without-visit',
          outcome: 'partial',
          message: '不挖路的不回访。',
          excludedItemIds: ['welcome-call'],
        },
        { id: 'window', outcome: 'offline', message: '村镇请到窗口分项办理。' },
        { id: 'border-office', outcome: 'redirect', message: '跨界的另行办理。', lifeEventCode: '43TC17978000' },
        { id: 'not-here', outcome: 'notEligible', message: '外市不能办理。' },
      ],
    },
    serviceItems,
    mutualExclusions: [{ itemIds: ['e-permit', 'paper-permit'], reason: '凭证只办一种' }],
    materials: [
      {
        id: 'premises-proof',
        name: '场所证明',
        class: 'core',
        source: 'selfPrepared',
        sharing: { mode: 'none' },
        originals: 1,
        copies: 0,
        formats: ['pdf'],
        usedBy: ['water-plan'],
      },
      {
        id: 'commitment-letter',
        name: '承诺书',
        class: 'core',
        source: 'platformGenerated',
        sharing: { mode: 'none' },
        originals: 1,
        copies: 0,
        formats: ['pdf'],
        usedBy: ['water-plan'],
      },
      {
        id: 'traffic-plan',
        name: '交通组织方案',
        class: 'nonCore',
        source: 'selfPrepared',
        sharing: { mode: 'none' },
        originals: 1,
        copies: 0,
        formats: ['pdf'],
        usedBy: ['road-excavation'],
      },
    ],
    mergedForm: {
      version: 1,
      schema: {
        type: 'object',
        title: '报装申请表',
        properties: {
          request: {
            type: 'object',
            title: '需求',
            properties: {
              address: { type: 'string', title: '地址', minLength: 1 },
              permits: {
                type: 'array',
                title: '凭证',
                items: {
                  type: 'string',
                  title: '凭证',
                  oneOf: permits.map(({ value, label }) => ({ const: value, title: label })),
                },
              },
            },
            required: ['address', 'permits'],
            additionalProperties: false,
          },
        },
        required: ['request'],
        additionalProperties: false,
      },
      sections: [{ name: 'request', required: true }],
      examples: ['survey-first', 'road-known', 'flat'].map((situationId) => ({
        situationId,
        data: { request: { address: '创业路1号', permits: [situationId === 'road-known' ? 'paper' : 'electronic'] } },
      })),
      mappings: serviceItems.map(({ id }) => ({
        itemId: id,
        elements: [{ to: '/address', label: '地址', from: '/request/address' }],
      })),
    },
    specialProcedures: [
      {
        id: 'joint-site-survey',
        kind: 'jointInspection',
        name: '联合踏勘',
        organizerDepartmentId: 'government-services',
        participantDepartmentIds: ['water-supply'],
        appliesTo: [{ itemId: 'water-plan', appliesWhen: 'knowsRoad = false' }],
        limit: { value: 1, unit: 'workingDay' },
        limitNote: '受理后1个工作日内',
        legalBasis: [{ title: '公共服务企业服务承诺', article: '—' }],
        clockEffect: { statutory: 'runs', promised: 'runs', basis: '踏勘计入时限' },
        writtenNotice: true,
        outcomes: [
          { result: 'pass', label: '具备条件' },
          { result: 'rectify', label: '限期整改' },
        ],
        rectification: {
          limit: { value: 5, unit: 'day' },
          maxRounds: 2,
          clockEffect: { statutory: 'runs', promised: 'pauses', basis: '整改不计时' },
          onExpiry: '不予接入',
        },
        establishesFactIds: ['digsRoad'],
      },
    ],
    schedules: [
      { id: 'season', name: '报装季', opensAt: '2026-01-01T00:00:00+08:00', closesAt: '2030-12-31T17:00:00+08:00' },
    ],
    filingScheduleIds: ['season'],
    deliveryOptions: [{ method: 'online', limit: { value: 0, unit: 'onTheSpot' }, feeYuan: 0, receipt: '下载记录' }],
    situations: [
      {
        id: 'survey-first',
        name: '不知是否挖路，先踏勘',
        channel: 'online',
        facts: {
          place: 'town',
          needsGas: true,
          gasMetres: 30,
          byCommitment: false,
          permits: ['electronic'],
          knowsRoad: false,
        },
        expected: {
          path: ['place', 'needs-gas', 'gas-metres', 'by-commitment', 'permits', 'knows-road'],
          endId: 'file',
          itemIds: ['load-check', 'water-plan', 'e-permit', 'acceptance', 'gas-plan', 'welcome-call'],
          stages: [['load-check'], ['water-plan', 'gas-plan'], ['e-permit'], ['acceptance'], ['welcome-call']],
          materialIds: ['premises-proof'],
          commitmentItemIds: [],
          specialProcedureIds: ['joint-site-survey'],
          criticalPath: { value: 8, unit: 'workingDay' },
        },
        later: [
          {
            specialProcedureId: 'joint-site-survey',
            facts: { digsRoad: true },
            expected: {
              addedItemIds: ['road-excavation'],
              itemIds: [
                'load-check',
                'water-plan',
                'road-excavation',
                'e-permit',
                'acceptance',
                'gas-plan',
                'welcome-call',
              ],
              stages: [
                ['load-check'],
                ['water-plan', 'gas-plan'],
                ['road-excavation', 'e-permit'],
                ['acceptance'],
                ['welcome-call'],
              ],
              materialIds: ['premises-proof', 'traffic-plan'],
              criticalPath: { value: 12, unit: 'workingDay' },
            },
          },
        ],
      },
      {
        id: 'road-known',
        name: '知道挖路，承诺，窗口',
        channel: 'window',
        facts: {
          place: 'town',
          needsGas: false,
          byCommitment: true,
          permits: ['paper'],
          knowsRoad: true,
          digsRoad: true,
          hasBadCredit: false,
        },
        expected: {
          path: ['place', 'needs-gas', 'by-commitment', 'permits', 'knows-road', 'digs-road'],
          endId: 'file',
          itemIds: ['load-check', 'water-plan', 'road-excavation', 'paper-permit', 'acceptance', 'welcome-call'],
          stages: [
            ['load-check'],
            ['water-plan'],
            ['road-excavation', 'paper-permit'],
            ['acceptance'],
            ['welcome-call'],
          ],
          materialIds: ['commitment-letter', 'traffic-plan'],
          commitmentItemIds: ['water-plan'],
          specialProcedureIds: [],
          criticalPath: { value: 7, unit: 'workingDay' },
        },
      },
      {
        id: 'flat',
        name: '不挖路，失信不得承诺',
        channel: 'online',
        facts: {
          place: 'town',
          needsGas: false,
          byCommitment: true,
          permits: ['electronic'],
          knowsRoad: true,
          digsRoad: false,
          hasBadCredit: true,
        },
        expected: {
          path: ['place', 'needs-gas', 'by-commitment', 'permits', 'knows-road', 'digs-road'],
          endId: 'file-without-visit',
          itemIds: ['load-check', 'water-plan', 'e-permit', 'acceptance'],
          stages: [['load-check'], ['water-plan'], ['e-permit'], ['acceptance']],
          materialIds: ['premises-proof'],
          commitmentItemIds: [],
          specialProcedureIds: [],
          criticalPath: { value: 8, unit: 'workingDay' },
        },
      },
      ...(['village:window', 'border:border-office', 'elsewhere:not-here'] as const).map((pair) => {
        const [place = '', endId = ''] = pair.split(':');
        const expected = {
          path: ['place'],
          endId,
          itemIds: [],
          stages: [],
          materialIds: [],
          commitmentItemIds: [],
          specialProcedureIds: [],
          criticalPath: null,
        };
        return { id: `ends-at-${endId}`, name: '不能网上申请', channel: 'online' as const, facts: { place }, expected };
      }),
    ],
  };
}
