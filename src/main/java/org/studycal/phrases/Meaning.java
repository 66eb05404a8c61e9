package org.studycal.phrases;

/**
 * What a word means in some languages.
 *
 * @param key of the meaning in the word tables, such as {@code week}
 * @param languages a bit for each language in which it means that
 */
record Meaning(String key, int languages) {}
