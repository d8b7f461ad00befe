import { provesStates } from '../loopback/proves-states.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { startAzure } from './azure.ts';

describeWithTerraform('a state in Azure', () => {
  provesStates(startAzure, {
    locked: 'state blob is already locked',
    stranger: 'AuthorizationPermissionMismatch',
    impostor: 'AADSTS700213',
  });
});
