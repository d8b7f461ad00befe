import { describe, expect, it } from '@jest/globals';
import { azureProviders, azureServices } from '../../src/compose/azure/services.ts';
import { azureView } from '../../src/compose/azure/view.ts';
import { placeOf } from './place.ts';

const { repository, environment } = placeOf('prod', ({ data }) => ({ data: { ...data, enabled: true } }));

describe('resource providers on Azure', () => {
  it('are registered for the components and for the policy add-on of AKS', () => {
    expect(azureProviders(environment)).toEqual([...azureServices(environment), 'Microsoft.PolicyInsights'].sort());
  });

  it('are told to the bootstrap, and those of the components to its pipelines', () => {
    expect(azureView(repository, environment)).toMatchObject({
      resourceProviders: azureProviders(environment),
      ci: { services: azureServices(environment) },
    });
  });

  it('give pipelines no right to change what policies have found', () => {
    expect(azureServices(environment)).not.toContain('Microsoft.PolicyInsights');
  });

  it('come with the database where there is one', () => {
    const without = { ...environment, data: { ...environment.data, enabled: false } };
    expect(azureProviders(environment)).toEqual(expect.arrayContaining(['Microsoft.DBforPostgreSQL']));
    expect(azureProviders(without)).not.toContain('Microsoft.DBforPostgreSQL');
  });
});
