package humane.reminder.escalation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.kit.problem.StrictJson;
import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.escalation.Ladder;
import humane.reminder.escalation.Ladders;
import humane.reminder.escalation.Rung;
import humane.reminder.escalation.RungAction;
import humane.reminder.wording.Template;
import humane.reminder.wording.Templates;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the ladders that are shipped; a service whose ladders are not in order does not start. */
@ApplicationScoped
public class LadderFiles {
  private static final ObjectMapper YAML = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
  private static final Map<Segment, String> FILES =
      Map.of(
          Segment.SELF_CARE,
          "self-care",
          Segment.STANDARD,
          "standard",
          Segment.EARLY_SUPPORT,
          "early-support");

  record Written(String ladder, Segment segment, List<Step> steps) {
    Ladder toLadder() {
      return new Ladder(ladder, steps.stream().map(Step::rung).toList());
    }
  }

  record Step(
      int day,
      RungAction action,
      @Nullable Channel channel,
      @Nullable Purpose purpose,
      @Nullable String template) {
    Rung rung() {
      return new Rung(day, action, channel, purpose, template);
    }
  }

  /**
   * @throws IllegalArgumentException when a step names a text that is not approved, or approved for
   *     something else
   */
  @Produces
  @Singleton
  @Startup
  Ladders ladders(Templates templates) {
    return with(List.of(), templates);
  }

  /**
   * The ladders that are shipped, with a team's own in the place of those of the same segment.
   *
   * @param own the text of one ladder file each
   * @throws IllegalArgumentException with one sentence for each fault, as at the start of the
   *     service
   */
  public static Ladders with(List<String> own, Templates templates) {
    Map<Segment, Ladder> bySegment = new EnumMap<>(Segment.class);
    FILES.forEach((segment, name) -> bySegment.put(segment, read(segment, name)));
    for (String yaml : own) {
      Written written = written(yaml);
      bySegment.put(written.segment(), written.toLadder());
    }
    Ladders ladders = Ladders.of(bySegment);
    ladders.all().forEach(ladder -> checkTexts(ladder, templates));
    return ladders;
  }

  private static void checkTexts(Ladder ladder, Templates templates) {
    for (Rung rung : ladder.rungs()) {
      if (!rung.isContact()) continue;
      List<Template> texts =
          templates.all().stream().filter(text -> text.id().equals(rung.template())).toList();
      if (texts.isEmpty())
        throw new IllegalArgumentException(
            "The ladder "
                + ladder.name()
                + " names the text "
                + rung.template()
                + ", which is not there.");
      for (Template text : texts)
        if (text.purpose() != rung.purpose())
          throw new IllegalArgumentException(
              "The ladder "
                  + ladder.name()
                  + " uses the text "
                  + text.id()
                  + " for "
                  + rung.purpose()
                  + ", but it is approved for "
                  + text.purpose()
                  + ".");
    }
  }

  private static Ladder read(Segment segment, String name) {
    String file = "/ladders/" + name + ".yaml";
    try (InputStream stream = LadderFiles.class.getResourceAsStream(file)) {
      if (stream == null)
        throw new IllegalArgumentException("The ladder file " + file + " is missing.");
      return parse(stream.readAllBytes(), segment, name);
    } catch (IOException broken) {
      throw new IllegalArgumentException(
          "The ladder file " + file + " cannot be read: " + broken.getMessage(), broken);
    }
  }

  static Ladder parse(byte[] yaml, Segment segment, String name) throws IOException {
    Written written = YAML.readValue(yaml, Written.class);
    if (!name.equals(written.ladder()) || segment != written.segment())
      throw new IllegalArgumentException(
          "The ladder file "
              + name
              + " says it is "
              + written.ladder()
              + " for "
              + written.segment()
              + ".");
    return written.toLadder();
  }

  private static Written written(String yaml) {
    try {
      Written written = YAML.readValue(yaml, Written.class);
      if (written == null
          || written.ladder() == null
          || written.segment() == null
          || written.steps() == null)
        throw new IllegalArgumentException(
            "A ladder file states ladder, segment and steps; one of them is missing.");
      return written;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          "A ladder file is not in order: " + broken.getOriginalMessage(), broken);
    }
  }
}
