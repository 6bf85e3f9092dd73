import { Gap, TokenKind, type Tokens } from './tokenize.js';

/** The next word of the line; `جونغ-أون` and `أولاف_شولتس` are two words. */
export function nextWord(tokens: Tokens, token: number): number | undefined {
  const next = token + 1;
  const word = tokens.kind[next] === TokenKind.Punctuation && isJoint(tokens, next) ? next + 1 : next;
  const isThere = word < tokens.count && tokens.gap[word] !== Gap.Line && tokens.kind[word] !== TokenKind.Punctuation;
  return isThere ? word : undefined;
}

function isJoint(tokens: Tokens, token: number): boolean {
  if (token + 1 >= tokens.count || tokens.gap[token] !== Gap.None || tokens.gap[token + 1] !== Gap.None) return false;
  const form = tokens.form(token);
  return form === '-' || form === '_';
}
