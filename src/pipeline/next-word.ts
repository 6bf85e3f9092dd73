import { Gap, TokenKind, type Tokens } from './tokenize.js';

/** The next word of the line; `جونغ-أون` and `أولاف_شولتس` are two words. */
export function nextWord(tokens: Tokens, token: number): number | undefined {
  let next = token + 1;
  if (isJoint(tokens, next)) next++;
  if (next >= tokens.count || tokens.gap[next] === Gap.Line || tokens.kind[next] === TokenKind.Punctuation)
    return undefined;
  return next;
}

function isJoint(tokens: Tokens, token: number): boolean {
  if (token + 1 >= tokens.count || tokens.gap[token] !== Gap.None || tokens.gap[token + 1] !== Gap.None) return false;
  const form = tokens.form(token);
  return form === '-' || form === '_';
}
