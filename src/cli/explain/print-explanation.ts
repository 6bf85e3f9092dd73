import type { TextSpan } from '../../types.js';
import { paint, Style } from '../highlight.js';
import { visibleLine } from '../visible.js';
import type {
  ExplainedCue,
  ExplainedMention,
  ExplainedProposal,
  ExplainedQuotation,
  SentenceExplanation,
} from './explanation.js';
import type { WordReading } from './word-readings.js';

/** What is told in Latin letters, and the words of the text behind it: one Arabic run a line, and last, so that it stays in its place. */
type Row = readonly [told: string, words: string];
interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

const WIDEST = 60;
const INDENT = '  ';

/** A sentence as every stage saw it, a stage a section. */
export function printExplanation(explained: SentenceExplanation, { color }: { readonly color: boolean }): string {
  const { sentence, line, start, end, text, words, mentions, cues, marked, proposals, quotations } = explained;
  const sections: Section[] = [
    { title: 'words', rows: words.map(wordRow) },
    { title: 'mentions', rows: mentions.map(mentionRow) },
    { title: 'cues', rows: cues.map(cueRow) },
    { title: 'between marks', rows: marked.map(({ reason, text: held }) => [reason ?? 'may be a quotation', held]) },
    { title: 'proposals', rows: proposals.flatMap(proposalRows) },
    { title: 'quotations', rows: quotations.flatMap(quotationRows) },
  ];
  const title = paint(`== sentence ${sentence} (${line}, ${start}-${end}) ==`, Style.Cue, color);
  const shown = sections.filter(({ rows }) => rows.length > 0).map((section) => printSection(section, color));
  return [`${title}\n${visibleLine(text)}\n`, ...shown].join('\n');
}

function printSection({ title, rows }: Section, color: boolean): string {
  const width = Math.min(WIDEST, Math.max(...rows.filter(([, words]) => words !== '').map(([told]) => told.length)));
  const lines = rows.map(([told, words]) => `${INDENT}${told.padEnd(width)}  ${visibleLine(words)}`.trimEnd());
  return `${paint(title, Style.Cue, color)}\n${lines.join('\n')}\n`;
}

function wordRow({ token, kind, particles, readings, text }: WordReading): Row {
  const read = readings.map(({ kind: what, name, details, length }) => {
    const told = details.filter(isLatin).join(', ');
    const parts = [what, isLatin(name) ? name : '', told && `(${told})`, length > 1 ? `of ${length} words` : ''];
    return parts.filter((part) => part !== '').join(' ');
  });
  const known = read.length > 0 ? read.join('; ') : kind === 'word' ? 'not known' : kind;
  return [`${String(token).padStart(4)}  ${particles.map((particle) => `${particle}+ `).join('')}${known}`, text];
}

function mentionRow({ kind, type, rule, agreement, isNested, links, entity, text }: ExplainedMention): Row {
  const known = links.map(({ id, rule: spelling }) => `${id} ${spelling}`);
  const parts = [`${type} ${kind}`, ...agreement, `by ${rule}`, ...known, ...(isNested ? ['nested'] : [])];
  return [`${parts.join(', ')}: ${entity ?? 'no entity'}`, text];
}

function cueRow({ act, form, takes, proposals, text }: ExplainedCue): Row {
  const built = proposals.length === 0 ? 'nothing proposed' : `proposal ${proposals.join(', ')}`;
  return [`${[act, ...form, `takes ${takesOf(takes)}`].join(', ')}: ${built}`, text];
}

const takesOf = (takes: readonly string[]): string =>
  [...new Set(takes.map((opener) => (isLatin(opener) ? opener : 'clause')))].join('/');

/** Prepositions and complementizers of a dictionary are Arabic: they stand in `--json` alone. */
const isLatin = (name: string): boolean => /^\p{ASCII}*$/u.test(name);

function proposalRows({ proposal, by, rule, kind, confidence, cue, content, subject, lost }: ExplainedProposal): Row[] {
  const verdict = lost === null ? 'won' : `lost: ${lost.because} ${lost.to}`;
  const told = by === rule ? by : `${by} (${rule})`;
  return [
    [`${proposal}  ${told}, ${kind}, ${confidence.toFixed(2)}: ${verdict}`, ''],
    ...(cue === null ? [] : [['   cue', cue.text] as const]),
    [`   ${[subject.kind, ...subject.agreement, 'speaker'].join(' ')}`, subject.words ?? ''],
    ['   content', joined(content)],
  ];
}

function quotationRows({ proposal, quotation, antecedents }: ExplainedQuotation): Row[] {
  const { kind, speaker, relays, confidence, content, candidates } = quotation;
  const who = speaker === null ? 'speaker not known' : `speaker ${speaker.entity}: ${speaker.because}`;
  return [
    [`proposal ${proposal}, ${kind}, ${confidence}`, joined(content)],
    [`   ${who}`, speaker?.mention?.text ?? ''],
    ...antecedents.map(({ entity, because, words }): Row => [`   stack: ${entity ?? '-'}, ${because}`, words]),
    ...relays.map(({ entity, mention }): Row => [`   relay ${entity}`, mention?.text ?? '']),
    ...candidates.map(({ entity, score, rule }): Row => [`   else ${entity}, ${score}: ${rule}`, '']),
  ];
}

const joined = (spans: readonly TextSpan[]): string => spans.map(({ text }) => text).join(' … ');
