import { readDataFile } from './data-file.ts';

/** Standard support of one Kubernetes minor version by a cloud; `end` is its last day, as an ISO date. */
export type KubernetesSupport = { end: string; offered: boolean };

type Calendar = { default: string; eks: Record<string, KubernetesSupport> };

let calendar: Calendar | undefined;

/** What `schema/catalog.json` knows of EKS: minor versions, newest first, with the end of their standard support. */
export function eksCalendar(): ReadonlyMap<string, KubernetesSupport> {
  calendar ??= readDataFile<{ kubernetes: Calendar }>('catalog.json').kubernetes;
  return new Map(Object.entries(calendar.eks));
}

/** The minor versions that an answers file may ask for, newest first. */
export function offeredVersions(): string[] {
  return [...eksCalendar()].filter(([, { offered }]) => offered).map(([version]) => version);
}
