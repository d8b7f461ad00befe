import { provesBootstrap } from '../loopback/proves-bootstrap.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { startAzure } from './azure.ts';

describeWithTerraform('bootstrap with the real backend of Azure', () => {
  provesBootstrap('azure', startAzure);
});
