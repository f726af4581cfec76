package humane.reminder.contactpolicy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.backtest.BacktestQuestion;
import humane.reminder.contactpolicy.replay.ReplayQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads questions about the past. */
final class PastForm {
  private static final Pattern PLACE = Pattern.compile("[A-Z]{2,5}(-[A-Z0-9]{1,4})*");
  private static final int PLACES_MAX = 50;
  private static final int PACKS_MAX = 20;
  private static final int PACK_LENGTH_MAX = 200_000;

  private PastForm() {}

  static ReplayQuestion replay(JsonNode body) {
    List<FieldError> errors = new ArrayList<>();
    Form form = new Form(body, "", errors).allow(Set.of("from", "to"));
    form.require("from", "to");
    Instant from = form.instant("from");
    Instant to = form.instant("to");
    inOrder(from, to, errors);
    if (from == null || to == null || !errors.isEmpty()) throw Problem.badInput(errors);
    return new ReplayQuestion(from, to);
  }

  static BacktestQuestion backtest(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) throw Problem.badInput("body", null, "must be an object");
    List<FieldError> errors = new ArrayList<>();
    Form form =
        new Form(body, "", errors)
            .allow(
                Set.of(
                    "from",
                    "to",
                    "jurisdictions",
                    "packs",
                    "alsoUnder",
                    "onDate",
                    "withHouse",
                    "register"));
    form.require("from", "to");
    Instant from = form.instant("from");
    Instant to = form.instant("to");
    inOrder(from, to, errors);
    BacktestQuestion question =
        from == null || to == null
            ? null
            : new BacktestQuestion(
                from,
                to,
                places(form, "jurisdictions"),
                packs(body.path("packs"), errors),
                places(form, "alsoUnder"),
                form.date("onDate"),
                form.flag("withHouse", true),
                form.flag("register", false));
    if (question != null
        && question.register()
        && (question.onDate() != null || !question.alsoUnder().isEmpty()))
      errors.add(
          new FieldError(
              "register",
              "true",
              "needs each contact's own date and places: leave out onDate and alsoUnder"));
    if (question == null || !errors.isEmpty()) throw Problem.badInput(errors);
    return question;
  }

  private static void inOrder(
      @Nullable Instant from, @Nullable Instant to, List<FieldError> errors) {
    if (from != null && to != null && !from.isBefore(to))
      errors.add(new FieldError("to", to.toString(), "must be after from"));
  }

  private static List<String> places(Form form, String name) {
    return form.texts(
        name,
        PLACES_MAX,
        "must be a code like CN or US-MA",
        text -> PLACE.matcher(text).matches() ? text : null);
  }

  private static Map<String, String> packs(JsonNode node, List<FieldError> errors) {
    Map<String, String> packs = new LinkedHashMap<>();
    if (node.isMissingNode() || node.isNull()) return packs;
    if (!node.isObject() || node.size() > PACKS_MAX) {
      errors.add(
          new FieldError(
              "packs", null, "must be an object of at most " + PACKS_MAX + " packs, YAML by id"));
      return packs;
    }
    for (Map.Entry<String, JsonNode> pack : node.properties()) {
      if (!PLACE.matcher(pack.getKey()).matches())
        errors.add(
            new FieldError("packs", pack.getKey(), "must be a code like CN, US-MA or HOUSE"));
      else if (!pack.getValue().isTextual()
          || pack.getValue().textValue().length() > PACK_LENGTH_MAX)
        errors.add(
            new FieldError(
                "packs." + pack.getKey(),
                null,
                "must be the YAML of a pack, as text of at most "
                    + PACK_LENGTH_MAX
                    + " characters"));
      else packs.put(pack.getKey(), pack.getValue().textValue());
    }
    return packs;
  }
}
