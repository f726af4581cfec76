package humane.local;

import humane.local.keys.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything one suite keeps: data, keys, secrets, tokens, logs. One launcher
 * at a time uses it.
 */
public final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /** Makes the folder where needed and keeps every other launcher off it until closed. */
  public static DataFolder take(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      root = root.toRealPath();
      PrivateFiles.folder(root.resolve("run"));
      Files.createDirectories(root.resolve("logs"));
      FileChannel lockFile =
          FileChannel.open(
              root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(lockFile)) {
        lockFile.close();
        throw new CannotStart(
            "The suite already runs on "
                + root
                + "; its links: deploy/up --data "
                + root
                + " --link.");
      }
      return new DataFolder(root, lockFile);
    } catch (IOException unwritable) {
      throw new CannotStart(
          "The data folder " + root + " cannot be written to; choose another with --data.",
          unwritable);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException byThisVeryProcess) {
      return false;
    }
  }

  public Path root() {
    return root;
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path keys() {
    return root.resolve("keys");
  }

  public Path tokens() {
    return root.resolve("tokens");
  }

  /** Marks of running processes and what else is only true while the suite runs. */
  public Path run() {
    return root.resolve("run");
  }

  public Path settings(String part) {
    return root.resolve("settings").resolve(part + ".properties");
  }

  /** What a team asks of itself beyond the law and the house; need not be there. */
  public Path contactPolicySettings() {
    return root.resolve("settings").resolve("contact-policy.yaml");
  }

  public Path log(String part) {
    return root.resolve("logs").resolve(part + ".log");
  }

  public Path demo() {
    return root.resolve("demo");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
