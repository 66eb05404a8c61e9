package org.studycal.busy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.problem.DidYouMean;

/**
 * The time zones behind the names that programs give them: IANA names, those of Windows and what
 * Outlook shows for them, and IANA names behind a vendor's prefix.
 */
final class ZoneNames {

    private static final String WINDOWS_ZONES = "windows-zones.txt";
    private static final String WINDOWS_TITLES = "windows-titles.txt";
    private static final Pattern TITLE = Pattern.compile("\\((?:UTC|GMT)[^)]*\\)\\s*(.+)");
    private static final Pattern OFFSET =
            Pattern.compile("(?i)\\(?(?:UTC|GMT)?\\s*([+-])(\\d{1,2})(?::?(\\d\\d))?\\)?");

    /** Names that say how far a clock is from UTC and not where it hangs. */
    private static final Pattern PLACELESS =
            Pattern.compile(
                    "(?i)(?:.*/)?\\(?(?:UTC|GMT|UCT|EST|MST|HST|CET|MET|WET|EET|[ECMP]ST\\d[ECMP]DT|Z|Zulu"
                            + "|Greenwich|Universal)?\\s*[+-]?[\\d:]*\\)?");

    private static final Set<String> IANA = ZoneId.getAvailableZoneIds();

    private ZoneNames() {}

    /** The zone a name stands for, if that is beyond doubt. */
    static Optional<ZoneId> find(String name) {
        String plain = name.strip();
        Optional<ZoneId> whole = known(plain);
        for (int slash = plain.indexOf('/');
                whole.isEmpty() && slash >= 0;
                slash = plain.indexOf('/', slash + 1)) {
            String rest = plain.substring(slash + 1);
            if (rest.matches("(?i).+/.+|UTC|GMT|.+ Standard Time")) {
                whole = known(rest);
            }
        }
        return whole;
    }

    /** Whether a name says where a clock hangs, and not only how far it is from UTC. */
    static boolean isOfAPlace(String name) {
        return !PLACELESS.matcher(name.strip()).matches();
    }

    /** The known name that is most like an unknown one. */
    static Optional<String> mostLike(String name) {
        return DidYouMean.among(name, new TreeSet<>(IANA));
    }

    private static Optional<ZoneId> known(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (IANA.contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        String alias = Aliases.BY_NAME.get(name.toLowerCase(Locale.ROOT));
        Matcher title = TITLE.matcher(name);
        if (alias == null && title.matches()) {
            String plain = title.group(1).replace(" and Canada", " & Canada");
            alias = Aliases.BY_NAME.get(plain.toLowerCase(Locale.ROOT));
        }
        return alias == null ? offset(name) : Optional.of(ZoneId.of(alias));
    }

    /** A fixed distance from UTC, {@code UTC+2} or {@code GMT-05:00}. */
    private static Optional<ZoneId> offset(String name) {
        Matcher offset = OFFSET.matcher(name);
        if (!offset.matches()) {
            return name.equalsIgnoreCase("Z") ? Optional.of(ZoneOffset.UTC) : Optional.empty();
        }
        int minutes =
                Integer.parseInt(offset.group(2)) * 60
                        + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        return minutes > 18 * 60
                ? Optional.empty()
                : Optional.of(
                        ZoneOffset.ofTotalSeconds(
                                (offset.group(1).equals("-") ? -60 : 60) * minutes));
    }

    /** Other names in lower case; read only when a name is no IANA one. */
    private static final class Aliases {

        static final Map<String, String> BY_NAME = read();

        private static Map<String, String> read() {
            Map<String, String> aliases = new HashMap<>();
            for (String id : IANA) {
                aliases.put(id.toLowerCase(Locale.ROOT), id);
            }
            table(WINDOWS_ZONES)
                    .forEach(row -> aliases.put(row[0].toLowerCase(Locale.ROOT), row[1]));
            table(WINDOWS_TITLES)
                    .forEach(
                            row ->
                                    aliases.put(
                                            row[0].toLowerCase(Locale.ROOT),
                                            aliases.get(row[1].toLowerCase(Locale.ROOT))));
            return aliases;
        }

        private static Stream<String[]> table(String name) {
            try (InputStream resource = ZoneNames.class.getResourceAsStream(name)) {
                return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" = ", 2));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
