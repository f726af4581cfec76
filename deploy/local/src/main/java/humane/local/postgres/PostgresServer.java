package humane.local.postgres;

import humane.local.CannotStart;
import humane.local.Folders;
import humane.local.keys.Secrets;
import humane.local.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The cluster of one data folder: made once, started each time with settings that keep what was
 * committed.
 */
public final class PostgresServer {
  /** What people read in messages, and the name of its log. */
  public static final String NAME = "postgresql";

  static final String OWNER = "postgres";
  private static final String VERSION = "18.6.0";

  private final PostgresPrograms programs;
  private final Unprivileged user;
  private final Path cluster;
  private final int port;
  private final Secrets secrets;
  private final Path log;

  private PostgresServer(
      PostgresPrograms programs,
      Unprivileged user,
      Path cluster,
      int port,
      Secrets secrets,
      Path log) {
    this.programs = programs;
    this.user = user;
    this.cluster = cluster;
    this.port = port;
    this.secrets = secrets;
    this.log = log;
  }

  /**
   * Unpacks the programs and makes the cluster where that was not done before.
   *
   * @param folder holds the programs and the cluster, nothing else
   */
  public static PostgresServer prepare(Path folder, int port, Secrets secrets, Path log)
      throws IOException {
    Files.createDirectories(folder);
    PostgresServer server =
        new PostgresServer(
            PostgresPrograms.in(folder.resolve("programs-" + VERSION)),
            Unprivileged.here(),
            folder.resolve("cluster"),
            port,
            secrets,
            log);
    if (!Files.exists(server.cluster)) server.makeCluster();
    return server;
  }

  private void makeCluster() throws IOException {
    Path half = cluster.resolveSibling("cluster.new");
    Folders.deleteIfThere(half);
    Files.createDirectory(
        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    user.handOver(half);
    Path passwordFile = half.resolveSibling("first-password");
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, secrets.password(OWNER));
    user.handOver(passwordFile);
    try {
      run(
          "initdb",
          "-D",
          half.toString(),
          "-U",
          OWNER,
          "-E",
          "UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--auth=scram-sha-256",
          "--pwfile=" + passwordFile);
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The server as a process of the suite. */
  public Part part() {
    List<String> command =
        new ArrayList<>(List.of(programs.program("postgres").toString(), "-D", cluster.toString()));
    settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new Part(NAME, user.wrap(command), Map.of("LC_ALL", "C", "TZ", "UTC"), log, ending());
  }

  private Map<String, String> settings() {
    return Map.of(
        "port", Integer.toString(port),
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "fsync", "on",
        "synchronous_commit", "on",
        "full_page_writes", "on",
        "password_encryption", "scram-sha-256",
        "timezone", "UTC",
        "max_connections", "200",
        "shared_buffers", "128MB");
  }

  /** Whoever is still connected is disconnected, what was committed is kept. */
  public Part.Ending ending() {
    return process -> {
      try {
        run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-W");
      } catch (IOException | CannotStart wontListen) {
        process.destroy();
      }
    };
  }

  private void run(String program, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(programs.program(program).toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(user.wrap(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
    try {
      Process process = builder.start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      if (!ended) process.destroyForcibly();
      if (!ended || process.exitValue() != 0)
        throw new CannotStart(
            "PostgreSQL's " + program + " did not succeed; " + log + " says why.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("PostgreSQL's " + program + " was interrupted.", stopped);
    }
  }

  public int port() {
    return port;
  }
}
