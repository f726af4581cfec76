package humane.reminder.voice.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.reminder.voice.Detail;
import humane.reminder.voice.Effect;
import humane.reminder.voice.Means;
import humane.reminder.voice.News;
import humane.reminder.voice.State;
import humane.reminder.voice.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How a conversation is remembered between two webhooks; the pure types know nothing of it. */
public final class StateJson {
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  private interface Named {}

  /** The proof is written as the means by which it was given. */
  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
  private abstract static class Proof {
    @JsonCreator
    Proof(@JsonProperty("means") Means unusedHere) {}
  }

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addMixIn(State.class, Named.class)
          .addMixIn(Detail.class, Named.class)
          .addMixIn(News.class, Named.class)
          .addMixIn(Effect.class, Named.class)
          .addMixIn(Verification.class, Proof.class);

  static {
    for (Class<?> sealed : List.of(State.class, Detail.class, News.class, Effect.class))
      register(sealed);
  }

  private StateJson() {}

  /** Every case of a sealed form is known by its own name. */
  private static void register(Class<?> form) {
    if (!form.isSealed()) JSON.registerSubtypes(form);
    else for (Class<?> each : form.getPermittedSubclasses()) register(each);
  }

  public static String written(Object what) {
    try {
      Class<?> form =
          what instanceof State
              ? State.class
              : what instanceof News ? News.class : what instanceof Effect ? Effect.class : null;
      return (form == null ? JSON.writer() : JSON.writerFor(form)).writeValueAsString(what);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A conversation could not be written", broken);
    }
  }

  public static <T> T read(String json, Class<T> form) {
    try {
      return JSON.readValue(json, form);
    } catch (IOException broken) {
      throw new UncheckedIOException("A conversation could not be read", broken);
    }
  }
}
