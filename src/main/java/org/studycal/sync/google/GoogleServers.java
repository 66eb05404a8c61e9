package org.studycal.sync.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import org.studycal.web.WebAddress;

/**
 * Google's servers, or one on this computer that stands in for all of them.
 *
 * @param standIn its address, for trying things without Google
 * @param patience how long an answer may take
 */
public record GoogleServers(Optional<URI> standIn, Duration patience) {

    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    public GoogleServers(Optional<URI> standIn) {
        this(standIn, TO_ANSWER);
    }

    public GoogleServers {
        standIn.ifPresent(GoogleServers::checkIsHere);
    }

    private static void checkIsHere(URI server) {
        if (!WebAddress.isThisComputer(server)) {
            // Secrets go there, unencrypted.
            throw new IllegalArgumentException(
                    "%s cannot stand in for Google; expected http://127.0.0.1:PORT"
                            .formatted(server));
        }
    }

    /** How requests get there. */
    HttpTransport transport() {
        return new NetHttpTransport.Builder()
                .setConnectionFactory(url -> (HttpURLConnection) routed(url).openConnection())
                .build();
    }

    private URL routed(URL url) throws IOException {
        return standIn.isEmpty() ? url : standIn.get().resolve(url.getFile()).toURL();
    }
}
