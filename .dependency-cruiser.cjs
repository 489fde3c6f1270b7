/** The arrows of ARCHITECTURE.md §3, checked. `to` lists what a folder may not reach. */
const forbid = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to: { path: to },
});
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    forbid(
      'domain-is-pure',
      '^libs/domain/',
      '^(libs/(contract|adapters|config)|workflows|activities|apps|infra|test)/',
      'rules need no IO',
    ),
    forbid(
      'domain-without-engine',
      '^libs/domain/',
      'node_modules/(@temporalio|@nestjs|typeorm|pg)/',
      'rules need no framework',
    ),
    forbid(
      'replayed-code-without-catalogue',
      '^(workflows|libs/domain/case|libs/domain/item|libs/domain/version)/',
      '^libs/domain/(catalogue|form|publication)/',
      'FEEL and Ajv stay out of the workflow sandbox',
    ),
    forbid(
      'contract-only-on-domain',
      '^libs/contract/',
      '^(libs/(adapters|config)|workflows|activities|apps|infra|test)/',
      'contract is shared by all',
    ),
    forbid(
      'adapters-below',
      '^libs/(adapters|config)/',
      '^(workflows|activities|apps|infra|test)/',
      'adapters know no caller',
    ),
    forbid(
      'workflow-sandbox',
      '^workflows/',
      '^(libs/(adapters|config)|activities|apps|infra|test)/',
      'workflows meet activities only in apps/worker',
    ),
    forbid(
      'workflow-externals',
      '^workflows/',
      'node_modules/(?!@temporalio/(workflow|common)/)',
      'replayed code imports the workflow SDK alone',
    ),
    forbid('activities-arrow', '^activities/', '^(workflows|apps|infra|test)/', 'activities know no workflow'),
    forbid(
      'console-in-the-browser',
      '^apps/console/',
      '^(libs/(adapters|config|contract)|workflows|activities|infra|test)/',
      'pages reach the system through the API alone',
    ),
    {
      name: 'apps-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@yijian/source', 'import', 'require', 'node', 'default'],
    },
  },
};
