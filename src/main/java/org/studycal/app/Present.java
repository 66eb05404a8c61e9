package org.studycal.app;

import java.time.Instant;
import java.time.ZoneId;

/** The moment that a use case takes for the present. */
@FunctionalInterface
public interface Present {

    /** The moment in whole seconds; local times are in the given zone. */
    Instant in(ZoneId zone);
}
