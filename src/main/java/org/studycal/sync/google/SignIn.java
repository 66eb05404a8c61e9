package org.studycal.sync.google;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.ClientId;
import com.google.auth.oauth2.DefaultPKCEProvider;
import com.google.auth.oauth2.MemoryTokensStorage;
import com.google.auth.oauth2.UserAuthorizer;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.studycal.account.Account;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;

/**
 * One signing in: a page of Google's where the person agrees, from which the browser comes back to
 * an address on this computer with a code that only who sent it there can use.
 */
public final class SignIn {

    private static final String STATE = "state";
    private static final String CODE = "code";
    private static final String ERROR = "error";

    private final Client client;
    private final Set<String> scopes;
    private final URI redirect;
    private final UserAuthorizer authorizer;
    private final String state;

    /**
     * @param redirect where the browser comes back to
     */
    public SignIn(Client client, Reach reach, GoogleServers servers, URI redirect) {
        this.client = client;
        this.redirect = redirect;
        scopes = Set.copyOf(Permission.scopes(reach));
        authorizer = authorizer(client, servers, redirect, scopes);
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        state = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static UserAuthorizer authorizer(
            Client client, GoogleServers servers, URI redirect, Set<String> scopes) {
        HttpTransport transport = servers.transport();
        return UserAuthorizer.newBuilder()
                .setClientId(ClientId.of(client.id(), client.secret()))
                .setScopes(scopes)
                .setCallbackUri(redirect)
                .setPKCEProvider(new DefaultPKCEProvider())
                .setTokenStore(new MemoryTokensStorage())
                .setHttpTransportFactory(() -> transport)
                .build();
    }

    /** The page where the person agrees. */
    public URI page() {
        return URI.create(authorizer.getAuthorizationUrl(null, state, null).toString());
    }

    /** Whether an address that a browser came back to answers this signing in. */
    public boolean isAnsweredBy(Map<String, String> query) {
        return state.equals(query.get(STATE))
                && (query.containsKey(CODE) || query.containsKey(ERROR));
    }

    /**
     * Gets the permission that the person gave.
     *
     * @param name what the account is called
     * @param query the parameters of the address that the browser came back to
     */
    public Account.Google finish(String name, Map<String, String> query) throws RemoteException {
        if (!state.equals(query.get(STATE))) {
            throw new RemoteException(
                    Kind.DENIED,
                    "that address does not belong to this signing in (its state differs)",
                    "Run the command again, and use the page that it opens or prints last.");
        }
        if (query.containsKey(ERROR)) {
            throw denied(query.get(ERROR));
        }
        UserCredentials credentials = exchanged(query.getOrDefault(CODE, ""));
        Set<String> granted = granted(credentials);
        checkIsEnough(granted);
        if (credentials.getRefreshToken() == null) {
            throw new RemoteException(
                    Kind.UNEXPECTED,
                    "Google gave a permission for an hour only",
                    "Take studycal's access away at https://myaccount.google.com/connections and",
                    "connect again.");
        }
        return new Account.Google(
                name,
                client.id(),
                client.secret(),
                new Permission(credentials.getRefreshToken(), granted).tokens());
    }

    private static RemoteException denied(String error) {
        return error.equals("access_denied")
                ? new RemoteException(
                        Kind.DENIED,
                        "Google says that you did not agree (access_denied)",
                        "If you did: while the app is \"Testing\" only its test users can. Open",
                        ConsolePages.AUDIENCE + " and press \"Publish app\", then connect again.")
                : new RemoteException(
                        Kind.DENIED, "Google did not sign you in (%s)".formatted(plain(error)));
    }

    /** Whoever opens the address writes this. */
    private static String plain(String error) {
        return error.replaceAll("[^a-z_]", "?");
    }

    private UserCredentials exchanged(String code) throws RemoteException {
        try {
            return authorizer.getCredentialsFromCode(code, redirect);
        } catch (IOException e) {
            if (Failures.saysInvalidGrant(e)) {
                throw new RemoteException(
                        Kind.DENIED,
                        "Google does not accept the code that the browser brought (it counts once,"
                                + " and for some minutes)",
                        "Run the command again.");
            }
            throw Failures.of(e, false);
        }
    }

    private Set<String> granted(UserCredentials credentials) {
        Set<String> granted = new HashSet<>(credentials.getAccessToken().getScopes());
        // Google leaves them out where they are what was asked for.
        return granted.isEmpty() ? scopes : granted;
    }

    private void checkIsEnough(Set<String> granted) throws RemoteException {
        if (!granted.containsAll(scopes)) {
            throw new RemoteException(
                    Kind.DENIED,
                    "you did not allow all that studycal asked for",
                    "Connect again, and tick every box on Google's page.");
        }
    }

    /** Takes back what a person allowed; nothing happens where Google knows of it already. */
    public static void revoke(Account.Google account, GoogleServers servers)
            throws RemoteException {
        UserAuthorizer authorizer =
                authorizer(
                        new Client(account.client(), account.secret()),
                        servers,
                        URI.create("http://127.0.0.1/"),
                        Permission.of(account).scopes());
        try {
            authorizer.storeCredentials(
                    account.name(),
                    UserCredentials.newBuilder()
                            .setClientId(account.client())
                            .setClientSecret(account.secret())
                            .setRefreshToken(Permission.of(account).refreshToken())
                            .build());
            authorizer.revokeAuthorization(account.name());
        } catch (IOException e) {
            if (!Failures.hasStatus(e, 400)) {
                throw Failures.of(e, false);
            }
        }
    }
}
