import { provesStates } from '../loopback/proves-states.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { startGoogle } from './google.ts';

describeWithTerraform('a state in Google Cloud', () => {
  provesStates(startGoogle, {
    locked: 'conditionNotMet',
    stranger: 'does not have storage.objects access',
    impostor: 'iam.serviceAccounts.getAccessToken',
  });
});
