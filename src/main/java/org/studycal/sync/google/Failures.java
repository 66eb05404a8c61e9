package org.studycal.sync.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import com.google.auth.Retryable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;

/**
 * What a failure of Google's client means. What the exceptions say themselves is never shown: it
 * may hold a token.
 */
final class Failures {

    private static final String INVALID_GRANT = "\"invalid_grant\"";
    private static final String GOOGLE = "Google Calendar";

    private static final Set<String> LIMITS =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded");

    private Failures() {}

    /** Whether it was only too much or too early, so that the same may succeed later. */
    static boolean isLimit(IOException failure) {
        return failure instanceof HttpResponseException answer
                && (answer.getStatusCode() == 429
                        || (answer.getStatusCode() == 403 && LIMITS.contains(reason(answer))));
    }

    /** Whether the server had a problem of its own. */
    static boolean isServers(IOException failure) {
        return failure instanceof HttpResponseException answer && answer.getStatusCode() >= 500;
    }

    static boolean hasStatus(IOException failure, int status) {
        return failure instanceof HttpResponseException answer && answer.getStatusCode() == status;
    }

    /**
     * The failure as others know it.
     *
     * @param wrote whether something was to be changed
     */
    static RemoteException of(IOException failure, boolean wrote) {
        Optional<RemoteException> signIn = ofSignIn(failure);
        if (signIn.isPresent()) {
            return signIn.get();
        }
        if (failure instanceof HttpResponseException answer) {
            return ofAnswer(answer, wrote);
        }
        if (neverSent(failure) || !wrote) {
            return new RemoteException(
                    Kind.UNAVAILABLE,
                    GOOGLE + " did not answer",
                    "Is this computer online? Nothing is lost: run the command again later.");
        }
        return new RemoteException(
                Kind.UNKNOWN,
                "no answer came from %s to the last change".formatted(GOOGLE),
                "Run the command again: it looks what arrived and goes on from there.");
    }

    private static boolean neverSent(IOException failure) {
        return failure instanceof Retryable
                || failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLHandshakeException;
    }

    private static RemoteException ofAnswer(HttpResponseException answer, boolean wrote) {
        if (isLimit(answer)) {
            return new RemoteException(
                    Kind.UNAVAILABLE,
                    GOOGLE + " takes no more requests for now (" + reason(answer) + ")",
                    "Run the command again in an hour: it goes on where it stopped.");
        }
        int status = answer.getStatusCode();
        if (status >= 500) {
            return new RemoteException(
                    wrote ? Kind.UNKNOWN : Kind.UNAVAILABLE,
                    "%s has a problem (%d)".formatted(GOOGLE, status),
                    "Run the command again later: it goes on where it stopped.");
        }
        return switch (status) {
            case 401 -> refused("does not accept the permission that studycal has");
            case 403 -> forbidden(reason(answer));
            case 404, 410 -> new RemoteException(Kind.MISSING, GOOGLE + " no longer has it");
            case 409 -> new RemoteException(Kind.EXISTS, GOOGLE + " has an event with this id");
            case 412 -> new RemoteException(Kind.CONFLICT, "it was changed in " + GOOGLE);
            default ->
                    new RemoteException(
                            Kind.UNEXPECTED,
                            "%s refused a request (%d %s)"
                                    .formatted(GOOGLE, status, reason(answer)));
        };
    }

    private static RemoteException forbidden(String reason) {
        return switch (reason) {
            case "accessNotConfigured", "SERVICE_DISABLED" ->
                    new RemoteException(
                            Kind.DENIED,
                            "the Google Calendar API is not enabled in your Google Cloud project",
                            "Enable it at "
                                    + ConsolePages.ENABLE_API
                                    + ", then run the command again.");
            case "insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT" ->
                    refused("says that your permission does not reach that far");
            default -> refused("does not allow that (" + reason + ")");
        };
    }

    private static RemoteException refused(String what) {
        return new RemoteException(
                Kind.DENIED,
                GOOGLE + " " + what,
                "Connect again with 'studycal connect google'; your calendars stay as they are.");
    }

    /** What went wrong with tokens, if that was it. */
    private static Optional<RemoteException> ofSignIn(IOException failure) {
        Optional<HttpResponseException> answer = answerAboutTokens(failure);
        if (answer.isEmpty() || answer.get().getStatusCode() >= 500) {
            return Optional.empty();
        }
        String said = Objects.requireNonNullElse(answer.get().getContent(), "");
        if (said.contains(INVALID_GRANT)) {
            return Optional.of(expired());
        }
        // The JDK loses what stands in an answer of this status to what it posted.
        if (answer.get().getStatusCode() == 401 || said.contains("_client\"")) {
            return Optional.of(
                    new RemoteException(
                            Kind.DENIED,
                            "Google does not know your client any more",
                            "Was it deleted, or got a new secret? Download its file anew at",
                            ConsolePages.CLIENTS + " and run 'studycal connect google'."));
        }
        return Optional.of(refused("does not renew the permission that you gave"));
    }

    /** Answers of calendars are of a type of their own. */
    private static Optional<HttpResponseException> answerAboutTokens(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof HttpResponseException answer
                    && !(answer instanceof GoogleJsonResponseException)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** Whether a code or a permission counts no longer. */
    static boolean saysInvalidGrant(IOException failure) {
        return answerAboutTokens(failure)
                .map(HttpResponseException::getContent)
                .filter(said -> said.contains(INVALID_GRANT))
                .isPresent();
    }

    private static RemoteException expired() {
        return new RemoteException(
                Kind.DENIED,
                "Google no longer accepts the permission that you gave (invalid_grant)",
                "It ends after seven days while the app's publishing status is \"Testing\":",
                "  open " + ConsolePages.AUDIENCE + " and press \"Publish app\".",
                "It also ends when you take it back, change your password, or leave it unused for"
                        + " six months.",
                "Then connect again with 'studycal connect google'; your calendars stay as they"
                        + " are.");
    }

    private static String reason(HttpResponseException answer) {
        if (!(answer instanceof GoogleJsonResponseException json) || json.getDetails() == null) {
            return "no reason given";
        }
        List<GoogleJsonError.ErrorInfo> errors = json.getDetails().getErrors();
        return errors == null || errors.isEmpty() || errors.getFirst().getReason() == null
                ? "no reason given"
                : errors.getFirst().getReason();
    }
}
