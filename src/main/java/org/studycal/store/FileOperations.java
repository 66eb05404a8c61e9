package org.studycal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What writing a file durably does to a disk, as {@link SolutionFolder} needs it; a test can let
 * any step fail.
 */
public interface FileOperations {

    /** Writes a whole file and waits until the disk has it. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Makes a folder where there is none yet. */
    void makeFolder(Path folder) throws IOException;

    /** Puts a file in another's place, in one step. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file if it is there. */
    void delete(Path file) throws IOException;

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
