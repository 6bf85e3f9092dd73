import type { Gender } from '../types.js';
import type { Context } from './attribute.js';
import { toldOf, type Cluster } from './cluster.js';
import type { MentionCandidate } from './mention.js';
import { readOffice } from './office.js';
import { As, NamedPhrases, OF_KIND, PART_OF, type Naming } from './named-phrases.js';
import type { TokenRange } from './segment.js';

/** Words of the beginning or end of a name: no longer in real news, and the program stays linear. */
const LONGEST_PART = 20;

/** What has been named so far, by the words with which it can be named again; of several the last holds a key. */
export class Antecedents {
  readonly #context: Context;
  readonly #phrases: NamedPhrases;
  readonly #byId = new Map<string, Cluster>();
  readonly #byOffice = new Map<string, Cluster>();
  readonly #people: Partial<Record<Gender, Cluster>> = {};
  #lastSpeaker: Cluster | undefined;

  constructor(context: Context) {
    this.#context = context;
    this.#phrases = new NamedPhrases(context);
  }

  read(mention: MentionCandidate): Naming {
    return this.#phrases.read(mention);
  }

  /** How a later mention may name the same thing: its id, its words, the end or beginning of its name, its title, its head noun. */
  remember({ mention, words, phrase }: Naming, cluster: Cluster, { speaks }: { readonly speaks: boolean }): void {
    const { kind, type, title, head } = mention;
    if (cluster.entry !== null) this.#byId.set(cluster.entry.id, cluster);
    this.#phrases.set(phrase, OF_KIND[kind], cluster);
    if (kind === 'name') this.#rememberParts(words, PART_OF[type], cluster);
    if (kind === 'name' && type === 'person') {
      this.#people[cluster.gender ?? 'm'] = cluster;
      this.#phrases.set(this.#phrases.soundOf(words), As.Sound, cluster);
      this.#phrases.set(this.#phrases.soundOfWord(words.at(-1)!), As.Sound, cluster);
    }
    if (title !== undefined) this.#rememberTitle(title, cluster);
    const office = type === 'person' ? officeKey(this.#context, title ?? mention) : null;
    if (office !== null) this.#byOffice.set(office, cluster);
    if (head !== undefined) this.#phrases.set(this.#phrases.numbers.word(head), As.Head, cluster);
    if (speaks) this.#lastSpeaker = cluster;
  }

  #rememberParts(words: readonly number[], as: number, cluster: Cluster): void {
    const { numbers } = this.#phrases;
    let beginning = words[0]!;
    for (let i = 1; i < words.length && i <= LONGEST_PART; i++) {
      this.#phrases.set(beginning, as, cluster);
      beginning = numbers.join(beginning, words[i]!);
    }
    for (let i = Math.max(1, words.length - LONGEST_PART); i < words.length; i++)
      this.#phrases.set(numbers.phrase(words, i), as, cluster);
  }

  /** By the whole title, and by what begins it: two words or more. */
  #rememberTitle({ first, last }: TokenRange, cluster: Cluster): void {
    let number = this.#phrases.numbers.word(this.#context.words.stem(first));
    if (first === last) this.#phrases.set(number, As.Title, cluster);
    for (let t = first + 1; t <= last; t++) {
      number = this.#phrases.numbers.join(number, this.#phrases.numbers.word(this.#context.tokens.form(t)));
      this.#phrases.set(number, As.Title, cluster);
    }
  }

  /** `البيان`, after the statement in which a body spoke, is the body. */
  rememberIssuer({ head }: MentionCandidate, issuer: Cluster): void {
    if (head !== undefined) this.#phrases.set(this.#phrases.numbers.word(head), As.Head, issuer);
  }

  /** What a mention names again; undefined where it is the first of its entity. */
  find(naming: Naming): Cluster | undefined {
    const { mention, words, phrase } = naming;
    const { kind, type, links } = mention;
    for (const { entity } of links) {
      const known = this.#byId.get(entity.id);
      if (known !== undefined) return known;
    }
    // `عباس` after `سامر عباس` is not the one whom everybody knows by that name, nor `كونتي` after `أنطونيو كونتي`
    const local = words.length === 1 ? this.#phrases.get(phrase, PART_OF[type]) : undefined;
    if (local !== undefined && (local.entry === null || type === 'person')) return local;
    const same = this.#phrases.get(phrase, OF_KIND[kind]);
    if (same !== undefined) return same;
    if (links.length > 0) return this.#announced(mention);
    return kind === 'name' ? this.#named(naming) : this.#described(naming);
  }

  #named({ mention, words, phrase }: Naming): Cluster | undefined {
    const part = this.#phrases.get(phrase, PART_OF[mention.type]);
    if (part !== undefined || mention.type !== 'person') return part;
    return this.#shortened(words) ?? this.#begun(words) ?? this.#respelled(words) ?? this.#announced(mention);
  }

  /** `الحلواني: …` in the headline, before `سامر الحلواني`. */
  #shortened(words: readonly number[]): Cluster | undefined {
    const short = words.length > 1 ? this.#phrases.get(words.at(-1)!, As.Name) : undefined;
    return short?.entry === null && !short.hasLonger && short.type === 'person' ? short : undefined;
  }

  /** `سامر عبد الله` before `سامر عبد الله الحلواني`: the longest of two words or more. */
  #begun(words: readonly number[]): Cluster | undefined {
    let found: Cluster | undefined;
    let beginning = words[0]!;
    for (let i = 1; i < words.length - 1; i++) {
      beginning = this.#phrases.numbers.join(beginning, words[i]!);
      const shorter = this.#phrases.get(beginning, As.Name);
      if (shorter?.type === 'person' && shorter.entry === null) found = shorter;
    }
    return found;
  }

  /** `ستيفن تشيونج` and `تشيونج` after `ستيفن تشيونغ`. */
  #respelled(words: readonly number[]): Cluster | undefined {
    const similar = this.#phrases.get(this.#phrases.soundOf(words), As.Sound);
    if (similar?.firstName === undefined) return undefined;
    const named = this.#phrases.read(similar.firstName).words;
    const isSpelling = words.every((word, i) => this.#isRespelled(named[named.length - words.length + i], word));
    return isSpelling ? similar : undefined;
  }

  #isRespelled(named: number | undefined, word: number): boolean {
    const { words } = this.#context;
    return (
      named !== undefined &&
      words.respelled(this.#phrases.numbers.form(named), this.#phrases.numbers.form(word)) !== null
    );
  }

  /** `وزير الزراعة: …` in the headline, before `وزير الزراعة سامر الحلواني`. */
  #announced({ title, type }: MentionCandidate): Cluster | undefined {
    if (title === undefined || type !== 'person') return undefined;
    const office = this.#phrases.get(this.#phrases.numberOf(title), As.Description) ?? this.#holder(title);
    return office?.entry === null && office.firstName === undefined && office.type === 'person' ? office : undefined;
  }

  /** `وزير النقل الفرنسي` is `وزير نقل فرنسا`. */
  #holder(title: TokenRange): Cluster | undefined {
    const key = this.#byOffice.size === 0 ? null : officeKey(this.#context, title);
    return key === null ? undefined : this.#byOffice.get(key);
  }

  #described({ mention, phrase }: Naming): Cluster | undefined {
    const titled = this.#phrases.get(phrase, As.Title) ?? this.#holder(mention);
    if (titled !== undefined) return titled;
    const isPart = mention.rule === 'subject-position' || mention.type === 'organization';
    const part = isPart ? this.#phrases.get(phrase, PART_OF[mention.type]) : undefined;
    return part ?? this.#takenUp(mention);
  }

  /** `الوزير` takes up the last minister, `اللاعب الإسباني` the last player if he is a Spaniard, `المصدر نفسه` the last source. */
  #takenUp(mention: MentionCandidate): Cluster | undefined {
    const { words } = this.#context;
    const head = noteFrom(this.#context, mention.first, mention.last);
    if (head > mention.last || !words.isDefinite(head)) return undefined;
    const details: number[] = [];
    for (let t = head + 1; (t = noteFrom(this.#context, t, mention.last)) <= mention.last; t++) details.push(t);
    const known = this.#phrases.get(this.#phrases.numbers.word(mention.head ?? ''), As.Head);
    if (known !== undefined) return details.every((t) => this.#fits(t, known)) ? known : undefined;
    if (details.length > 0) return this.#epithet(mention, details);
    if (words.is(head, 'anybody')) return this.#people[mention.gender ?? 'm'];
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

/** The next word of a description that tells of whom it speaks: none is `نفسه`, `هذا`, `ذات`. */
function noteFrom({ words }: Context, from: number, last: number): number {
  let t = from;
  while (t <= last && !words.isDefinite(t) && words.isAny(t, POINTING)) t++;
  return t;
}

const POINTING = new Set(['back-reference', 'demonstrative']);

function officeKey(context: Context, title: TokenRange): string | null {
  const office = readOffice(context, title);
  return office === null ? null : `${office.title} ${office.of}`;
}
