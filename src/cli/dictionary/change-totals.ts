import type { Change } from './annotation-changes.js';

interface Total {
  readonly total: string;
  mentionsGained: number;
  mentionsLost: number;
  quotationsGained: number;
  quotationsLost: number;
}

/** How much each entity gained and lost. */
export class ChangeTotals {
  readonly #totals = new Map<string, Total>();

  count({ change, what, entity }: Change): void {
    const total = this.#of(entity ?? '-');
    if (what === 'mention') total[change === 'gained' ? 'mentionsGained' : 'mentionsLost']++;
    else total[change === 'gained' ? 'quotationsGained' : 'quotationsLost']++;
  }

  /** Most changed first, then by name. */
  rows(): Readonly<Record<keyof Total, string | number>>[] {
    const sum = (total: Total): number =>
      total.mentionsGained + total.mentionsLost + total.quotationsGained + total.quotationsLost;
    return [...this.#totals.values()]
      .sort((a, b) => sum(b) - sum(a) || (a.total < b.total ? -1 : 1))
      .map((total) => ({ ...total }));
  }

  #of(entity: string): Total {
    let total = this.#totals.get(entity);
    if (total === undefined) {
      total = { total: entity, mentionsGained: 0, mentionsLost: 0, quotationsGained: 0, quotationsLost: 0 };
      this.#totals.set(entity, total);
    }
    return total;
  }
}
