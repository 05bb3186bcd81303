/** What a terminal conversation remembers: in memory, bounded, gone with the process. */
import type { Answer } from '../core/answer/types.ts';
import { MOST_TURNS, type PastTurn, type Understood, understand } from '../core/question/followUp.ts';

/** The turns of one conversation. */
export class Memory {
  readonly #clock: () => number;
  #turns: { readonly turn: Omit<PastTurn, 'ageMs'>; readonly at: number }[] = [];

  /** @param clock milliseconds; differences alone matter */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Understands a question from what was asked before. */
  understand(text: string): Understood {
    const now = this.#clock();
    return understand(
      text,
      this.#turns.map(({ turn, at }) => ({ ...turn, ageMs: now - at })),
    );
  }

  /** Keeps an exchange; the oldest is forgotten from `MOST_TURNS` on. */
  remember(question: string, { understoodAs }: Understood, { answer }: Answer): void {
    const turn = { question, understoodAs, answer };
    this.#turns = [...this.#turns, { turn, at: this.#clock() }].slice(-MOST_TURNS);
  }

  /** Forgets everything. */
  forget(): void {
    this.#turns = [];
  }
}
