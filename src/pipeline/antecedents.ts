import type { EntityType, Gender } from '../types.js';
import type { Context } from './attribute.js';
import { toldOf, type Cluster } from './cluster.js';
import type { MentionCandidate } from './mention.js';
import { readOffice } from './office.js';
import { PhraseNumbers } from './phrase-numbers.js';
import type { TokenRange } from './segment.js';

/** As what a phrase stood: its words may name one thing as a name, and another as the end of a longer one. */
const enum As {
  Name = 0,
  Description = 1,
  /** A title, or what begins one. */
  Title = 2,
  /** The noun of a description. */
  Head = 3,
  /** What the spellings of a person's name have in common. */
  Sound = 4,
  /** The beginning or end of a name; one more for each type of entity. */
  Part = 5,
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'unnamed', 'document'];
const WAYS = As.Part + TYPES.length;
const PART_OF = Object.fromEntries(TYPES.map((type, i) => [type, As.Part + i])) as Record<EntityType, number>;
const OF_KIND = { name: As.Name, description: As.Description } as const;

/** A mention in the words by which it is told from others: no particle before them, each by its number. */
interface Naming {
  readonly mention: MentionCandidate;
  readonly words: readonly number[];
  /** Of all words together. */
  readonly phrase: number;
}

/** What has been named so far, by the words with which it can be named again; of several the last holds a key. */
export class Antecedents {
  readonly #context: Context;
  readonly #numbers = new PhraseNumbers();
  /** By the number of a phrase and as what it stood. */
  readonly #byPhrase = new Map<number, Cluster>();
  readonly #byId = new Map<string, Cluster>();
  readonly #byOffice = new Map<string, Cluster>();
  readonly #people: Partial<Record<Gender, Cluster>> = {};
  /** Of each word what all spellings of it have in common. */
  readonly #sounds = new Map<number, number>();
  #lastSpeaker: Cluster | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The words of a mention; a particle is cut off the first alone, and not off a name that begins like one (`كاساس`). */
  read(mention: MentionCandidate): Naming {
    const { first, last, cut } = mention;
    const { words, tokens } = this.#context;
    const head = cut === 0 && words.cut[first]! > 0 ? tokens.form(first) : words.stem(first);
    const numbers = new Array<number>(last - first + 1).fill(this.#numbers.word(head));
    for (let t = first + 1; t <= last; t++) numbers[t - first] = this.#numbers.word(tokens.form(t));
    return { mention, words: numbers, phrase: this.#numbers.phrase(numbers) };
  }

  /** How a later mention may name the same thing: its id, its words, the end or beginning of its name, its title, its head noun. */
  remember({ mention, words, phrase }: Naming, cluster: Cluster, { speaks }: { readonly speaks: boolean }): void {
    const { kind, type, title, head } = mention;
    if (cluster.entry !== null) this.#byId.set(cluster.entry.id, cluster);
    this.#set(phrase, OF_KIND[kind], cluster);
    if (kind === 'name') this.#rememberParts(words, PART_OF[type], cluster);
    if (kind === 'name' && type === 'person') {
      this.#people[cluster.gender ?? 'm'] = cluster;
      this.#set(this.#soundOf(words), As.Sound, cluster);
      this.#set(this.#soundOfWord(words.at(-1)!), As.Sound, cluster);
    }
    if (title !== undefined) this.#rememberTitle(title, cluster);
    const office = type === 'person' ? officeKey(this.#context, title ?? mention) : null;
    if (office !== null) this.#byOffice.set(office, cluster);
    if (head !== undefined) this.#set(this.#numbers.word(head), As.Head, cluster);
    if (speaks) this.#lastSpeaker = cluster;
  }

  #rememberParts(words: readonly number[], as: number, cluster: Cluster): void {
    let beginning = words[0]!;
    for (let i = 1; i < words.length; i++) {
      this.#set(beginning, as, cluster);
      this.#set(this.#numbers.phrase(words, i), as, cluster);
      beginning = this.#numbers.join(beginning, words[i]!);
    }
  }

  /** By the whole title, and by what begins it: two words or more. */
  #rememberTitle({ first, last }: TokenRange, cluster: Cluster): void {
    let number = this.#numbers.word(this.#context.words.stem(first));
    if (first === last) this.#set(number, As.Title, cluster);
    for (let t = first + 1; t <= last; t++) {
      number = this.#numbers.join(number, this.#numbers.word(this.#context.tokens.form(t)));
      this.#set(number, As.Title, cluster);
    }
  }

  /** `البيان`, after the statement in which a body spoke, is the body. */
  rememberIssuer({ head }: MentionCandidate, issuer: Cluster): void {
    if (head !== undefined) this.#set(this.#numbers.word(head), As.Head, issuer);
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
    const local = words.length === 1 ? this.#get(phrase, PART_OF[type]) : undefined;
    if (local !== undefined && (local.entry === null || type === 'person')) return local;
    const same = this.#get(phrase, OF_KIND[kind]);
    if (same !== undefined) return same;
    if (links.length > 0) return this.#announced(mention);
    return kind === 'name' ? this.#named(naming) : this.#described(naming);
  }

  #named({ mention, words, phrase }: Naming): Cluster | undefined {
    const part = this.#get(phrase, PART_OF[mention.type]);
    if (part !== undefined || mention.type !== 'person') return part;
    return this.#shortened(words) ?? this.#begun(words) ?? this.#respelled(words) ?? this.#announced(mention);
  }

  /** `الحلواني: …` in the headline, before `سامر الحلواني`. */
  #shortened(words: readonly number[]): Cluster | undefined {
    const short = words.length > 1 ? this.#get(words.at(-1)!, As.Name) : undefined;
    return short?.entry === null && !short.hasLonger && short.type === 'person' ? short : undefined;
  }

  /** `سامر عبد الله` before `سامر عبد الله الحلواني`: the longest of two words or more. */
  #begun(words: readonly number[]): Cluster | undefined {
    let found: Cluster | undefined;
    let beginning = words[0]!;
    for (let i = 1; i < words.length - 1; i++) {
      beginning = this.#numbers.join(beginning, words[i]!);
      const shorter = this.#get(beginning, As.Name);
      if (shorter?.type === 'person' && shorter.entry === null) found = shorter;
    }
    return found;
  }

  /** `ستيفن تشيونج` and `تشيونج` after `ستيفن تشيونغ`. */
  #respelled(words: readonly number[]): Cluster | undefined {
    const similar = this.#get(this.#soundOf(words), As.Sound);
    if (similar?.firstName === undefined) return undefined;
    const named = this.read(similar.firstName).words;
    const isSpelling = words.every((word, i) => this.#isRespelled(named[named.length - words.length + i], word));
    return isSpelling ? similar : undefined;
  }

  #isRespelled(named: number | undefined, word: number): boolean {
    const { words } = this.#context;
    return named !== undefined && words.respelled(this.#numbers.form(named), this.#numbers.form(word)) !== null;
  }

  /** `وزير الزراعة: …` in the headline, before `وزير الزراعة سامر الحلواني`. */
  #announced({ title, type }: MentionCandidate): Cluster | undefined {
    if (title === undefined || type !== 'person') return undefined;
    const office = this.#get(this.#numberOf(title), As.Description) ?? this.#holder(title);
    return office?.entry === null && office.firstName === undefined && office.type === 'person' ? office : undefined;
  }

  /** `وزير النقل الفرنسي` is `وزير نقل فرنسا`. */
  #holder(title: TokenRange): Cluster | undefined {
    const key = this.#byOffice.size === 0 ? null : officeKey(this.#context, title);
    return key === null ? undefined : this.#byOffice.get(key);
  }

  #described({ mention, phrase }: Naming): Cluster | undefined {
    const titled = this.#get(phrase, As.Title) ?? this.#holder(mention);
    if (titled !== undefined) return titled;
    const isPart = mention.rule === 'subject-position' || mention.type === 'organization';
    const part = isPart ? this.#get(phrase, PART_OF[mention.type]) : undefined;
    return part ?? this.#takenUp(mention);
  }

  /** `الوزير` takes up the last minister, `اللاعب الإسباني` the last player if he is a Spaniard, `المصدر نفسه` the last source. */
  #takenUp(mention: MentionCandidate): Cluster | undefined {
    const { words } = this.#context;
    const head = noteFrom(this.#context, mention.first, mention.last);
    if (head > mention.last || !words.isDefinite(head)) return undefined;
    const details: number[] = [];
    for (let t = head + 1; (t = noteFrom(this.#context, t, mention.last)) <= mention.last; t++) details.push(t);
    const known = this.#get(this.#numbers.word(mention.head ?? ''), As.Head);
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

  #numberOf({ first, last }: TokenRange): number {
    let number = this.#numbers.word(this.#context.words.stem(first));
    for (let t = first + 1; t <= last; t++)
      number = this.#numbers.join(number, this.#numbers.word(this.#context.tokens.form(t)));
    return number;
  }

  /** What all spellings of a phrase have in common, as a phrase of its own. */
  #soundOf(words: readonly number[]): number {
    let sound = this.#soundOfWord(words[0]!);
    for (let i = 1; i < words.length; i++) sound = this.#numbers.join(sound, this.#soundOfWord(words[i]!));
    return sound;
  }

  #soundOfWord(word: number): number {
    let sound = this.#sounds.get(word);
    if (sound === undefined) {
      sound = this.#numbers.word(this.#context.words.skeleton(this.#numbers.form(word)));
      this.#sounds.set(word, sound);
    }
    return sound;
  }

  #get(phrase: number, as: number): Cluster | undefined {
    return this.#byPhrase.get(WAYS * phrase + as);
  }

  #set(phrase: number, as: number, cluster: Cluster): void {
    this.#byPhrase.set(WAYS * phrase + as, cluster);
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
