import { mayBeThrownAway, type Resource, text, valuesAt } from './resource.ts';

/** Whether a private endpoint of Azure leads to a resource, where that is no answer. */
export function hasPrivateEndpoint(resource: Resource, scope: readonly Resource[]): boolean {
  const id = text(resource, 'id');
  const leads = (other: Resource) =>
    valuesAt(other, 'private_service_connection.private_connection_resource_id').includes(id);
  return (
    mayBeThrownAway(resource.root) || scope.some(other => other.type === 'azurerm_private_endpoint' && leads(other))
  );
}
