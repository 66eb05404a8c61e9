package org.studycal.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A calendar with events that are not the plan's, to plan around.
 *
 * @param path the file, as the person would write it
 * @param content what stands or will stand there; else it is read
 */
record OtherEventsFile(Path path, Optional<String> content) {}
