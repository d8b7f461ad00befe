import { type Cloud, cloudNames, clouds } from '../../schema/clouds.ts';
import type { Question } from './question.ts';

/** Asks which clouds all environments are on. */
export function cloudsQuestion(usual: readonly Cloud[]): Question {
  return {
    name: 'clouds',
    type: 'checkbox',
    message: 'Clouds',
    choices: clouds.map(cloud => ({ name: cloudNames[cloud], value: cloud, checked: usual.includes(cloud) })),
    required: true,
  };
}

/** The clouds in a reply. */
export function readClouds(reply: unknown): Cloud[] {
  return clouds.filter(cloud => Array.isArray(reply) && reply.includes(cloud));
}
