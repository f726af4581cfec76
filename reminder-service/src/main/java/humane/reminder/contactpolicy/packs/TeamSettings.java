package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Pack;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team asks of itself beyond the law and the house: tighter numbers for rows of the packs,
 * and rules of its own. {@code contactpolicy/settings.example.yaml} shows every form.
 */
public record TeamSettings(List<Tightening> tightenings, List<TeamRule> rules) {
  public static final TeamSettings NONE = new TeamSettings(List.of(), List.of());

  static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  public TeamSettings {
    tightenings = List.copyOf(tightenings);
    rules = List.copyOf(rules);
  }

  /**
   * @throws BrokenPolicyFile if it is not there or not in order
   */
  public static TeamSettings read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      return read(YamlPlace.read(file.toString(), text));
    } catch (NoSuchFileException missing) {
      throw new BrokenPolicyFile(
          "humane.contact-policy.settings-file names " + file + ", which is not there");
    } catch (IOException broken) {
      throw new UncheckedIOException(file + " cannot be read", broken);
    }
  }

  static TeamSettings read(YamlPlace file) {
    file.allow("tighten", "rules");
    List<Tightening> tightenings = new ArrayList<>();
    YamlPlace tighten = file.optional("tighten");
    if (tighten != null)
      for (YamlPlace each : tighten.items()) tightenings.add(Tightening.read(each));
    List<TeamRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    YamlPlace own = file.optional("rules");
    if (own != null)
      for (YamlPlace each : own.items()) {
        TeamRule rule = TeamRule.read(each);
        if (!ids.add(rule.row().id())) throw each.field("id").broken("is stated twice");
        rules.add(rule);
      }
    return new TeamSettings(tightenings, rules);
  }

  static LocalDate from(YamlPlace place) {
    YamlPlace from = place.optional("from");
    return from == null ? ALWAYS : from.date();
  }

  static @Nullable LocalDate until(YamlPlace place) {
    YamlPlace until = place.optional("until");
    if (until == null) return null;
    if (!until.date().isAfter(from(place))) throw until.must("be a day after from");
    return until.date();
  }

  /** The team's own rules, for the end of the rulebook. */
  public List<ContactRule> ownRules() {
    return rules.stream().map(TeamRule::rule).toList();
  }

  /** The rows of the team's own rules. */
  Pack pack() {
    return Pack.of(Packs.TEAM, ALWAYS, rules.stream().map(TeamRule::row).toList());
  }
}
