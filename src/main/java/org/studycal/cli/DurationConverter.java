package org.studycal.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads lengths of time such as {@code 10s}, {@code 500ms}, {@code 1m30s}; a number alone is
 * seconds.
 */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Duration LONGEST = Duration.ofDays(7);

    @Override
    public Duration convert(String text) {
        Duration sum = Duration.ZERO;
        int at = 0;
        do {
            int unit = endOf(text, at, true);
            int next = endOf(text, unit, false);
            boolean bare = at == 0 && next == unit;
            if (unit == at || unit - at > 9 || (next == unit && !bare)) {
                throw expected(text);
            }
            long amount = Long.parseLong(text.substring(at, unit));
            sum = sum.plus(duration(text, amount, bare ? "s" : text.substring(unit, next)));
            at = next;
        } while (at < text.length());
        if (sum.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("'" + text + "' is too long, at most 168h");
        }
        return sum;
    }

    private static int endOf(String text, int from, boolean digits) {
        int end = from;
        while (end < text.length()
                && (text.charAt(end) >= '0' && text.charAt(end) <= '9') == digits) {
            end++;
        }
        return end;
    }

    private static Duration duration(String text, long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> throw expected(text);
        };
    }

    private static TypeConversionException expected(String text) {
        return new TypeConversionException(
                "'"
                        + text
                        + "' is not a length of time, expected for example 10s, 500ms, 2m or 1m30s");
    }
}
