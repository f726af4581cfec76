package humane.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which address each part listens on. */
public record Ports(Map<Service, Integer> services, int postgres) {
  public static final int BASE_USUAL = 8080;
  static final int POSTGRES_ABOVE_BASE = 32;
  static final int BASE_MAX = 65535 - POSTGRES_ABOVE_BASE;

  public Ports {
    services = Map.copyOf(services);
  }

  /** Fixed places above a base, so that people find them again. */
  public static Ports above(int base) {
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    for (Service service : Service.values()) services.put(service, base + service.portAboveBase());
    return new Ports(services, base + POSTGRES_ABOVE_BASE);
  }

  /** Ports that nobody uses at the moment. */
  public static Ports free() throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      Map<Service, Integer> services = new EnumMap<>(Service.class);
      for (Service service : Service.values()) services.put(service, hold(held));
      return new Ports(services, hold(held));
    } finally {
      for (ServerSocket socket : held) socket.close();
    }
  }

  private static int hold(List<ServerSocket> held) throws IOException {
    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    held.add(socket);
    return socket.getLocalPort();
  }

  public int of(Service service) {
    return services.get(service);
  }

  /** Refuses to start where somebody else already listens. */
  void mustBeFree(Collection<Service> services) {
    for (Service service : services) mustBeFree(of(service), service.partName());
    mustBeFree(postgres, "PostgreSQL");
  }

  private static void mustBeFree(int port, String forWhom) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1);
    } catch (IOException taken) {
      throw new CannotStart(
          "Port "
              + port
              + ", meant for "
              + forWhom
              + ", is already in use; end what uses it, or choose other ports with --port-base.",
          taken);
    }
  }
}
