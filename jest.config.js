import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  // Most tests wait for terraform or an emulated cloud, which are processes of their own: as many workers as cores would leave
  // a core idle. A number, since jest reads more than 100 % as a number of workers.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
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
