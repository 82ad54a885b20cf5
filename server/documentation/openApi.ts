import { z } from 'zod';
import { endpoints } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { Problem } from '#contract/problem.ts';

const jsonSchema = (schema: z.ZodType) => {
  // The wire side of every codec: days and moments are text there.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return rest;
};

/** The API described as OpenAPI 3.1, from the same contracts that check what comes in and goes out. */
export function openApi() {
  const paths: Record<string, Record<string, object>> = {};
  for (const each of endpoints) {
    const path = `/api${each.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [each.method]: operation(each) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Piecza',
      version: '1',
      description:
        'Case management for family assistants and foster-care coordinators. Refusals are problems (RFC 9457) with a stable `code`; lists carry `X-Total-Count`; changes need `If-Match` with the revision of the `ETag`, and are done once for each `Idempotency-Key`.',
    },
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-piecza' } },
    },
  };
}

function operation({ method, path, tag, summary, query, body, answer, kind, access, changesNothing }: Endpoint) {
  const ids = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  const condition = { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, example: '"3"' };
  const needsCondition = kind === 'update' || kind === 'remove' || path.endsWith('/decisions');
  const key = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } };
  const takesKey = method !== 'get' && access === 'session' && !changesNothing;
  return {
    operationId: `${method}${path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [tag],
    summary,
    parameters: [
      ...ids,
      ...(query ? queryParameters(query) : []),
      ...(needsCondition ? [condition] : []),
      ...(takesKey ? [key] : []),
    ],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body) } } } }),
    responses: { ...success(answer, kind), default: problem },
    security: access === 'session' ? [{ session: [] }] : [],
  };
}

const problem = {
  description: 'A refusal',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function queryParameters(query: z.ZodObject) {
  const { properties = {}, required = [] } = jsonSchema(query) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function success(answer: Endpoint['answer'], kind: Endpoint['kind']) {
  if (answer === 'nothing') return { 204: { description: 'Done' } };
  if (answer === 'file') return { 200: { description: 'A file', content: { 'application/octet-stream': {} } } };
  const total = { 'X-Total-Count': { schema: { type: 'integer' }, description: 'Rows in all' } };
  return {
    [kind === 'create' ? 201 : 200]: {
      description: 'Done',
      ...(kind === 'list' && { headers: total }),
      content: { 'application/json': { schema: jsonSchema(answer) } },
    },
  };
}
