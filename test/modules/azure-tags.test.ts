import { expect, it } from '@jest/globals';
import { azureTagFaults } from './azure-tags.ts';

const withTags = { version: 0, block: { attributes: { tags: { type: ['map', 'string'], optional: true } } } } as const;
const schemas = { azurerm_key_vault: withTags, azurerm_subnet: { version: 0, block: {} } };
const fault = 'does not set tags = var.tags';

it.each([
  ['azurerm_key_vault.this', {}, [`azurerm_key_vault.this ${fault}`]],
  ['azurerm_key_vault.this', { tags: { component: 'x' } }, [`azurerm_key_vault.this ${fault}`]],
  ['azurerm_key_vault.this', { tags: '${merge(var.tags, {})}' }, [`azurerm_key_vault.this ${fault}`]],
  ['azurerm_key_vault.this', { tags: '${var.tags}' }, []],
  ['azurerm_subnet.this', {}, []],
])('%s with %j: %j', (address, resource, faults) => {
  expect(azureTagFaults(address, resource, schemas)).toEqual(faults);
});
