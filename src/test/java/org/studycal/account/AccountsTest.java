package org.studycal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.store.FileOperations;

class AccountsTest {

    private static final String SECRET = "hunter2";

    private static final Account.CalDav HOME =
            new Account.CalDav("home", URI.create("https://dav.example/me/"), "me", SECRET);
    private static final Account.Google GOOGLE =
            new Account.Google("google", "client-id", SECRET, Map.of("refresh", SECRET));
    private static final Account.Web WEB =
            new Account.Web("rota", URI.create("https://work.example/" + SECRET + "/basic.ics"));

    @TempDir private Path home;

    private final List<String> notes = new ArrayList<>();
    private Path folder;
    private Accounts accounts;

    @BeforeEach
    void a_new_computer() {
        folder = home.resolve(".config/studycal");
        accounts = new Accounts(folder, FileOperations.DISK, notes::add);
    }

    @Test
    void what_was_put_is_found_by_name() throws Exception {
        accounts.put(HOME);
        accounts.put(GOOGLE);
        accounts.put(WEB);
        assertThat(accounts.all()).containsExactly(GOOGLE, HOME, WEB);
        assertThat(accounts.find("home")).isEqualTo(HOME);
        assertThat(notes).isEmpty();
    }

    @Test
    void an_account_of_the_same_name_is_replaced() throws Exception {
        accounts.put(HOME);
        Account.CalDav other = new Account.CalDav("home", HOME.home(), "you", "x");
        accounts.put(other);
        assertThat(accounts.all()).containsExactly(other);
    }

    @Test
    void what_was_removed_is_gone_from_the_file() throws Exception {
        accounts.put(HOME);
        accounts.remove("home");
        assertThat(accounts.all()).isEmpty();
        assertThat(folder.resolve("accounts.json")).content().doesNotContain(SECRET);
    }

    @Test
    void only_the_person_can_read_them() throws Exception {
        accounts.put(HOME);
        accounts.put(GOOGLE);
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("accounts.json"))).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("accounts.json", ".accounts.lock");
        }
    }

    @Test
    void a_file_that_was_opened_to_others_is_closed_with_a_line() throws Exception {
        accounts.put(HOME);
        Path file = folder.resolve("accounts.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(accounts.all()).containsExactly(HOME);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(notes).containsExactly(file + " was open to others; now only you can read it");
    }

    @Test
    void a_misspelt_name_is_answered_with_the_nearest() throws Exception {
        accounts.put(HOME);
        accounts.put(GOOGLE);
        assertThat(complaint(() -> accounts.find("gogle")))
                .containsExactly("there is no account 'gogle'", "Maybe google?");
        assertThat(complaint(() -> accounts.remove("entirely-else")))
                .containsExactly("there is no account 'entirely-else'", "There is google, home.");
        assertThat(notes).isEmpty();
    }

    @Test
    void a_name_is_one_word() {
        for (String name : List.of("", "two words", "../up", "a/b", "-x", "a\n")) {
            assertThat(complaint(() -> accounts.put(new Account.Web(name, WEB.address()))))
                    .as(name)
                    .anyMatch(line -> line.contains("--as"));
        }
    }

    @Test
    void no_text_of_an_account_shows_its_secret() {
        for (Account account : List.of(HOME, GOOGLE, WEB)) {
            assertThat(account.toString() + account.description()).doesNotContain(SECRET);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_named_without_what_it_says() throws Exception {
        accounts.put(HOME);
        Path file = folder.resolve("accounts.json");
        String whole = Files.readString(file);
        IntStream.range(0, whole.length() - 2)
                .forEach(cut -> assertRefused(file, whole.substring(0, cut)));
        for (String broken :
                List.of(
                        whole.replace("\"me\"", "7"),
                        whole.replace("https://dav.example/me/", "hunter2 hunter2"),
                        whole.replace("\"caldav\"", "\"hunter2\""),
                        whole.replace("accounts", "count"),
                        whole.replace("\"" + SECRET + "\"", SECRET))) {
            assertRefused(file, broken);
        }
    }

    private void assertRefused(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(complaint(() -> accounts.all()))
                .as(content)
                .anyMatch(line -> line.startsWith(file.toString()))
                .noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void a_disk_that_fails_leaves_what_was_there() throws Exception {
        accounts.put(HOME);
        FileOperations full = new FullDisk();
        assertThatThrownBy(() -> new Accounts(folder, full, notes::add).put(GOOGLE))
                .isInstanceOf(IOException.class);
        assertThat(accounts.all()).containsExactly(HOME);
        assertThat(folder.resolve(".accounts.json.unfinished")).doesNotExist();
    }

    @Test
    void the_environment_says_where_they_are() {
        assertThat(Accounts.folder(Optional.empty(), home)).isEqualTo(folder);
        assertThat(Accounts.folder(Optional.of(""), home)).isEqualTo(folder);
        assertThat(Accounts.folder(Optional.of("relative"), home)).isEqualTo(folder);
        assertThat(Accounts.folder(Optional.of("/etc/xdg"), home))
                .isEqualTo(Path.of("/etc/xdg/studycal"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> complaint(ThrowingCallable call) {
        List<String> lines = new ArrayList<>();
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(AccountException.class))
                .satisfies(
                        e -> {
                            lines.add(e.getMessage());
                            lines.addAll(e.hints());
                        });
        return lines;
    }

    private static final class FullDisk implements FileOperations {

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void makeFolder(Path folder) throws IOException {
            DISK.makeFolder(folder);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            DISK.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            DISK.delete(file);
        }
    }
}
