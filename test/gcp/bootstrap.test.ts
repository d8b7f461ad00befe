import { provesBootstrap } from '../loopback/proves-bootstrap.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { startGoogle } from './google.ts';

describeWithTerraform('bootstrap with the real backend of Google Cloud', () => {
  provesBootstrap('gcp', startGoogle);
});
