package humane.local.postgres;

import humane.local.CannotStart;
import humane.local.Folders;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once from the Maven artifact for the platform at hand. */
final class PostgresPrograms {
  private final Path home;

  private PostgresPrograms(Path home) {
    this.home = home;
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /**
   * Unpacks into the folder unless that was done before; a half-done try of a killed launcher is
   * begun anew.
   */
  static PostgresPrograms in(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return new PostgresPrograms(folder);
    Path half = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.deleteIfThere(half);
    Files.createDirectories(half);
    try (InputStream packed = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
        unpack(entry, tar, half);
    }
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    return new PostgresPrograms(folder);
  }

  /**
   * The first copy on the class path: a program that embeds the launcher may well see the same
   * archive twice, beside the launcher and in the local repository, and any of them will do.
   */
  private static InputStream archive() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String libc = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    String name =
        "/postgres-"
            + system
            + "-"
            + ArchUtils.normalize(System.getProperty("os.arch"))
            + libc
            + ".txz";
    InputStream found = PostgresPrograms.class.getResourceAsStream(name);
    if (found == null)
      throw new CannotStart(
          "There is no PostgreSQL here for "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch")
              + "; Linux and macOS on amd64 or arm64 are known to work.");
    return found;
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into))
      throw new IOException("The archive points outside of itself: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    Set<PosixFilePermission> rights =
        PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    Files.setPosixFilePermissions(target, rights);
  }
}
