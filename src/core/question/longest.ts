/** A question of more characters is refused (UTF-16 units): no reader asks one, and reading it costs everyone. */
export const LONGEST_QUESTION = 4_000;
