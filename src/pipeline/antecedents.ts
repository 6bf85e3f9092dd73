import type { EntityType, Gender } from '../types.js';
import type { Context } from './attribute.js';
import { toldOf, type Cluster } from './cluster.js';
import type { MentionCandidate } from './mention.js';
import { readOffice } from './office.js';
import { PhraseNumbers, type NumberedPhrase } from './phrase-numbers.js';
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

/** What has been named so far, by the words with which it can be named again; of several the last holds a key. */
export class Antecedents {
  readonly #context: Context;
  readonly #numbers = new PhraseNumbers();
  /** By the number of a phrase and as what it stood, `WAYS` of them for each phrase. */
  readonly #byPhrase: (Cluster | undefined)[] = [];
  readonly #byId = new Map<string, Cluster>();
  readonly #byOffice = new Map<string, Cluster>();
  readonly #people: Partial<Record<Gender, Cluster>> = {};
  readonly #sounds = new Map<number, NumberedPhrase>();
  readonly #words: number[] = [];
  #lastSpeaker: Cluster | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /** How a later mention may name the same thing: its id, its words, the end or beginning of its name, its title, its head noun. */
  remember(mention: MentionCandidate, cluster: Cluster, { speaks }: { readonly speaks: boolean }): void {
    const phrase = this.#phraseOf(mention);
    const { kind, type, title, head } = mention;
    if (cluster.entry !== null) this.#byId.set(cluster.entry.id, cluster);
    this.#set(phrase.number, OF_KIND[kind], cluster);
    if (kind === 'name') {
      for (const number of phrase.beginnings) this.#set(number, PART_OF[type], cluster);
      for (const number of phrase.ends) this.#set(number, PART_OF[type], cluster);
    }
    if (kind === 'name' && type === 'person') {
      this.#people[cluster.gender ?? 'm'] = cluster;
      const sound = this.#soundOf(phrase);
      this.#set(sound.number, As.Sound, cluster);
      this.#set(sound.words.at(-1)!, As.Sound, cluster);
    }
    if (title !== undefined) this.#rememberTitle(title, cluster);
    const office = type === 'person' ? officeKey(this.#context, title ?? mention) : null;
    if (office !== null) this.#byOffice.set(office, cluster);
    if (head !== undefined) this.#set(this.#numbers.word(head), As.Head, cluster);
    if (speaks) this.#lastSpeaker = cluster;
  }

  /** By the whole title, and by what begins it: two words or more. */
  #rememberTitle(title: TokenRange, cluster: Cluster): void {
    const { number, beginnings } = this.#phraseOf(title);
    this.#set(number, As.Title, cluster);
    for (let i = 1; i < beginnings.length; i++) this.#set(beginnings[i]!, As.Title, cluster);
  }

  /** `البيان`, after the statement in which a body spoke, is the body. */
  rememberIssuer({ head }: MentionCandidate, issuer: Cluster): void {
    if (head !== undefined) this.#set(this.#numbers.word(head), As.Head, issuer);
  }

  /** What a mention names again; undefined where it is the first of its entity. */
  find(mention: MentionCandidate): Cluster | undefined {
    const { first, last, kind, type, links } = mention;
    for (const { entity } of links) {
      const known = this.#byId.get(entity.id);
      if (known !== undefined) return known;
    }
    const phrase = this.#phraseOf(mention);
    // `عباس` after `سامر عباس` is not the one whom everybody knows by that name, nor `كونتي` after `أنطونيو كونتي`
    const local = first === last ? this.#get(phrase.number, PART_OF[type]) : undefined;
    if (local !== undefined && (local.entry === null || type === 'person')) return local;
    const same = this.#get(phrase.number, OF_KIND[kind]);
    if (same !== undefined) return same;
    if (links.length > 0) return this.#announced(mention);
    return kind === 'name' ? this.#named(mention, phrase) : this.#described(mention, phrase);
  }

  #named(mention: MentionCandidate, phrase: NumberedPhrase): Cluster | undefined {
    const part = this.#get(phrase.number, PART_OF[mention.type]);
    if (part !== undefined || mention.type !== 'person') return part;
    return this.#shortened(phrase) ?? this.#begun(phrase) ?? this.#respelled(phrase) ?? this.#announced(mention);
  }

  /** `الحلواني: …` in the headline, before `سامر الحلواني`. */
  #shortened({ words }: NumberedPhrase): Cluster | undefined {
    const short = words.length > 1 ? this.#get(words.at(-1)!, As.Name) : undefined;
    return short?.entry === null && !short.hasLonger && short.type === 'person' ? short : undefined;
  }

  /** `سامر عبد الله` before `سامر عبد الله الحلواني`. */
  #begun({ beginnings }: NumberedPhrase): Cluster | undefined {
    for (let i = beginnings.length - 1; i > 0; i--) {
      const shorter = this.#get(beginnings[i]!, As.Name);
      if (shorter?.type === 'person' && shorter.entry === null) return shorter;
    }
    return undefined;
  }

  /** `ستيفن تشيونج` and `تشيونج` after `ستيفن تشيونغ`. */
  #respelled(phrase: NumberedPhrase): Cluster | undefined {
    const similar = this.#get(this.#soundOf(phrase).number, As.Sound);
    if (similar?.firstName === undefined) return undefined;
    const { words } = phrase;
    const named = this.#phraseOf(similar.firstName).words;
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
    const office = this.#get(this.#phraseOf(title).number, As.Description) ?? this.#holder(title);
    return office?.entry === null && office.firstName === undefined && office.type === 'person' ? office : undefined;
  }

  /** `وزير النقل الفرنسي` is `وزير نقل فرنسا`. */
  #holder(title: TokenRange): Cluster | undefined {
    const key = officeKey(this.#context, title);
    return key === null ? undefined : this.#byOffice.get(key);
  }

  #described(mention: MentionCandidate, { number }: NumberedPhrase): Cluster | undefined {
    const titled = this.#get(number, As.Title) ?? this.#holder(mention);
    if (titled !== undefined) return titled;
    const isPart = mention.rule === 'subject-position' || mention.type === 'organization';
    const part = isPart ? this.#get(number, PART_OF[mention.type]) : undefined;
    return part ?? this.#takenUp(mention);
  }

  /** `الوزير` takes up the last minister, `اللاعب الإسباني` the last player if he is a Spaniard, `المصدر نفسه` the last source. */
  #takenUp(mention: MentionCandidate): Cluster | undefined {
    const { words } = this.#context;
    const [head, ...details] = wordsOfNote(this.#context, mention);
    if (head === undefined || !words.isDefinite(head)) return undefined;
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

  /** The words of a range; a particle is cut off the first alone, and not off a name that begins like one (`كاساس`). */
  #phraseOf({ first, last, cut }: TokenRange & { readonly cut?: number }): NumberedPhrase {
    const { words, tokens } = this.#context;
    const head = cut === 0 && words.cut[first]! > 0 ? tokens.form(first) : words.stem(first);
    this.#words.length = 0;
    this.#words.push(this.#numbers.word(head));
    for (let t = first + 1; t <= last; t++) this.#words.push(this.#numbers.word(tokens.form(t)));
    return this.#numbers.phrase(this.#words);
  }

  /** What all spellings of a phrase have in common, as a phrase of its own. */
  #soundOf({ number, words }: NumberedPhrase): NumberedPhrase {
    let sound = this.#sounds.get(number);
    if (sound === undefined) {
      const skeletons = words.map((word) => this.#context.words.skeleton(this.#numbers.form(word)));
      sound = this.#numbers.phrase(skeletons.map((skeleton) => this.#numbers.word(skeleton)));
      this.#sounds.set(number, sound);
    }
    return sound;
  }

  #get(phrase: number, as: number): Cluster | undefined {
    return this.#byPhrase[WAYS * phrase + as];
  }

  #set(phrase: number, as: number, cluster: Cluster): void {
    while (this.#byPhrase.length <= WAYS * phrase + as) this.#byPhrase.push(undefined); // an array without holes
    this.#byPhrase[WAYS * phrase + as] = cluster;
  }
}

/** The words of a description but for `نفسه`, `هذا`, `ذات`. */
function wordsOfNote({ words }: Context, { first, last }: MentionCandidate): number[] {
  const found: number[] = [];
  for (let t = first; t <= last; t++)
    if (words.isDefinite(t) || !(words.is(t, 'back-reference') || words.is(t, 'demonstrative'))) found.push(t);
  return found;
}

function officeKey(context: Context, title: TokenRange): string | null {
  const office = readOffice(context, title);
  return office === null ? null : `${office.title} ${office.of}`;
}
