package org.studycal.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file beside a problem that is a list of entries, read as problems are: every entry knows
 * where it stands, and all faults come in one report.
 */
public final class EntryFile {

    /**
     * What sort of file it is.
     *
     * @param file {@code progress file}
     * @param entry an entry of it in a message, with article
     * @param keys all keys that entries can have
     */
    public record Sort(String file, String entry, List<String> keys) {
        public Sort {
            keys = List.copyOf(keys);
        }
    }

    private final byte[] bytes;
    private final Faults faults;
    private final Faults ofEntries;
    private final List<Fields> entries = new ArrayList<>();
    private final LocatedTreeReader reader;
    private int indentation;

    private EntryFile(String name, byte[] bytes, Sort sort) {
        this.bytes = bytes;
        faults = new Faults(name, sort.file());
        ofEntries = new Faults(name, sort.file());
        reader = new LocatedTreeReader(faults, false);
    }

    /** Reads a file; one that is not there has no entries. */
    public static EntryFile read(Path file, Sort sort) {
        EntryFile unread = new EntryFile(file.toString(), new byte[0], sort);
        if (Files.notExists(file)) {
            return unread;
        }
        if (Files.isDirectory(file)) {
            unread.faults.ofFile(
                    FaultKind.NOT_A_FILE, "this is a folder; expected a " + sort.file(), "");
            return unread;
        }
        try {
            return parse(file.toString(), SourceText.bytes(file), sort);
        } catch (IOException e) {
            SourceText.unreadable(e, unread.faults);
            return unread;
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name what messages call it
     */
    public static EntryFile parse(String name, byte[] bytes, Sort sort) {
        EntryFile file = new EntryFile(name, bytes.clone(), sort);
        if (bytes.length > SourceText.MOST_BYTES) {
            SourceText.tooLarge(-1, file.faults);
        } else {
            SourceText.decode(bytes, file.faults).ifPresent(text -> file.take(text, sort));
        }
        return file;
    }

    private void take(String text, Sort sort) {
        Optional<LocatedNode> root = reader.read(text);
        if (root.isEmpty() || root.get().is(LocatedNode.Kind.NOTHING)) {
            return;
        }
        LocatedNode list = root.get();
        if (list.is(LocatedNode.Kind.LIST)) {
            indentation = list.place().column() - 1;
            for (LocatedNode item : list.items()) {
                entries.add(Fields.of(item, ofEntries, sort.entry(), sort.keys()));
            }
        } else if (!list.is(LocatedNode.Kind.BROKEN)) {
            faults.at(
                    list,
                    FaultKind.WRONG_TYPE,
                    "expected a list, each entry in a line that begins with \"- \", got "
                            + list.got());
        }
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The entries in the order of the file, those with faults too. */
    public List<Fields> entries() {
        return List.copyOf(entries);
    }

    /** Spaces before each entry of the list. */
    public int indentation() {
        return indentation;
    }

    /**
     * The warnings by line, once every entry has been read.
     *
     * @throws ProblemException with every fault, when anything is wrong
     */
    public List<Fault> warnings() throws ProblemException {
        Faults all = new Faults(faults.file(), faults.sort());
        all.addAll(faults);
        reader.addFaults(all, ofEntries);
        if (all.errors() > 0) {
            throw new ProblemException(all.sorted());
        }
        return all.sorted();
    }
}
