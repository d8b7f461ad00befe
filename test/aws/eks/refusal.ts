import { z } from 'zod';

/** An answer of EKS that is none: the provider looks at the type, people read the message. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

export const notFound = (message: string) => new Refusal(404, 'ResourceNotFoundException', message);
export const inUse = (message: string) => new Refusal(409, 'ResourceInUseException', message);
export const invalidParameter = (message: string) => new Refusal(400, 'InvalidParameterException', message);
export const invalidRequest = (message: string) => new Refusal(400, 'InvalidRequestException', message);

/** The body of a request, or the refusal of one that EKS, or this emulator, does not understand. */
export function parsed<Body>(shape: z.ZodType<Body>, body: unknown): Body {
  const result = shape.safeParse(body);
  if (!result.success) throw invalidParameter(z.prettifyError(result.error));
  return result.data;
}
