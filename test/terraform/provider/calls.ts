import { createHash } from 'node:crypto';
import { applyPlan, importedState, planCreate, planUpdate, readData } from './change.ts';
import { checkConfig } from './config-rules.ts';
import { diagnosticFields } from './diagnostic.ts';
import { type MockDefaults, withKnownValues } from './known-values.ts';
import { decodeValue } from './msgpack-decode.ts';
import { encodeValue } from './msgpack-encode.ts';
import { bytesField, decodeFields, type Fields, field, scalar, textField } from './protobuf.ts';
import type { Block, Recording, Schema } from './recording.ts';
import { schemaMessage } from './schema-message.ts';
import type { ObjectValue, Value } from './value.ts';

/** Answers one call of tfplugin6.Provider: the fields of the request in, the encoded response out. */
export type Call = (request: Fields) => Buffer;

type Calls = Readonly<Record<string, Call>>;

/**
 * Every call that terraform makes to a provider, answered from recorded schemas alone. With mocks, a plan already knows
 * what otherwise only an apply decides.
 */
export function providerCalls(recording: Recording, mocks?: MockDefaults): ReadonlyMap<string, Call> {
  return new Map(
    Object.entries({
      ...sessionCalls(recording),
      ...resourceCalls(blocks(recording.resource_schemas), mocks),
      ...dataCalls(blocks(recording.data_source_schemas)),
      ...ephemeralCalls(blocks(recording.ephemeral_resource_schemas)),
    }),
  );
}

type FindBlock = (request: Fields) => Block;

function blocks(schemas: Readonly<Record<string, Schema>>): FindBlock {
  return request => {
    const schema = schemas[textField(request, 1)];
    if (schema === undefined) throw new Error(`No recorded schema has the type ${textField(request, 1)}.`);
    return schema.block;
  };
}

function sessionCalls(recording: Recording): Calls {
  let schema: Buffer | undefined;
  const nothing = () => Buffer.alloc(0);
  return {
    GetProviderSchema: () => {
      schema ??= schemaMessage(recording);
      return schema;
    },
    ValidateProviderConfig: request => validated(2, recording.provider.block, valueField(request, 1)),
    ConfigureProvider: nothing,
    StopProvider: nothing,
  };
}

function resourceCalls(blockOf: FindBlock, mocks: MockDefaults | undefined): Calls {
  return {
    ValidateResourceConfig: request => validated(1, blockOf(request), valueField(request, 2)),
    UpgradeResourceState: request => {
      const stored = bytesField(decodeFields(bytesField(request, 3)), 1);
      return field(1, [field(JsonValue, stored)]);
    },
    ReadResource: request => Buffer.concat([field(1, bytesField(request, 2)), field(3, bytesField(request, 3))]),
    PlanResourceChange: request => planned(blockOf(request), request, mocks),
    ApplyResourceChange: request => applied(blockOf(request), request),
    ImportResourceState: request => {
      const state = dynamicValue(importedState(blockOf(request), textField(request, 2)));
      return field(1, [field(1, textField(request, 1)), field(2, state)]);
    },
  };
}

function dataCalls(blockOf: FindBlock): Calls {
  return {
    ValidateDataResourceConfig: request => validated(1, blockOf(request), valueField(request, 2)),
    ReadDataSource: request => field(1, answered(blockOf(request), request)),
  };
}

function ephemeralCalls(blockOf: FindBlock): Calls {
  return {
    ValidateEphemeralResourceConfig: request => validated(1, blockOf(request), valueField(request, 2)),
    OpenEphemeralResource: request => field(3, answered(blockOf(request), request)),
    CloseEphemeralResource: () => Buffer.alloc(0),
  };
}

function validated(number: number, block: Block, config: Value): Buffer {
  return Buffer.concat(checkConfig(block, config).map(found => field(number, diagnosticFields(found))));
}

function planned(block: Block, request: Fields, mocks: MockDefaults | undefined): Buffer {
  const proposed = valueField(request, 3);
  if (!(proposed instanceof Map)) return field(1, bytesField(request, 3));
  const prior = valueField(request, 2);
  const plan = prior instanceof Map ? planUpdate(block, proposed, prior) : created(block, request, mocks);
  return Buffer.concat([field(1, dynamicValue(plan)), field(3, bytesField(request, 5)), scalar(5, LegacyTypes)]);
}

function created(block: Block, request: Fields, mocks: MockDefaults | undefined): ObjectValue {
  const plan = planCreate(block, valueField(request, 3) as ObjectValue);
  return mocks === undefined ? plan : withKnownValues(block, plan, { ...origin(request, 3), mocks });
}

function applied(block: Block, request: Fields): Buffer {
  const plan = valueField(request, 3);
  if (!(plan instanceof Map)) return field(1, bytesField(request, 3));
  const state = applyPlan(block, plan, origin(request, 3));
  return Buffer.concat([field(1, dynamicValue(state)), field(2, bytesField(request, 5))]);
}

// Core then tolerates what it tolerates of real providers on the old SDK: an unknown block, a null that becomes empty.
const LegacyTypes = true;

function answered(block: Block, request: Fields): Buffer {
  const config = valueField(request, 2);
  if (!(config instanceof Map)) throw new Error('Terraform sent no configuration.');
  return dynamicValue(readData(block, config, origin(request, 2)));
}

function origin(request: Fields, number: number): { resourceType: string; seed: string } {
  const seed = createHash('sha256').update(bytesField(request, number)).digest('hex');
  return { resourceType: textField(request, 1), seed };
}

// tfplugin6.DynamicValue carries a value as MessagePack or as JSON.
const MsgpackValue = 1;
const JsonValue = 2;

function valueField(request: Fields, number: number): Value {
  const bytes = bytesField(decodeFields(bytesField(request, number)), MsgpackValue);
  return bytes.length === 0 ? null : decodeValue(bytes);
}

function dynamicValue(value: ObjectValue): Buffer {
  return field(MsgpackValue, encodeValue(value));
}
