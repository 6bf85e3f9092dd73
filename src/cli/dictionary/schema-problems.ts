import * as z from 'zod/mini';
import { didYouMean } from './did-you-mean.js';
import { errorAt, type Problem } from './problems.js';

type Schema = z.core.$ZodType;

/** Everything in a value that is not as its schema says, with what was probably meant. */
export function schemaProblems(schema: Schema, value: unknown): Problem[] {
  const { error } = z.safeParse(schema, value, { reportInput: true });
  return error?.issues.flatMap((issue) => problemsOf(issue, schema)) ?? [];
}

function problemsOf(issue: z.core.$ZodIssue, schema: Schema): Problem[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => errorAt([...path, key], `unknown key${didYouMean(key, known) || thereAre(known)}`));
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string')
    return [errorAt(path, `${message}${didYouMean(issue.input, issue.values.map(String))}`)];
  return [errorAt(path, message)];
}

const thereAre = (keys: readonly string[]): string => `; there are ${keys.join(', ')}`;

/** The keys that the object at a path may have. */
function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodMiniOptional) return keysAt(schema.def.innerType, path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodMiniArray) return keysAt(schema.def.element, rest);
  if (!(schema instanceof z.ZodMiniObject)) return [];
  const shape: Readonly<Record<string, Schema>> = schema.def.shape;
  if (key === undefined) return Object.keys(shape);
  const inner = shape[String(key)];
  return inner === undefined ? [] : keysAt(inner, rest);
}
