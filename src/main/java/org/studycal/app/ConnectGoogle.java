package org.studycal.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.studycal.account.Account;
import org.studycal.account.AccountException;
import org.studycal.account.Accounts;
import org.studycal.sync.RemoteException;
import org.studycal.sync.google.Client;
import org.studycal.sync.google.GoogleServers;
import org.studycal.sync.google.Reach;
import org.studycal.sync.google.Redirect;
import org.studycal.sync.google.SignIn;

/** Signs a person in at Google, as their own client, and remembers what they allowed. */
public final class ConnectGoogle {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Where a browser ends that cannot come back: it finds nothing, and shows the address. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:49217/oauth2callback");

    private static final String DOWNLOADED = "client*.json";
    private static final long MOST_BYTES = 100_000;

    /**
     * What is asked for.
     *
     * @param name what the account shall be called
     * @param clientFile what Google's console offered for download; needed once
     * @param comesBack whether the browser runs on this computer
     * @param busy what studycal may see of the person's other calendars
     * @param standIn a server that stands in for Google, for trying things
     */
    public record Request(
            Workspace workspace,
            String name,
            Optional<Path> clientFile,
            boolean comesBack,
            Busy busy,
            Optional<URI> standIn) {}

    /** What studycal may see of calendars that it has not made. */
    public enum Busy {
        /** Nothing. */
        NOTHING(Reach.OWN),
        /** When the person is busy. */
        TIMES(Reach.BUSY_TIMES),
        /** That, and what is on then. */
        TITLES(Reach.BUSY_TITLES);

        private final Reach reach;

        Busy(Reach reach) {
            this.reach = reach;
        }
    }

    /** Whoever agrees, on Google's page. */
    public interface Person {

        /** Hears which page that is. */
        void visit(URI page);

        /** The address that their browser ended at; asked for where it cannot come back. */
        String pasted();
    }

    private ConnectGoogle() {}

    /** Signs in and remembers the account. */
    public static Account.Google run(Request request, Person person, Consumer<String> note)
            throws IOException {
        Accounts accounts = request.workspace().accounts(note);
        try {
            accounts.check(new Account.Google(request.name(), "", "", Map.of()));
            Client client = client(request, accounts.all());
            Account.Google account =
                    request.comesBack()
                            ? cameBack(request, client, person)
                            : pasted(request, client, person);
            accounts.put(account);
            return account;
        } catch (RemoteException e) {
            throw SyncPlan.refused(e);
        } catch (AccountException e) {
            throw ConnectedAccounts.refused(e);
        }
    }

    private static Client client(Request request, List<Account> accounts)
            throws IOException, RemoteException {
        Optional<Account> there =
                accounts.stream().filter(each -> each.name().equals(request.name())).findFirst();
        if (request.clientFile().isPresent()) {
            return read(request.clientFile().get());
        }
        return there.map(Account.Google.class::cast)
                .map(google -> new Client(google.client(), google.secret()))
                .orElseThrow(() -> new BadInput("no file of a client is given; see --client"));
    }

    /** Whether an account of this name knows its client already. */
    public static boolean knows(Workspace workspace, String name, Consumer<String> note)
            throws IOException {
        try {
            return workspace.accounts(note).all().stream()
                    .anyMatch(each -> each instanceof Account.Google && each.name().equals(name));
        } catch (AccountException e) {
            throw ConnectedAccounts.refused(e);
        }
    }

    /** Complains about a file that is not one of a desktop client. */
    public static void check(Path file) throws IOException {
        try {
            read(file);
        } catch (RemoteException e) {
            throw SyncPlan.refused(e);
        }
    }

    private static Client read(Path file) throws IOException, RemoteException {
        if (Files.size(file) > MOST_BYTES) {
            throw new BadInput(file + " is too large to be the file of a client");
        }
        return Client.parse(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** The newest file of a desktop client in the folder that a browser saves to. */
    public static Optional<Path> downloaded(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, DOWNLOADED)) {
            for (Path file : files) {
                if (isClient(file)) {
                    found.add(file);
                }
            }
        }
        return found.stream()
                .max(Comparator.comparingLong((Path file) -> file.toFile().lastModified()));
    }

    private static boolean isClient(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        try {
            read(file);
            return true;
        } catch (RemoteException | BadInput other) {
            return false;
        }
    }

    private static Account.Google cameBack(Request request, Client client, Person person)
            throws RemoteException {
        try (Redirect redirect = Redirect.open(0)) {
            SignIn signIn = signIn(request, client, redirect.address());
            person.visit(signIn.page());
            return signIn.finish(request.name(), redirect.await(signIn::isAnsweredBy, LONGEST));
        }
    }

    private static Account.Google pasted(Request request, Client client, Person person)
            throws RemoteException {
        SignIn signIn = signIn(request, client, NOWHERE);
        person.visit(signIn.page());
        return signIn.finish(request.name(), query(person.pasted().strip()));
    }

    private static SignIn signIn(Request request, Client client, URI redirect) {
        return new SignIn(
                client, request.busy().reach, new GoogleServers(request.standIn()), redirect);
    }

    private static Map<String, String> query(String pasted) {
        try {
            Map<String, String> query = Redirect.query(URI.create(pasted));
            if (!query.isEmpty()) {
                return query;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // The same as an address without what is needed.
        }
        throw new BadInput(
                "that is not the address that the browser ended at",
                "Expected all of what stands in its address line: http://127.0.0.1:49217/...");
    }
}
