package org.studycal.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Moments as people write them: {@code 2027-01-04}, {@code 2027-01-04T09:00}, with an offset. */
public final class Moments {

    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT);

    private Moments() {}

    /**
     * The moment, in whole seconds: of a date its beginning, without an offset in the zone; empty
     * if the text is none.
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            TemporalAccessor read =
                    FORMAT.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant moment =
                    switch (read) {
                        case OffsetDateTime time -> time.toInstant();
                        case LocalDateTime time -> time.atZone(zone).toInstant();
                        default -> LocalDate.from(read).atStartOfDay(zone).toInstant();
                    };
            return Optional.of(moment.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
