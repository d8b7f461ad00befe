import { type Cloud, clouds } from './clouds.ts';
import { readDataFile } from './data-file.ts';

/** Standard support of one Kubernetes minor version by a cloud; `end` is its last day, as an ISO date. */
export type KubernetesSupport = { end: string; offered: boolean };

/** Minor versions that a cloud supports or has supported, newest first. */
export type KubernetesCalendar = ReadonlyMap<string, KubernetesSupport>;

/** How people call the Kubernetes of each cloud; in small letters its key in the catalogue. */
export const kubernetesNames: Readonly<Record<Cloud, string>> = { aws: 'EKS', azure: 'AKS', gcp: 'GKE' };

type Calendars = Readonly<Record<string, Record<string, KubernetesSupport>>>;

let calendars: Calendars | undefined;

/** What `schema/catalog.json` knows of the Kubernetes of a cloud. */
export function calendarOf(cloud: Cloud): KubernetesCalendar {
  calendars ??= readDataFile<{ kubernetes: Calendars }>('catalog.json').kubernetes;
  return new Map(Object.entries(calendars[kubernetesNames[cloud].toLowerCase()] ?? {}));
}

/** The minor versions that an answers file may ask for, newest first: those that some cloud of these offers. */
export function offeredVersions(on: readonly Cloud[] = clouds): string[] {
  const versions = on.flatMap(cloud =>
    [...calendarOf(cloud)].flatMap(([version, { offered }]) => (offered ? version : [])),
  );
  return [...new Set(versions)].sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
}
