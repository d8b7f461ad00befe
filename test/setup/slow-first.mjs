import Sequencer from '@jest/test-sequencer';

// Minutes of waiting for a cloud, or of scanning: they start first, so that everything else runs beside them.
const SLOW = [
  'test/aws/applied-repository',
  'test/terragrunt/applied',
  'test/policy/checkov',
  'test/policy/resolved',
  'test/roots/',
  'test/modules/',
  'test/terragrunt/',
];

/** Starts what is known to take long before everything else; a fresh checkout has no times of its own to go by. */
export default class SlowFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = SLOW.findIndex(part => path.replaceAll('\\', '/').includes(part));
      return place < 0 ? SLOW.length : place;
    };
    return super.sort(tests).sort((left, right) => rank(left) - rank(right));
  }
}
