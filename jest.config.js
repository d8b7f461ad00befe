export default {
  testEnvironment: 'node',
  // Most tests wait for terraform, which is a process of its own: jest's usual one worker less would leave a core idle.
  maxWorkers: '100%',
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
