package org.studycal.sync.caldav;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.web.WebAddress;
import org.studycal.web.WebAnswer;
import org.studycal.web.WebClient;
import org.studycal.web.WebException;
import org.studycal.web.WebRequest;

/**
 * A WebDAV server as a person with a password sees it. The password goes to the host that it was
 * given for, where nobody on the way can read it, and nowhere else.
 */
final class DavServer {

    /** A refusal is about one thing; a list of many is not read twice. */
    private static final int LONGEST_REFUSAL = 20_000;

    private static final int MOST_REDIRECTIONS = 5;

    /** Verbs that change nothing, so that they can be sent to another address. */
    private static final Set<String> READING = Set.of("GET", "PROPFIND", "REPORT");

    /** Providers whose users' data is on hosts of many names. */
    private static final List<String> MANY_HOSTS = List.of(".icloud.com");

    private final WebClient client;
    private final URI trusted;
    private final String user;
    private final String password;
    private Optional<Digest> digest = Optional.empty();

    /**
     * @param trusted an address of the server that the person gave the password for
     */
    DavServer(WebClient client, URI trusted, String user, String password) {
        this.client = client;
        this.trusted = trusted;
        this.user = user;
        this.password = password;
    }

    /** Its host, as messages name it. */
    String host() {
        return trusted.getHost();
    }

    /** Asks, and follows where the server sends a question that changes nothing. */
    WebAnswer ask(String method, URI address, Map<String, String> headers, String body)
            throws RemoteException {
        URI here = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            WebAnswer answer = askOnce(method, here, headers, body);
            Optional<URI> there = answer.redirection();
            if (there.isEmpty() || !READING.contains(method)) {
                return settled(answer);
            }
            here = there.get();
        }
        throw new RemoteException(
                Kind.UNEXPECTED, host() + " sends from one address to the next without an end");
    }

    /** Some servers say in a list of one what others say in the status. */
    private static WebAnswer settled(WebAnswer answer) {
        if (answer.status() != 207 || answer.body().length > LONGEST_REFUSAL) {
            return answer;
        }
        try {
            List<Multistatus.Member> members = Multistatus.read(answer.body()).members();
            if (members.size() == 1 && members.getFirst().isRefused(answer.address())) {
                return new WebAnswer(
                        answer.address(),
                        members.getFirst().status(),
                        answer.headers(),
                        answer.body());
            }
        } catch (IOException broken) {
            return answer;
        }
        return answer;
    }

    private WebAnswer askOnce(String method, URI address, Map<String, String> headers, String body)
            throws RemoteException {
        refuseOthers(address);
        WebAnswer answer = send(method, address, headers, body);
        if (answer.status() == 401) {
            Optional<Digest> asked = Digest.asked(answer.headers("WWW-Authenticate"));
            if (asked.isPresent()) {
                digest = asked;
                return send(method, address, headers, body);
            }
        }
        return answer;
    }

    private WebAnswer send(String method, URI address, Map<String, String> headers, String body)
            throws RemoteException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", proof(method, address));
        all.put("User-Agent", "studycal");
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            all.put("Content-Type", "application/xml; charset=utf-8");
        }
        try {
            return client.ask(new WebRequest(method, address, all, body));
        } catch (WebException e) {
            throw failure(e);
        }
    }

    private String proof(String method, URI address) {
        if (digest.isPresent()) {
            String once = UUID.randomUUID().toString();
            return digest.get().header(user, password, method, address, once);
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static RemoteException failure(WebException e) {
        return switch (e.kind()) {
            case NOT_REACHED ->
                    new RemoteException(
                            Kind.UNAVAILABLE,
                            e.getMessage(),
                            "Is the address right, and is this computer online?");
            case NOT_TRUSTED ->
                    new RemoteException(
                            Kind.DENIED,
                            e.getMessage(),
                            "The password is not sent to a server that does not prove who it is.");
            case NO_ANSWER -> new RemoteException(Kind.UNKNOWN, e.getMessage());
            case TOO_LARGE -> new RemoteException(Kind.UNEXPECTED, e.getMessage());
        };
    }

    private void refuseOthers(URI address) throws RemoteException {
        if (address.getHost() == null || !isOfTrusted(address)) {
            throw new RemoteException(
                    Kind.DENIED,
                    "%s sends to another host, %s, and your password was given for the first one"
                            .formatted(host(), address.getHost()),
                    "If you trust that host, connect to it: studycal connect caldav "
                            + WebAddress.redacted(address).replace("/...", "/"));
        }
        if (!WebAddress.isPrivate(address)) {
            throw new RemoteException(
                    Kind.DENIED,
                    "everybody on the way could read a password that is sent to " + address,
                    "Use an address that begins with https://.");
        }
    }

    private boolean isOfTrusted(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String known = trusted.getHost().toLowerCase(Locale.ROOT);
        boolean samePort =
                !host.equals(known)
                        || WebAddress.isPrivate(trusted) == WebAddress.isPrivate(address);
        return (host.equals(known) && samePort)
                || MANY_HOSTS.stream().anyMatch(end -> host.endsWith(end) && known.endsWith(end));
    }

    /** Asks for properties of a thing, or of all in a folder. */
    Multistatus properties(URI address, boolean ofAllInIt, String... properties)
            throws RemoteException {
        String depth = ofAllInIt ? "1" : "0";
        WebAnswer answer =
                ask("PROPFIND", address, Map.of("Depth", depth), DavBody.propfind(properties));
        return multistatus(answer);
    }

    /** Asks for a report. */
    Multistatus report(URI address, String body) throws RemoteException {
        return multistatus(ask("REPORT", address, Map.of("Depth", "1"), body));
    }

    /** What an answer says that has to be a list of things. */
    Multistatus multistatus(WebAnswer answer) throws RemoteException {
        if (answer.status() != 207) {
            throw answer.isFine()
                    ? new RemoteException(
                            Kind.UNEXPECTED, host() + " answers, and is not a CalDAV server there")
                    : failure(answer, false);
        }
        try {
            return Multistatus.read(answer.body());
        } catch (IOException e) {
            throw new RemoteException(
                    Kind.UNEXPECTED,
                    host() + " gave an answer that is not whole: " + e.getMessage());
        }
    }

    /**
     * Why a server refused.
     *
     * @param writing whether the server may have done what it was asked for in spite of a failure
     */
    RemoteException failure(WebAnswer answer, boolean writing) {
        int status = answer.status();
        String message = host() + " answered with status " + status;
        return switch (status) {
            case 401 ->
                    new RemoteException(
                            Kind.DENIED,
                            host() + " does not accept this user and password",
                            passwordAdvice(host()));
            case 403 ->
                    new RemoteException(Kind.DENIED, host() + " does not let you do that (403)");
            case 404, 410 ->
                    new RemoteException(
                            Kind.MISSING, "there is nothing at that address of " + host());
            case 412 -> new RemoteException(Kind.CONFLICT, message);
            case 429, 503, 507 ->
                    new RemoteException(Kind.UNAVAILABLE, message, "Try again in a few minutes.");
            case 500, 502, 504 ->
                    new RemoteException(
                            writing ? Kind.UNKNOWN : Kind.UNAVAILABLE,
                            message,
                            "Try again in a few minutes.");
            default -> new RemoteException(Kind.UNEXPECTED, message);
        };
    }

    /** What to try where a password is refused. */
    static String passwordAdvice(String host) {
        String known = host.toLowerCase(Locale.ROOT);
        if (known.endsWith("icloud.com")) {
            return "iCloud takes an app-specific password only: account.apple.com, 'Sign-In and"
                    + " Security', 'App-Specific Passwords'. The user is your Apple Account's e-mail"
                    + " address.";
        }
        if (known.endsWith("fastmail.com")) {
            return "Fastmail takes an app password only: Settings, 'Privacy & Security', 'App"
                    + " passwords', with access to calendars.";
        }
        if (known.endsWith("google.com") || known.endsWith("googleapis.com")) {
            return "Google takes no password here: use studycal connect google.";
        }
        return "Many servers want a password made for one program (Nextcloud: Settings, Security,"
                + " 'Devices & sessions').";
    }
}
