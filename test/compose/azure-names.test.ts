import { describe, expect, it } from '@jest/globals';
import { serverName, storageAccountName, vaultName } from '../../src/compose/azure/names.ts';
import { azureRegionView } from '../../src/compose/azure/view.ts';
import { placeOf } from './place.ts';

const regions = ['westeurope', 'northeurope'].map(name => ({ name, cidr: null, podCidr: null, zones: [] }));
const { repository, environment } = placeOf('prod', ({ azure, data }) => ({
  azure: { ...azure, regions },
  data: { ...data, enabled: true, backup: { ...data.backup, crossRegion: true } },
}));
const ownerOf = (region: string) => ({ repository, environment, region });

describe('names that are unique in all of Azure', () => {
  it('keep the vault of a copy apart from that of the region it lies in', () => {
    const copies = regions.map(region => azureRegionView(repository, environment, region));
    const names = copies.map(copy => (copy as { copyVaultName: string }).copyVaultName);
    const vaults = regions.map(({ name }) => vaultName(ownerOf(name), 'secrets'));
    expect(new Set([...names, ...vaults]).size).toBe(4);
  });

  it('fit what they name', () => {
    expect(vaultName(ownerOf('westeurope'), 'copy')).toMatch(/^[a-z](-?[a-z0-9]){2,23}$/);
    expect(storageAccountName(ownerOf('westeurope'), 'flowLogs')).toMatch(/^[a-z0-9]{3,24}$/);
    expect(serverName(ownerOf('westeurope'), 'database')).toMatch(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
  });
});
