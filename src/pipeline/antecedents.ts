import type { Context } from './attribute.js';
import { toldOf, type Cluster } from './cluster.js';
import type { MentionCandidate } from './mention.js';
import { readOffice } from './office.js';
import type { TokenRange } from './segment.js';

/** The words of a range; a particle is cut off the first alone, and not off a name that begins like one (`كاساس`). */
function wordsOf({ words, tokens }: Context, { first, last, cut }: TokenRange & { cut?: number }): string[] {
  const head = cut === 0 && words.cut[first]! > 0 ? tokens.form(first) : words.stem(first);
  return Array.from({ length: last - first + 1 }, (_, i) => (i === 0 ? head : tokens.form(first + i)));
}

/** What has been named so far, by the words with which it can be named again; of several the last holds a key. */
export class Antecedents {
  readonly #context: Context;
  readonly #keys = new Map<string, Cluster>();
  #lastSpeaker: Cluster | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  remember(mention: MentionCandidate, cluster: Cluster, { speaks }: { readonly speaks: boolean }): void {
    for (const key of keysOf(this.#context, mention, cluster)) this.#keys.set(key, cluster);
    if (speaks) this.#lastSpeaker = cluster;
  }

  /** `البيان`, after the statement in which a body spoke, is the body. */
  rememberIssuer(document: MentionCandidate, issuer: Cluster): void {
    if (document.head !== undefined) this.#keys.set(`head ${document.head}`, issuer);
  }

  /** What a mention names again; undefined where it is the first of its entity. */
  find(mention: MentionCandidate): Cluster | undefined {
    const words = wordsOf(this.#context, mention);
    const form = words.join(' ');
    const isKnown = mention.links.some(({ entity }) => this.#keys.has(`id ${entity.id}`));
    // `عباس` after `سامر عباس` is not the one whom everybody knows by that name, nor `كونتي` after `أنطونيو كونتي`
    const isOneWord = mention.first === mention.last && !isKnown;
    const local = isOneWord ? this.#keys.get(`part of ${mention.type} ${form}`) : undefined;
    if (local !== undefined && (local.entry === null || mention.type === 'person')) return local;
    for (const { entity } of mention.links) {
      const known = this.#keys.get(`id ${entity.id}`);
      if (known !== undefined) return known;
    }
    const same = this.#keys.get(`${mention.kind} ${form}`);
    if (same !== undefined) return same;
    if (mention.links.length > 0) return this.#announced(mention);
    return mention.kind === 'name' ? this.#named(mention, words) : this.#described(mention, form);
  }

  #named(mention: MentionCandidate, words: readonly string[]): Cluster | undefined {
    return (
      this.#keys.get(`part of ${mention.type} ${words.join(' ')}`) ??
      this.#shortened(mention, words) ??
      this.#begun(mention, words) ??
      this.#respelled(mention, words) ??
      this.#announced(mention)
    );
  }

  /** `الحلواني: …` in the headline, before `سامر الحلواني`. */
  #shortened({ type }: MentionCandidate, words: readonly string[]): Cluster | undefined {
    const short = words.length > 1 && type === 'person' ? this.#keys.get(`name ${words.at(-1)!}`) : undefined;
    return short?.entry === null && !short.hasLonger && short.type === type ? short : undefined;
  }

  /** `سامر عبد الله` before `سامر عبد الله الحلواني`. */
  #begun({ type }: MentionCandidate, words: readonly string[]): Cluster | undefined {
    if (type !== 'person') return undefined;
    for (let length = words.length - 1; length > 1; length--) {
      const shorter = this.#keys.get(`name ${words.slice(0, length).join(' ')}`);
      if (shorter?.type === type && shorter.entry === null) return shorter;
    }
    return undefined;
  }

  /** `ستيفن تشيونج` and `تشيونج` after `ستيفن تشيونغ`. */
  #respelled({ type }: MentionCandidate, words: readonly string[]): Cluster | undefined {
    if (type !== 'person') return undefined;
    const { words: reading } = this.#context;
    const similar = this.#keys.get(`sounds like ${words.map((word) => reading.skeleton(word)).join(' ')}`);
    const isSpelling = (named: readonly string[]): boolean =>
      named.length >= words.length &&
      words.every((word, i) => reading.respelled(named[named.length - words.length + i]!, word) !== null);
    const first = similar?.firstName;
    return first !== undefined && isSpelling(wordsOf(this.#context, first)) ? similar : undefined;
  }

  /** `وزير الزراعة: …` in the headline, before `وزير الزراعة سامر الحلواني`. */
  #announced({ title, type }: MentionCandidate): Cluster | undefined {
    if (title === undefined || type !== 'person') return undefined;
    const announced = this.#keys.get(`description ${wordsOf(this.#context, title).join(' ')}`);
    const key = officeKey(this.#context, title);
    const office = announced ?? (key === null ? undefined : this.#keys.get(key));
    return office?.entry === null && office.firstName === undefined && office.type === 'person' ? office : undefined;
  }

  /** `وزير النقل الفرنسي` is `وزير نقل فرنسا`. */
  #holder(mention: MentionCandidate): Cluster | undefined {
    const key = officeKey(this.#context, mention);
    return key === null ? undefined : this.#keys.get(key);
  }

  #described(mention: MentionCandidate, form: string): Cluster | undefined {
    const titled = this.#keys.get(`title ${form}`) ?? this.#holder(mention);
    if (titled !== undefined) return titled;
    const isPart = mention.rule === 'subject-position' || mention.type === 'organization';
    const part = isPart ? this.#keys.get(`part of ${mention.type} ${form}`) : undefined;
    return part ?? this.#takenUp(mention);
  }

  /** `الوزير` takes up the last minister, `اللاعب الإسباني` the last player if he is a Spaniard, `المصدر نفسه` the last source. */
  #takenUp(mention: MentionCandidate): Cluster | undefined {
    const { words } = this.#context;
    const [head, ...details] = wordsOfNote(this.#context, mention);
    if (head === undefined || !words.isDefinite(head)) return undefined;
    const known = this.#keys.get(`head ${mention.head ?? ''}`);
    if (known !== undefined) return details.every((t) => this.#fits(t, known)) ? known : undefined;
    if (details.length > 0) return this.#epithet(mention, details);
    if (words.is(head, 'anybody')) return this.#keys.get(`person ${mention.gender ?? 'm'}`);
    return words.is(head, 'source-head') ? this.#lastSpeaker : undefined;
  }

  /** `المدرب الإيطالي`, `الناشط الحقوقي` of whom no other trainer or activist was named: the last speaker, if it can be. */
  #epithet({ type, gender, number }: MentionCandidate, details: readonly number[]): Cluster | undefined {
    const speaker = type === 'person' && number === 'singular' ? this.#lastSpeaker : undefined;
    if (speaker?.type !== 'person' || !details.every((t) => this.#context.words.isDefinite(t))) return undefined;
    const nations = details.flatMap((t) => this.#context.words.find(t, 'nisba')?.country ?? []);
    const isOther = speaker.entry?.country !== undefined && nations.some((nation) => nation !== speaker.entry?.country);
    return isOther || (speaker.gender ?? gender) !== gender ? undefined : speaker;
  }

  /** Whether a word that tells more (`الإسباني`) does not contradict what is known. */
  #fits(t: number, cluster: Cluster): boolean {
    const { words } = this.#context;
    const { stems, hasNation } = toldOf(cluster, words);
    if (stems.has(words.stem(t))) return true;
    const nation = words.find(t, 'nisba')?.country;
    if (nation === undefined) return false;
    if (nation === cluster.entry?.country) return true;
    return cluster.type !== 'organization' && !hasNation;
  }
}

/** The words of a description but for `نفسه`, `هذا`, `ذات`. */
const wordsOfNote = ({ words }: Context, mention: MentionCandidate): number[] =>
  range(mention).filter((t) => words.isDefinite(t) || !(words.is(t, 'back-reference') || words.is(t, 'demonstrative')));

const range = ({ first, last }: TokenRange): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** How a later mention may name the same thing: its id, its words, the end or beginning of its name, its title, its head noun. */
function* keysOf(context: Context, mention: MentionCandidate, cluster: Cluster): Generator<string> {
  const words = wordsOf(context, mention);
  if (cluster.entry !== null) yield `id ${cluster.entry.id}`;
  yield `${mention.kind} ${words.join(' ')}`;
  if (mention.kind === 'name') {
    for (let i = 1; i < words.length; i++) {
      yield `part of ${mention.type} ${words.slice(i).join(' ')}`;
      yield `part of ${mention.type} ${words.slice(0, i).join(' ')}`;
    }
  }
  if (mention.kind === 'name' && mention.type === 'person') {
    yield `person ${cluster.gender ?? 'm'}`;
    yield `sounds like ${words.map((word) => context.words.skeleton(word)).join(' ')}`;
    if (words.length > 1) yield `sounds like ${context.words.skeleton(words.at(-1)!)}`;
  }
  if (mention.title !== undefined) {
    const title = wordsOf(context, mention.title);
    for (let i = Math.min(2, title.length); i <= title.length; i++) yield `title ${title.slice(0, i).join(' ')}`;
  }
  const office = mention.type === 'person' ? officeKey(context, mention.title ?? mention) : null;
  if (office !== null) yield office;
  if (mention.head !== undefined) yield `head ${mention.head}`;
}

function officeKey(context: Context, title: TokenRange): string | null {
  const office = readOffice(context, title);
  return office === null ? null : `office ${office.title} ${office.of}`;
}
