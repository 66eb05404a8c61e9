package org.studycal.sync.caldav;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.caldav.Multistatus.Member;
import org.studycal.web.WebAnswer;

/**
 * Finds the folder of a person's calendars from any address of a server: the well-known one, that
 * of the person, that folder itself or a calendar in it (RFC 6764).
 */
final class Discovery {

    private static final String PRINCIPAL = "current-user-principal";
    private static final String HOME = "calendar-home-set";

    private final DavServer server;

    Discovery(DavServer server) {
        this.server = server;
    }

    /** The folder of the calendars. */
    URI home(URI given) throws RemoteException {
        List<URI> places = new ArrayList<>();
        boolean bare = given.getRawPath() == null || given.getRawPath().length() < 2;
        URI wellKnown = given.resolve("/.well-known/caldav");
        places.add(bare ? wellKnown : DavHref.folder(given));
        places.add(bare ? given.resolve("/") : wellKnown);
        RemoteException first = null;
        for (URI place : places) {
            try {
                Optional<URI> home = from(place);
                if (home.isPresent()) {
                    return DavHref.folder(home.get());
                }
            } catch (RemoteException e) {
                if (e.kind() == Kind.DENIED || e.kind() == Kind.UNKNOWN) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        if (first != null && first.kind() == Kind.UNAVAILABLE) {
            throw first;
        }
        throw new RemoteException(
                Kind.MISSING,
                "found no calendars at " + given,
                "Give the address that the server's help names for CalDAV: for Nextcloud"
                        + " https://HOST/remote.php/dav, for Radicale https://HOST/USER/.");
    }

    private Optional<URI> from(URI place) throws RemoteException {
        Optional<Asked> here = ask(place);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> home = here.get().address(HOME);
        if (home.isPresent()) {
            return home;
        }
        Optional<URI> principal = here.get().address(PRINCIPAL);
        if (principal.isPresent()) {
            Optional<URI> found = ask(principal.get()).flatMap(each -> each.address(HOME));
            if (found.isPresent()) {
                return found;
            }
        }
        return here.get().member().has("resourcetype", "calendar")
                ? Optional.of(here.get().place().resolve(".."))
                : Optional.empty();
    }

    private record Asked(URI place, Member member) {

        Optional<URI> address(String property) {
            return member.href(property).flatMap(href -> DavHref.resolve(place, href));
        }
    }

    private Optional<Asked> ask(URI place) throws RemoteException {
        WebAnswer answer =
                server.ask(
                        "PROPFIND",
                        place,
                        Map.of("Depth", "0"),
                        DavBody.propfind("D:" + PRINCIPAL, "C:" + HOME, "D:resourcetype"));
        return server.multistatus(answer).members().stream()
                .findFirst()
                .map(member -> new Asked(answer.address(), member));
    }
}
