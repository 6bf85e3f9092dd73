import type { OrganizationRecord, PersonRecord, PlaceRecord } from '../schema.js';
import { ARABIC, countryField, LATIN, penList, penNumber, penRest, penWord, textField, valueField } from './columns.js';
import { GuideEcho, RecordEcho, type Echo } from './echo.js';
import type { Pen } from './pen.js';
import { rolesColumn } from './roles.js';
import { SortedColumn } from './sorted-text.js';
import { penText } from './text.js';
import { walkOf, type Walk } from './walk.js';

type EntityRecord = PersonRecord | OrganizationRecord | PlaceRecord;
/** What only some entities have. */
type Details = Partial<Pick<PersonRecord, 'roles'> & Pick<PlaceRecord, 'nisba'>>;
type Nisba = NonNullable<PlaceRecord['nisba']>;

/** Almost every capital speaks for its own country: `true`. */
interface Speaking {
  readonly speaksFor?: string | true;
}

interface NameGuide {
  readonly id: string;
  readonly echo: Echo;
  /** How many names the record before has. */
  readonly before: number;
}

/** The first name sounds like the id, the others like the first. */
function namesColumn(): (pen: Pen, wanted: readonly string[] | undefined, guide: NameGuide) => string[] {
  const counts = valueField();
  const first = textField(ARABIC);
  const others = textField(ARABIC);
  return (pen, wanted, { id, echo, before }) => {
    let own: RecordEcho | undefined;
    return penList(
      wanted,
      (length) => penNumber(pen, counts, length, [before]),
      (name, earlier) => {
        if (earlier.length === 0) return penText(pen, first, name, { guide: id, echo });
        own ??= new RecordEcho(earlier[0]!);
        return penText(pen, others, name, { guide: earlier[0]!, echo: own.begin() });
      },
    );
  };
}

function nisbaColumn(): (pen: Pen, wanted: Nisba | undefined, name: string) => Nisba {
  const counts = valueField();
  const letters = textField(ARABIC);
  return (pen, wanted, name) => {
    let guide = name;
    const penForms = (key: keyof Nisba): string[] =>
      penList(
        wanted?.[key],
        (length) => penNumber(pen, counts, length, [key]),
        (form) => (guide = penText(pen, letters, form, { guide })),
      );
    return { m: penForms('m'), f: penForms('f'), plural: penForms('plural') };
  };
}

function detailsColumn(): (pen: Pen, wanted: Details | undefined, name: string, country: string) => Details {
  const has = [valueField(), valueField()] as const;
  const penNisba = nisbaColumn();
  const penRoles = rolesColumn();
  return (pen, wanted, name, country) => {
    const hasNisba = penNumber(pen, has[0], wanted && Number(wanted.nisba !== undefined), [country]) === 1;
    const hasRoles = penNumber(pen, has[1], wanted && Number(wanted.roles !== undefined), [country]) === 1;
    return {
      ...(hasNisba && { nisba: penNisba(pen, wanted?.nisba, name) }),
      ...(hasRoles && { roles: penRoles(pen, wanted?.roles, country) }),
    };
  };
}

/** Entities by id. What is no column of its own (kind, gender, `speaksFor`, `wikidata`) goes with the rest. */
function entityWalk<Item extends EntityRecord>(): Walk<Item> {
  const ids = new SortedColumn(LATIN);
  const penNames = namesColumn();
  const rests = valueField();
  const countries = countryField();
  const penDetails = detailsColumn();
  return walkOf<Item>(ids, () => {
    const echo = new GuideEcho();
    return (pen, wanted, before) => {
      const {
        id: wantedId,
        names,
        country = '',
        nisba,
        roles,
        speaksFor,
        ...others
      } = (wanted ?? {}) as Partial<PersonRecord & PlaceRecord>;
      const id = ids.pen(pen, wantedId);
      const ar = penNames(pen, names?.ar, { id, echo, before: before?.names.ar.length ?? 0 });
      const words = ar[0]!.split(' ');
      const [first, last] = [words[0]!, words.at(-1)!];
      const mine = wanted && {
        ...others,
        ...(speaksFor !== undefined && { speaksFor: speaksFor === country || speaksFor }),
      };
      const { speaksFor: speaks, ...rest } = penRest(pen, rests, mine, [
        first,
        last,
        id.slice(-4),
        first.slice(-1),
      ]) as Speaking;
      const known = [
        first,
        last,
        last.slice(-3),
        before?.country ?? '',
        id.slice(0, 4),
        id.slice(-4),
        id.slice(-2),
        first.slice(-2),
        id.slice(id.lastIndexOf('-')).slice(0, 4),
      ];
      const home = penWord(pen, countries, wanted && country, known);
      const details = penDetails(pen, wanted && { nisba, roles }, ar[0]!, home);
      return {
        id,
        names: { ar },
        ...(home !== '' && { country: home }),
        ...rest,
        ...details,
        ...(speaks !== undefined && { speaksFor: speaks === true ? home : speaks }),
      } as Item;
    };
  });
}

export const ENTITY_WALKS = {
  places: entityWalk<PlaceRecord>(),
  organizations: entityWalk<OrganizationRecord>(),
  people: entityWalk<PersonRecord>(),
};
