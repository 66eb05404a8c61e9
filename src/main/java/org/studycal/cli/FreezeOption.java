package org.studycal.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** For how long nothing of a plan should move. */
final class FreezeOption {

    private static final Duration DEFAULT = Duration.ofDays(1);

    @Option(
            names = "--freeze",
            paramLabel = "TIME",
            converter = FreezeConverter.class,
            description =
                    "Nothing that begins so soon moves unless it must: 1d, 12h, 0. Default: 1d.")
    private Duration freeze = DEFAULT;

    Duration length() {
        return freeze;
    }

    /** Reads {@code 1d}, {@code 12h} and {@code 0}. */
    static final class FreezeConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (text.matches("[0-9]{1,3}d")) {
                return Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1)));
            }
            return new DurationConverter().convert(text);
        }
    }
}
