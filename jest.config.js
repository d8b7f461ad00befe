export default {
  testEnvironment: 'node',
  // Tests wait for terraform, which is a process of its own, and the longest for an emulated cloud: two workers on two cores
  // leave half of the processor idle as long as both of those run.
  maxWorkers: '150%',
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
