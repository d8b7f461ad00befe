export default {
  testEnvironment: 'node',
  reporters: ['default', '<rootDir>/scripts/jest-figures.mjs'],
  testSequencer: '<rootDir>/test/setup/slow-first.mjs',
  setupFiles: ['<rootDir>/test/setup/node26.mjs'],
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/golden/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/golden/', '<rootDir>/.tools/'],
  watchPathIgnorePatterns: ['<rootDir>/.tools/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};
