import { describe, expect, it } from '@jest/globals';
import { type ChartFacts, unknownValues } from './chart-facts.ts';
import { type CrdFacts, crdName, customResourceFaults } from './crd-facts.ts';
import { podFaults } from './pod-rules.ts';
import { renderChart } from './render-chart.ts';

const chart: ChartFacts = {
  version: '1.0.0',
  values: {
    'a\\.b': 'string',
    extra: 'open-map',
    image: 'map',
    'image.tag': 'string',
    old: 'template',
    resources: 'null',
    sub: 'map',
  },
  subcharts: { other: null },
};

describe('unknownValues', () => {
  it.each<[object, string[]]>([
    [{ image: { tag: '1' } }, []],
    [{ image: {} }, []],
    [{ image: { tags: '1' } }, ['image.tags']],
    [{ images: { tag: '1' } }, ['images.tag']],
    [{ 'a.b': 'c' }, []],
    [{ 'a.c': 'd' }, ['a\\.c']],
    [{ extra: { any: { thing: 1 } }, resources: { limits: {} } }, []],
    [{ other: { any: 1 } }, []],
    [{ old: 1 }, ['old']],
    [{ sub: { a: 1, b: [] } }, ['sub.a', 'sub.b']],
  ])('%j: %j', (values, expected) => {
    expect(unknownValues(chart, values)).toEqual(expected);
  });
});

const crd: CrdFacts = {
  fields: {
    spec: 'map',
    'spec.labels': 'map:string',
    'spec.limit': 'int-or-string',
    'spec.code': 'integer',
    'spec.mode': 'string',
    'spec.terms': 'list',
    'spec.terms[].id': 'string',
    'spec.terms[].values': 'list:string',
  },
  required: ['spec', 'spec.mode', 'spec.terms[].id'],
  enums: { 'spec.code': [301, 302], 'spec.mode': ['A', 'B'], 'spec.terms[].values[]': ['x'] },
  served: ['v1'],
};

describe('customResourceFaults', () => {
  const manifest = (fields: object) => ({ apiVersion: 'a.b.io/v1', kind: 'K', metadata: { any: 1 }, ...fields });

  it.each<[object, string[]]>([
    [{ spec: { labels: { a: 'b' }, limit: '4', mode: 'A', terms: [{ id: 'a', values: ['x'] }] } }, []],
    [{}, ['spec is missing']],
    [{ spec: {} }, ['spec.mode is missing']],
    [{ spec: { code: 301, mode: 'A' } }, []],
    [{ spec: { code: 300, mode: 'A' } }, ['spec.code is none of 301, 302']],
    [{ spec: { mode: 'C' } }, ['spec.mode is none of A, B']],
    [{ spec: { mode: 'A', modes: 'A' } }, ['spec.modes is no field']],
    [{ spec: { mode: 1 } }, ['spec.mode is no string']],
    [{ spec: { mode: null } }, ['spec.mode is no string']],
    [{ spec: { labels: { a: 1 }, mode: 'A' } }, ['spec.labels is no map:string']],
    [{ spec: { mode: 'A', terms: [{}] } }, ['spec.terms[].id is missing']],
    [{ spec: { mode: 'A', terms: [{ id: 'a', ids: [] }] } }, ['spec.terms[].ids is no field']],
    [{ spec: { mode: 'A', terms: [{ id: 'a', values: ['y'] }] } }, ['spec.terms[].values[] is none of x']],
    [{ spec: { mode: 'A', terms: {} } }, ['spec.terms is no list']],
  ])('%j: %j', (fields, expected) => {
    expect(customResourceFaults(crd, manifest(fields))).toEqual(expected);
  });

  it('finds a version that is no longer served', () => {
    const old = { ...manifest({ spec: { mode: 'A' } }), apiVersion: 'a.b.io/v1beta1' };
    expect(customResourceFaults(crd, old)).toEqual(['a.b.io/v1beta1 is not served']);
  });

  it.each([
    ['karpenter.sh/v1', 'NodePool', 'karpenter.sh_nodepool_v1'],
    ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', 'snapshot.storage.k8s.io_volumesnapshotclass_v1'],
    ['secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', 'secrets-store.csi.x-k8s.io_secretproviderclass_v1'],
    ['v1', 'Service', undefined],
    ['apps/v1', 'Deployment', undefined],
    ['storage.k8s.io/v1', 'StorageClass', undefined],
    ['networking.k8s.io/v1', 'IngressClass', undefined],
  ])('%s %s has the facts %s', (apiVersion, kind, expected) => {
    expect(crdName({ apiVersion, kind })).toBe(expected);
  });
});

describe('renderChart', () => {
  it('fills in values, and reads every document', () => {
    const text = 'a: {{ .Values.x.y | toJson }}\nb: "{{ .Values.z }}-1"\n---\nc: {{ .Values.x | toJson }}\n';
    expect(renderChart([text], { x: { y: [1] }, z: 'v' })).toEqual([{ a: [1], b: 'v-1' }, { c: { y: [1] } }]);
  });

  it.each([
    ['a: {{ .Values.b | toJson }}', 'no value is given as b'],
    ['a: {{ .Values.x }}', 'x is no text'],
    ['a: {{ .Release.Name }}', '{{ .Release.Name }} is more than a value'],
    ['{{- range .Values.x }}', '{{- range .Values.x }} is more than a value'],
  ])('refuses %s', (text, message) => {
    expect(() => renderChart([text], { x: {} })).toThrow(message);
  });
});

describe('podFaults', () => {
  const container = {
    image: 'example.com/a:1.2.3',
    name: 'a',
    resources: { limits: { memory: '1Mi' }, requests: { cpu: '1m', memory: '1Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    },
  };
  const pod = {
    automountServiceAccountToken: false,
    containers: [container],
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  };
  const deployment = (spec: object) => ({ apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: { spec } } });

  it.each<[string, object, string[]]>([
    ['a', pod, []],
    ['a', { ...pod, securityContext: {} }, ['no seccomp profile', 'may run as root']],
    ['a', { ...pod, automountServiceAccountToken: true }, ['a token that nobody uses']],
    ['a', { ...pod, hostNetwork: true }, ['is in the network of the node']],
    ['kube-system', { ...pod, hostNetwork: true }, []],
    ['a', { ...pod, containers: [{ ...container, image: 'a:latest' }] }, ['a has an image without version']],
    [
      'a',
      { ...pod, containers: [{ ...container, resources: {} }] },
      ['a has no limit of memory', 'a requests nothing'],
    ],
    [
      'a',
      { ...pod, containers: [{ ...container, securityContext: {} }] },
      ['a may get more rights', 'a keeps capabilities', 'a may write to its image'],
    ],
  ])('in %s: %j', (namespace, spec, expected) => {
    expect(podFaults(deployment(spec), namespace)).toEqual(expected);
  });
});
