package humane.local.postgres;

import humane.local.CannotStart;
import humane.local.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are run by root, which they refuse to be: in a user namespace of their
 * own where the machine allows it (files keep their owner), as an unprivileged user otherwise.
 */
sealed interface Unprivileged {

  List<String> wrap(List<String> command);

  /** Makes a new folder one that the programs may own. */
  void handOver(Path folder) throws IOException;

  /** Nobody special starts the suite: nothing to do. */
  record AsMyself() implements Unprivileged {
    @Override
    public List<String> wrap(List<String> command) {
      return command;
    }

    @Override
    public void handOver(Path folder) {}
  }

  /** {@code unshare -U}: the same owner outside, nobody inside. */
  record InUserNamespace(Path unshare) implements Unprivileged {
    @Override
    public List<String> wrap(List<String> command) {
      return prefixed(List.of(unshare.toString(), "-U"), command);
    }

    @Override
    public void handOver(Path folder) {}
  }

  /** {@code setpriv}: another user, who must be able to reach the folders. */
  record AsNobody(Path setpriv) implements Unprivileged {
    static final String USER = "nobody";

    @Override
    public List<String> wrap(List<String> command) {
      return prefixed(
          List.of(setpriv.toString(), "--reuid=" + USER, "--regid=nogroup", "--clear-groups"),
          command);
    }

    @Override
    public void handOver(Path folder) throws IOException {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
      if (!works(wrap(List.of("test", "-w", folder.toString()))))
        throw new CannotStart(
            "PostgreSQL may not run as root, and the user "
                + USER
                + " cannot reach "
                + folder
                + "; choose a --data folder that other users may enter, or start as another user.");
    }
  }

  /** What fits the user who started the launcher. */
  static Unprivileged here() {
    if (!"root".equals(System.getProperty("user.name"))) return new AsMyself();
    Optional<Path> unshare = Programs.find("unshare");
    if (unshare.isPresent() && works(List.of(unshare.get().toString(), "-U", "true")))
      return new InUserNamespace(unshare.get());
    Optional<Path> setpriv = Programs.find("setpriv");
    if (setpriv.isPresent() && works(new AsNobody(setpriv.get()).wrap(List.of("true"))))
      return new AsNobody(setpriv.get());
    throw new CannotStart(
        "PostgreSQL may not run as root, and neither unshare nor setpriv works here; start the suite as another user.");
  }

  private static List<String> prefixed(List<String> prefix, List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  private static boolean works(List<String> command) {
    try {
      Process tried =
          new ProcessBuilder(new ArrayList<>(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
