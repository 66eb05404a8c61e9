package org.studycal.importer;

import org.studycal.phrases.Phrases;

/** One who reads a part of a plan. */
abstract class Part {
    final Reader reader;
    final Phrases phrases;
    final Facts facts;

    Part(Reader reader) {
        this.reader = reader;
        this.phrases = reader.phrases;
        this.facts = reader.facts;
    }
}
