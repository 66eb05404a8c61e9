package org.studycal.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads where a calendar is that is no file: {@code url}, or {@code account} and {@code calendar}.
 */
final class CalendarOriginReader {

    static final String URL = "url";
    static final String ACCOUNT = "account";

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What programs put into an address so that nobody guesses it. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i).*(/private-|[?&](token|key|auth|secret|sig)=|(?=[a-z_-]*\\d)[a-z0-9_-]{20,}).*");

    private static final Pattern PUBLIC = Pattern.compile(".*/public/.*");

    private static final ValueType<String> PLACE =
            ValueType.ofText(
                    FaultKind.BAD_LINK,
                    "the address of a calendar like https://example.org/work.ics, or a name that 'studycal connect url' gave one",
                    CalendarOriginReader::place);

    private static final ValueType<String> NAME = Texts.LINE.expecting("the name of an account");
    private static final ValueType<String> TITLE =
            Texts.LINE.expecting("the title of a calendar of the account");

    private CalendarOriginReader() {}

    /** Whether a calendar is meant to be elsewhere. */
    static boolean isElsewhere(Fields fields) {
        return fields.has(URL) || fields.has(ACCOUNT);
    }

    /** Where it is, unless that is wrong. */
    static Optional<CalendarOrigin> read(Fields fields, String calendar) {
        if (fields.has(ACCOUNT)) {
            if (fields.has(URL)) {
                fields.fault(
                        URL,
                        FaultKind.CONFLICTING_KEYS,
                        "a calendar has either its \"url\", or its \"account\", not both");
            }
            Optional<String> title = fields.optional(calendar, TITLE);
            return fields.required(ACCOUNT, NAME)
                    .map(name -> ofAccount(fields, ACCOUNT, name, title));
        }
        if (fields.has(calendar)) {
            fields.fault(
                    URL,
                    FaultKind.CONFLICTING_KEYS,
                    "a calendar is either a file, \"calendar\", or at an address, \"url\", not both");
        }
        Optional<String> written = fields.required(URL, PLACE);
        if (written.filter(CalendarAddress::is)
                .filter(CalendarOriginReader::isSecret)
                .isPresent()) {
            fields.fault(
                    URL,
                    FaultKind.SECRET_ADDRESS,
                    "whoever knows this address can read the calendar, and so whoever sees this file; keep it outside with 'studycal connect url --as NAME' and write url: NAME");
        }
        return written.map(
                text ->
                        CalendarAddress.is(text)
                                ? new CalendarOrigin.Address(address(text).orElseThrow())
                                : ofAccount(fields, URL, text, Optional.empty()));
    }

    private static CalendarOrigin ofAccount(
            Fields fields, String key, String name, Optional<String> title) {
        LocatedNode node = fields.node().at(key);
        Fault place =
                new Fault(
                        FaultKind.UNKNOWN_ACCOUNT,
                        fields.faults().file(),
                        node.place().line(),
                        node.place().column(),
                        node.path(),
                        Quoted.plain(name),
                        "there is no account " + Quoted.of(name),
                        "");
        return new CalendarOrigin.OfAccount(name, title, place);
    }

    /** The name of its copy beside the problem, which holds no secret. */
    static String copy(CalendarOrigin origin) {
        String name =
                switch (origin) {
                    case CalendarOrigin.Address web -> web.address().getHost() + "-" + hash(web);
                    case CalendarOrigin.OfAccount of -> of.key().replace(' ', '-');
                };
        String plain = name.replaceAll("[^\\p{L}\\p{N}._@-]", "-").replaceFirst("^\\.+", "");
        // An account and its calendar are joined by a hyphen, which must not stand in either.
        boolean clear =
                origin instanceof CalendarOrigin.Address
                        || origin.key().matches("[^ -]+( [^ -]+)?");
        boolean same = clear && plain.equals(name) && plain.length() <= 80;
        String cut = plain.length() <= 80 ? plain : plain.substring(0, 80);
        return CalendarSource.COPIES + "/" + cut + (same ? "" : "-" + hash(origin)) + ".ics";
    }

    private static String hash(CalendarOrigin origin) {
        String digest = Digest.of(origin.key().getBytes(StandardCharsets.UTF_8));
        return digest.substring(digest.indexOf(':') + 1).substring(0, 8);
    }

    private static boolean isSecret(String address) {
        return SECRET.matcher(address).matches() && !PUBLIC.matcher(address).matches();
    }

    /** No message repeats an address: it may be a secret. */
    private static String place(String text) throws BadValue {
        if (CalendarAddress.is(text)) {
            if (address(text).isEmpty()) {
                throw new BadValue(
                        "calendars are fetched over secure connections only; expected an address like https://example.org/work.ics, or webcal:");
            }
            return text;
        }
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}")) {
            throw new BadValue(
                    "this is neither an address, which begins with https:// or webcal://, nor a name that 'studycal connect url' gave one");
        }
        return text;
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text.replaceFirst("(?i)^webcals?:", "https:"));
            if (address.getHost() == null || address.getRawUserInfo() != null) {
                return Optional.empty();
            }
            boolean secure = address.getScheme().toLowerCase(Locale.ROOT).equals("https");
            boolean here =
                    address.getScheme().toLowerCase(Locale.ROOT).equals("http")
                            && THIS_COMPUTER.contains(address.getHost().toLowerCase(Locale.ROOT));
            return secure || here ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
