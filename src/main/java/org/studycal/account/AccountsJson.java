package org.studycal.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accounts as JSON. What is wrong with a text is said by line and key alone: any value may be a
 * secret.
 */
final class AccountsJson {

    private static final String ACCOUNTS = "accounts";
    private static final String KIND = "kind";
    private static final String TOKENS = "tokens";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private AccountsJson() {}

    static byte[] write(List<Account> accounts) {
        List<Map<String, Object>> entries = accounts.stream().map(AccountsJson::entry).toList();
        return MAPPER.writeValueAsBytes(Map.of(ACCOUNTS, entries));
    }

    private static Map<String, Object> entry(Account account) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", account.name());
        switch (account) {
            case Account.CalDav caldav -> {
                entry.put(KIND, "caldav");
                entry.put("home", caldav.home().toString());
                entry.put("user", caldav.user());
                entry.put("password", caldav.password());
            }
            case Account.Google google -> {
                entry.put(KIND, "google");
                entry.put("client", google.client());
                entry.put("secret", google.secret());
                entry.put(TOKENS, new TreeMap<>(google.tokens()));
            }
            case Account.Web web -> {
                entry.put(KIND, "web");
                entry.put("address", web.address().toString());
            }
        }
        return entry;
    }

    /**
     * The accounts of a text.
     *
     * @throws IllegalArgumentException when it has none; the message says where and what is
     *     expected
     */
    static List<Account> read(byte[] text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new IllegalArgumentException(line + ": not JSON", e);
        }
        if (!root.path(ACCOUNTS).isArray()) {
            throw new IllegalArgumentException(": expected a list under \"accounts\"");
        }
        List<Account> accounts = new ArrayList<>();
        for (JsonNode entry : root.path(ACCOUNTS)) {
            accounts.add(new Entry(entry, accounts.size()).account());
        }
        return accounts;
    }

    private record Entry(JsonNode node, int index) {

        Account account() {
            String kind = text(KIND);
            return switch (kind) {
                case "caldav" ->
                        new Account.CalDav(
                                text("name"), address("home"), text("user"), text("password"));
                case "google" ->
                        new Account.Google(text("name"), text("client"), text("secret"), tokens());
                case "web" -> new Account.Web(text("name"), address("address"));
                default -> throw wrong(KIND, "caldav, google or web");
            };
        }

        private String text(String key) {
            JsonNode value = node.path(key);
            if (!value.isString() || value.stringValue().isEmpty()) {
                throw wrong(key, "a text");
            }
            return value.stringValue();
        }

        private URI address(String key) {
            return parsed(text(key)).orElseThrow(() -> wrong(key, "an address"));
        }

        private static Optional<URI> parsed(String text) {
            try {
                return Optional.of(new URI(text)).filter(address -> address.getHost() != null);
            } catch (URISyntaxException unreadable) {
                return Optional.empty();
            }
        }

        private Map<String, String> tokens() {
            Map<String, String> tokens = new TreeMap<>();
            for (Map.Entry<String, JsonNode> token : node.path(TOKENS).properties()) {
                if (!token.getValue().isString()) {
                    throw wrong(TOKENS, "texts");
                }
                tokens.put(token.getKey(), token.getValue().stringValue());
            }
            return tokens;
        }

        private IllegalArgumentException wrong(String key, String expected) {
            return new IllegalArgumentException(
                    ": accounts[%d].%s: expected %s".formatted(index, key, expected));
        }
    }
}
