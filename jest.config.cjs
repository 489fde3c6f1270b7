/** Unit, property and workflow tests beside their sources, journeys and faults under test/. @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/', '/\\.nx/', '/\\.data/'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testEnvironmentOptions: {
    customExportConditions: ['@yijian/source', 'node', 'node-addons', 'require', 'default'],
  },
};
