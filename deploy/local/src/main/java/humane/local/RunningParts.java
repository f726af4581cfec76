package humane.local;

import humane.local.postgres.PostgresServer;
import humane.local.process.Part;
import humane.local.process.Supervisor;
import humane.local.service.Readiness;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes of one suite by name: started, waited for, taken down and started again. */
final class RunningParts {
  private final Supervisor supervisor;
  private final Readiness readiness = new Readiness(new SuiteHttp().client());
  private final Map<String, Launched> launched = new LinkedHashMap<>();

  private record Launched(Part part, int port) {}

  RunningParts(DataFolder data, Clock systemClock, Progress progress) {
    this.supervisor = new Supervisor(data.run(), systemClock, progress);
  }

  Supervisor supervisor() {
    return supervisor;
  }

  void start(Part part, int port) {
    synchronized (launched) {
      launched.put(part.name(), new Launched(part, port));
    }
    supervisor.start(part);
  }

  void awaitReady(String name) {
    Launched known = known(name);
    readiness.await(
        name, known.port(), () -> supervisor.keeps(name), known.part().log().toString());
  }

  void restart(String name) {
    supervisor.start(known(name).part());
  }

  ProcessHandle process(String name) {
    return supervisor
        .processOf(name)
        .orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }

  /** Services first, PostgreSQL when nobody needs it any more. */
  void stopAll() {
    supervisor.startNothingMore();
    List<String> names;
    synchronized (launched) {
      names = new ArrayList<>(launched.keySet());
    }
    names.remove(PostgresServer.NAME);
    names.parallelStream().forEach(supervisor::stop);
    supervisor.stop(PostgresServer.NAME);
  }

  private Launched known(String name) {
    synchronized (launched) {
      Launched found = launched.get(name);
      if (found == null) throw new IllegalArgumentException("No part is called " + name);
      return found;
    }
  }
}
