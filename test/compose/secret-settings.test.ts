import { describe, expect, it } from '@jest/globals';
import { secretSettings } from '../../src/compose/secret-settings.ts';
import { accepted, flag, usual } from '../answers/build.ts';

function settings(name: string, ...flags: readonly [path: string, value: string | number | boolean][]) {
  const { repository } = accepted(usual, ...flags.map(([path, value]) => flag(path, value)));
  const environment = repository.environments.find(other => other.name === name);
  if (!environment) throw new Error(`there is no ${name}`);
  return secretSettings(environment);
}

const example = { example: { description: 'Shows how a pod mounts a secret.', generation: 1 } };

describe('what module secrets is told', () => {
  it.each([
    ['dev', { recovery_window_days: 7, secrets: example }],
    ['staging', { recovery_window_days: 7, secrets: example }],
    ['prod', { recovery_window_days: 30, secrets: {} }],
  ])('in %s', (name, expected) => {
    expect(settings(name)).toEqual({ rotation_days: 90, store: 'secrets-manager', ...expected });
  });

  it('follows the answers', () => {
    expect(settings('dev', ['secrets.backend.aws', 'ssm'], ['secrets.rotationDays', 30])).toMatchObject({
      rotation_days: 30,
      store: 'ssm',
    });
  });

  it('has no example where nothing mounts it', () => {
    expect(settings('dev', ['secrets.createExampleSecretProviderClass', false])).toMatchObject({ secrets: {} });
    expect(settings('dev', ['secrets.inCluster', 'external-secrets'])).toMatchObject({ secrets: {} });
  });

  it('keeps what a protected environment deletes for longer, whatever its profile', () => {
    expect(settings('dev', ['environments.dev.protected', true])).toMatchObject({ recovery_window_days: 30 });
  });
});
