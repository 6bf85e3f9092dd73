import { execFileSync } from 'node:child_process';

/** What each cue does, by the library's own look-up of its words alone: found or not in its text, it is the same. */
export function actsOf(cues, cli) {
  const printed = execFileSync('node', [cli, 'explain', '-', '--json'], {
    input: cues.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const acts = new Map();
  for (const { text, cues: found, words } of JSON.parse(printed)) {
    const reading = words.flatMap(({ readings }) => readings).find(({ kind }) => kind === 'cue');
    acts.set(text, found[0]?.act ?? reading?.details[0] ?? 'not listed');
  }
  return acts;
}
