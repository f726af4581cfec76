package humane.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.problem.StrictJson;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeReaderTest {
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private final ObjectMapper json = StrictJson.apply(new ObjectMapper());

  @BeforeEach
  void readAsServicesDo() {
    new ChangeReader().customize(json);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Change change = new Change(7, AT, "PAYMENT", "B-1", "A-1", Map.of("amountMinor", 1200));

    assertThat(json.readValue(json.writeValueAsString(change), Change.class)).isEqualTo(change);
  }

  @Test
  void aChangeOfNoAccountHasNone() throws Exception {
    Change change = new Change(7, AT, "ERASED", "B-1", null, Map.of());

    assertThat(json.readValue(json.writeValueAsString(change), Change.class)).isEqualTo(change);
  }

  @Test
  void anEntryThatSaysNotWhomItIsAboutIsRefused() {
    assertThatThrownBy(
            () ->
                json.readValue(
                    "{\"cursor\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"PAYMENT\"}",
                    Change.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("borrowerId");
  }
}
