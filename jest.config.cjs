/** Pages are translated for the test that reads the table of routes. */
const pages = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};

/** Unit, property and workflow tests beside their sources, journeys and faults under test/. @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  testSequencer: './test/longest-first.cjs',
  // Real engines and databases on a busy machine: a bound against hanging, no statement about speed.
  testTimeout: 90_000,
  modulePathIgnorePatterns: ['/dist/', '/\\.nx/', '/\\.data/'],
  transform: { '^.+\\.ts$': ['@swc/jest'], '^.+\\.tsx$': ['@swc/jest', pages] },
  testEnvironmentOptions: {
    customExportConditions: ['@yijian/source', 'node', 'node-addons', 'require', 'default'],
  },
};
