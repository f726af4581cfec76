package humane.reminder.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureCheckTest {
  @Test
  void aFormIsReadAsItWasSigned() {
    byte[] body =
        "Body=%E9%94%99+%26+x%3D1&From=%2B8613490104729&Empty=&Flag"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(SignatureCheck.decoded(body))
        .isEqualTo(Map.of("Body", "错 & x=1", "From", "+8613490104729", "Empty", "", "Flag", ""));
  }

  @Test
  void theRawPathAndQueryCountHoweverTheRequestLineIsWritten() {
    assertThat(SignatureCheck.pathAndQuery("/twilio/messages?a=%20b"))
        .isEqualTo("/twilio/messages?a=%20b");
    assertThat(SignatureCheck.pathAndQuery("http://evil.example/twilio/messages?a=%20b"))
        .isEqualTo("/twilio/messages?a=%20b");
  }
}
