import type { SpellingRecord } from '../../gazetteer/schema.js';
import type { Explanation } from '../../index.js';
import { ExitCode, type Environment } from '../environment.js';
import { visibleLine } from '../visible.js';
import { write } from '../write.js';
import { packageDictionary } from './package-dictionaries.js';
import { chosenGazetteer, type GazetteerChoice } from './read-dictionary.js';

/** Says whether two forms name one thing, and why. */
export async function explainForms(
  a: string,
  b: string,
  options: GazetteerChoice,
  { stdout }: Environment,
): Promise<ExitCode> {
  const explanation = (await chosenGazetteer(options)).explain(a, b);
  await write(stdout, `${visibleLine(`«${a}» and «${b}» ${inWords(explanation)}`)}\n`);
  return explanation.verdict === 'different' ? ExitCode.FileFailed : ExitCode.Done;
}

function inWords({ verdict, rules, entities }: Explanation): string {
  const both = entities.length === 0 ? '' : ` Both are listed for ${entities.join(', ')}.`;
  switch (verdict) {
    case 'identical':
      return `are the same to the letter.${both}`;
    case 'folded':
      return `are one to every reader: they differ in hamza, ى and ي, ة and ه, or vowel signs alone.${both}`;
    case 'spelling':
      return `are spellings of one name: ${reasons(rules)}.${both}`;
    case 'doubtful':
      return `are spellings of one name where the context asks for a name, and not by themselves: ${reasons(rules)}.${both}`;
    case 'alias':
      return `are listed as names of ${entities.join(', ')}; no rule leads from one to the other.`;
    case 'different':
      return 'are different names: no rule leads from one to the other, and no entity is listed under both.';
  }
}

/** Each rule with the reason that its record gives, which the library is built without. */
function reasons(rules: readonly string[]): string {
  const records = packageDictionary('ar/spelling') as readonly SpellingRecord[];
  return rules.map((rule) => `${rule} (${records.find(({ id }) => id === rule)?.reason ?? '?'})`).join(', ');
}
