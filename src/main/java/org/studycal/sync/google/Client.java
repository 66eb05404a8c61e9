package org.studycal.sync.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.util.Map;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;

/**
 * A person's own client in Google's console: what studycal signs in as.
 *
 * @param secret kept with the account, though Google does not count it as one for programs that
 *     anybody can read
 */
public record Client(String id, String secret) {

    /**
     * Reads the file that the console offers for download.
     *
     * @param name what it is called in errors
     */
    public static Client parse(String name, String text) throws RemoteException {
        GenericJson json;
        try {
            json = GsonFactory.getDefaultInstance().fromString(text, GenericJson.class);
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(name, "it is not JSON");
        }
        if (json == null) {
            throw wrong(name, "it is empty");
        }
        if (json.containsKey("web")) {
            throw wrong(name, "its client is of type \"Web application\"");
        }
        if ("service_account".equals(json.get("type"))) {
            throw wrong(name, "it is the key of a service account, which has no calendar of yours");
        }
        if (!(json.get("installed") instanceof Map<?, ?> installed)) {
            throw wrong(name, "it has no \"installed\" part");
        }
        if (!(installed.get("client_id") instanceof String id)
                || !(installed.get("client_secret") instanceof String secret)
                || id.isEmpty()
                || secret.isEmpty()) {
            throw wrong(name, "it lacks client_id or client_secret");
        }
        if (!id.endsWith(".apps.googleusercontent.com")) {
            throw wrong(name, "its client_id does not end with .apps.googleusercontent.com");
        }
        return new Client(id, secret);
    }

    private static RemoteException wrong(String name, String what) {
        return new RemoteException(
                Kind.UNEXPECTED,
                "%s is not the file of a desktop client: %s".formatted(name, what),
                "Expected what " + ConsolePages.CLIENTS + " offers as \"Download JSON\" for a",
                "client of type \"Desktop app\".");
    }

    @Override
    public String toString() {
        return "Client[%s]".formatted(id);
    }
}
