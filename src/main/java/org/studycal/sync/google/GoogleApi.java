package org.studycal.sync.google;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import java.time.Duration;
import org.studycal.account.Account;

/** Google's client, with the permission of an account. */
final class GoogleApi {

    private static final Duration TO_CONNECT = Duration.ofSeconds(20);

    private GoogleApi() {}

    static Calendar of(Account.Google account, GoogleServers servers) {
        HttpTransport transport = servers.transport();
        HttpRequestInitializer signIn =
                new HttpCredentialsAdapter(
                        UserCredentials.newBuilder()
                                .setClientId(account.client())
                                .setClientSecret(account.secret())
                                .setRefreshToken(Permission.of(account).refreshToken())
                                .setHttpTransportFactory(() -> transport)
                                .build());
        return new Calendar.Builder(
                        transport,
                        GsonFactory.getDefaultInstance(),
                        request -> {
                            request.setConnectTimeout((int) TO_CONNECT.toMillis());
                            request.setReadTimeout((int) servers.patience().toMillis());
                            signIn.initialize(request);
                        })
                .setApplicationName("studycal")
                .build();
    }
}
