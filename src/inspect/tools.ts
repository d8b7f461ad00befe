import { type Cloud, clouds } from '../../schema/clouds.ts';
import { readDataFile } from '../../schema/data-file.ts';
import type { Engine } from '../../schema/sections/project.ts';
import { run } from '../run.ts';
import type { Diagnosis } from './diagnosis.ts';

/** A program that the generated repository calls. */
type Tool = {
  program: string;
  args: readonly string[];
  /** Oldest version that works. */
  floor?: string;
  /** Without it nothing can be planned; else it is a warning. */
  needed: boolean;
  fix: string;
};

type Catalog = { tools: Record<string, { v: string; floor?: string }> };

/** What the tools of a repository depend on. */
export type Needs = { engine: Engine; binary: 'terraform' | 'tofu'; clouds: readonly Cloud[] };

/** The tools of a repository, each with its version or how to get it. */
export async function toolDiagnoses(needs: Needs, cwd: string): Promise<Diagnosis[]> {
  const own = clouds.filter(cloud => needs.clouds.includes(cloud)).flatMap(cloud => CLOUD_TOOLS[cloud]);
  return Promise.all([...toolsFor(needs), ...own].map(tool => diagnose(tool, cwd)));
}

/** Programs that log in to a cloud, and that get a token of its clusters. */
const CLOUD_TOOLS: Readonly<Record<Cloud, readonly Tool[]>> = {
  aws: [{ program: 'aws', args: ['--version'], floor: '2.0.0', needed: false, fix: 'install the AWS CLI, version 2' }],
  azure: [
    { program: 'az', args: ['version'], floor: '2.0.0', needed: false, fix: 'install the Azure CLI' },
    { program: 'kubelogin', args: ['--version'], needed: false, fix: 'az aks install-cli' },
  ],
  gcp: [
    { program: 'gcloud', args: ['version'], needed: false, fix: 'install the Google Cloud CLI' },
    {
      program: 'gke-gcloud-auth-plugin',
      args: ['--version'],
      needed: false,
      fix: 'gcloud components install gke-gcloud-auth-plugin',
    },
  ],
};

function toolsFor({ engine, binary }: Needs): Tool[] {
  const fix = 'mise install';
  const terragrunt: Tool = { program: 'terragrunt', args: ['--version'], ...floorOf('terragrunt'), needed: true, fix };
  return [
    { program: binary, args: ['version'], ...floorOf(binary === 'tofu' ? 'opentofu' : binary), needed: true, fix },
    ...(engine === 'terragrunt' ? [terragrunt] : []),
    { program: 'git', args: ['--version'], needed: true, fix: 'install git' },
    { program: 'make', args: ['--version'], needed: true, fix: 'install GNU make' },
    { program: 'tflint', args: ['--version'], needed: false, fix },
    { program: 'terraform-docs', args: ['--version'], needed: false, fix },
    { program: 'gitleaks', args: ['version'], needed: false, fix },
    { program: 'pre-commit', args: ['--version'], needed: false, fix: 'pipx install pre-commit' },
  ];
}

function floorOf(tool: string): { floor?: string } {
  const floor = readDataFile<Catalog>('catalog.json').tools[tool]?.floor;
  return floor === undefined ? {} : { floor };
}

async function diagnose(tool: Tool, cwd: string): Promise<Diagnosis> {
  const { found, stdout, stderr } = await run(tool.program, tool.args, { cwd });
  const bad = tool.needed ? 'failure' : 'warning';
  if (!found) return { level: bad, subject: tool.program, message: 'is not installed', fix: tool.fix };
  const version = /\d+(?:\.\d+)+/.exec(`${stdout}\n${stderr}`)?.[0];
  if (version === undefined) return { level: 'warning', subject: tool.program, message: 'did not say its version' };
  if (tool.floor && isOlder(version, tool.floor)) {
    return { level: bad, subject: tool.program, message: `${version} is older than ${tool.floor}`, fix: tool.fix };
  }
  return { level: 'ok', subject: tool.program, message: version };
}

/** Compares dotted numbers part by part: 1.9 is older than 1.11. */
export function isOlder(version: string, floor: string): boolean {
  const parts = (text: string) => text.split('.').map(Number);
  const [own, least] = [parts(version), parts(floor)];
  const difference = least.map((part, index) => (own[index] ?? 0) - part).find(part => part !== 0);
  return (difference ?? 0) < 0;
}
