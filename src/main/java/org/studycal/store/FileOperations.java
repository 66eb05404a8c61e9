package org.studycal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** What writing a file durably does to a disk; a test can let any step fail. */
public interface FileOperations {

    /** How the name of a file ends that is not yet whole. */
    String UNFINISHED = ".unfinished";

    /** Writes a whole file and waits until the disk has it. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Makes a folder where there is none yet. */
    void makeFolder(Path folder) throws IOException;

    /** Puts a file in another's place, in one step. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file if it is there. */
    void delete(Path file) throws IOException;

    /** Puts a content in a file's place, as a whole or not at all; it keeps its permissions. */
    default void replace(Path file, byte[] content) throws IOException {
        Path unfinished = unfinished(file);
        try {
            write(unfinished, content);
            PosixFileAttributeView view =
                    Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
            if (view != null && Files.exists(file)) {
                view.setPermissions(Files.getPosixFilePermissions(file));
            }
            move(unfinished, file);
        } catch (IOException e) {
            try {
                delete(unfinished);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** Lets nobody but its owner read a file, where the disk knows owners. */
    default void keepPrivate(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Where a file's new content stands until it is whole. */
    static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + UNFINISHED);
    }

    /** The real disk. */
    FileOperations DISK =
            new FileOperations() {
                @Override
                public void write(Path file, byte[] bytes) throws IOException {
                    try (FileChannel channel =
                            FileChannel.open(
                                    file,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE)) {
                        ByteBuffer buffer = ByteBuffer.wrap(bytes);
                        while (buffer.hasRemaining()) {
                            channel.write(buffer);
                        }
                        channel.force(true);
                    }
                }

                @Override
                public void makeFolder(Path folder) throws IOException {
                    Files.createDirectories(folder);
                }

                @Override
                public void move(Path from, Path to) throws IOException {
                    Files.move(
                            from,
                            to,
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }

                @Override
                public void delete(Path file) throws IOException {
                    Files.deleteIfExists(file);
                }
            };
}
