package humane.handset.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes a refusal as Twilio does. */
public final class TwilioErrorAnswer {

  @ServerExceptionMapper
  public Response answer(TwilioError error) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", error.code());
    body.put("message", error.getMessage());
    body.put("more_info", "https://www.twilio.com/docs/errors/" + error.code());
    body.put("status", error.status());
    Response.ResponseBuilder answer =
        Response.status(error.status()).type(MediaType.APPLICATION_JSON).entity(body);
    if (error.status() == 401)
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Twilio API\"");
    if (error.retryAfterSeconds() > 0)
      answer.header(HttpHeaders.RETRY_AFTER, error.retryAfterSeconds());
    return answer.build();
  }
}
