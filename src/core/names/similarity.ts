/** How sure two names are one: word by word, and whole. */
export { fullNameSimilarity, SAME_FULL_NAME } from './fullname.ts';
export { nameSimilarity, SAME_NAME } from './word.ts';
