import type { Recording } from './provider/recording.ts';

/** A small made-up provider that has each kind of schema, also those that the AWS recordings happen to lack. */
export const exampleRecording: Recording = {
  recorded: { provider: 'example/cloud', version: '1.0.0', source: 'written by hand' },
  provider: {
    version: 0,
    block: {
      attributes: { region: { type: 'string', optional: true } },
      block_types: { features: { nesting_mode: 'list', min_items: 1, max_items: 1, block: {} } },
    },
  },
  resource_schemas: {
    cloud_server: {
      version: 3,
      block: {
        attributes: {
          id: { type: 'string', computed: true },
          name: { type: 'string', required: true },
          size: { type: 'number', optional: true },
          labels: { type: ['map', 'string'], optional: true },
          anything: { type: 'dynamic', optional: true },
          password_wo: { type: 'string', optional: true, write_only: true },
          flavor: { type: 'string', optional: true, deprecated: true },
          ready: { type: 'bool', computed: true },
          arn: { type: 'string', computed: true },
          nodes: { type: ['list', ['object', { address: 'string', port: 'number' }]], computed: true },
          network: {
            optional: true,
            nested_type: {
              nesting_mode: 'single',
              attributes: {
                zone: { type: 'string', optional: true, computed: true },
                endpoint: { type: 'string', computed: true },
              },
            },
          },
          disks: {
            optional: true,
            nested_type: {
              nesting_mode: 'map',
              attributes: { gigabytes: { type: 'number', required: true }, path: { type: 'string', computed: true } },
            },
          },
          replicas: {
            computed: true,
            nested_type: { nesting_mode: 'list', attributes: { zone: { type: 'string', computed: true } } },
          },
        },
        block_types: {
          status: { nesting_mode: 'list', block: { attributes: { phase: { type: 'string', computed: true } } } },
          port: { nesting_mode: 'set', block: { attributes: { number: { type: 'number', required: true } } } },
          timeouts: { nesting_mode: 'single', block: { attributes: { create: { type: 'string', optional: true } } } },
          access: {
            nesting_mode: 'group',
            block: { deprecated: true, attributes: { key: { type: 'string', optional: true, sensitive: true } } },
          },
          route: { nesting_mode: 'map', block: { attributes: { via: { type: 'string', required: true } } } },
        },
      },
    },
  },
  data_source_schemas: {
    cloud_image: {
      version: 0,
      block: {
        attributes: {
          name: { type: 'string', required: true },
          id: { type: 'string', computed: true },
          tags: { type: ['list', 'string'], computed: true },
        },
      },
    },
  },
  ephemeral_resource_schemas: {
    cloud_token: {
      version: 0,
      block: {
        attributes: {
          name: { type: 'string', required: true },
          value: { type: 'string', computed: true, sensitive: true },
        },
      },
    },
  },
};
