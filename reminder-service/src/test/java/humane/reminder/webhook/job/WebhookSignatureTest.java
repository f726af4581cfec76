package humane.reminder.webhook.job;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.webhook.WebhookSecret;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

  @Test
  void theVectorOfTheSpecificationIsSignedAsItSays() {
    assertThat(
            WebhookSignature.header(
                List.of(new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330L,
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }
}
