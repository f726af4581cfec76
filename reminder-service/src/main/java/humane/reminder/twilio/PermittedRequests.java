package humane.reminder.twilio;

import humane.reminder.outreach.Start;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * The innermost part of the client, where a connection is open and nothing written. A request that
 * only reads goes through; any other needs leave to begin, which is held until its last byte is
 * written and not while the answer is waited for.
 */
final class PermittedRequests extends HttpRequestExecutor {
  /** The leave for the request that this thread is making. */
  static final ScopedValue<Start> START = ScopedValue.newInstance();

  /** No leave was given: nothing was written. */
  static final class NotBegun extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection open,
      HttpResponseInformationCallback information,
      HttpContext context)
      throws IOException, HttpException {
    if (Method.GET.isSame(request.getMethod()))
      return super.execute(request, open, information, context);
    if (!START.isBound()) throw new NotBegun();
    try (Start.Held held = START.get().take().orElseThrow(NotBegun::new)) {
      // Cut off by the deadline meanwhile: for certain nothing was written.
      if (!open.isOpen()) throw new NotBegun();
      return super.execute(request, letGoWhenWritten(open, held), information, context);
    }
  }

  private static HttpClientConnection letGoWhenWritten(HttpClientConnection open, Start.Held held) {
    return (HttpClientConnection)
        Proxy.newProxyInstance(
            PermittedRequests.class.getClassLoader(),
            new Class<?>[] {HttpClientConnection.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(open, arguments);
                if (method.getName().equals("flush")) held.close();
                return result;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
