package humane.reminder.messages.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The copy in the reader's words: what is held, part by part. A part of which nothing is held says
 * so.
 */
public final class CopySections {
  private final Map<String, String> t;
  private final Map<String, String> reasons;
  private final Locale locale;

  CopySections(Map<String, String> words, Map<String, String> reasonWords, Locale locale) {
    this.t = words;
    this.reasons = reasonWords;
    this.locale = locale;
  }

  /** One part. */
  public record Section(String title, List<Line> lines) {}

  /** One thing: what it is, and what is held. */
  public record Line(String label, String value) {}

  List<Section> of(JsonNode copy) {
    JsonNode held = copy.path("borrowerService");
    JsonNode person = held.path("borrower");
    JsonNode budget = copy.path("budgetService");
    return List.of(
        section("who", person(person)),
        section("numbers", each(person.path("contactPoints"), this::number)),
        section("accounts", each(person.path("accounts"), this::account)),
        section("consents", each(person.path("consents"), this::consent)),
        section("holds", each(person.path("holds"), this::hold)),
        section("asks", asks(held)),
        section("budget", budget(budget)),
        section("plans", each(budget.path("plans"), this::plan)),
        section("machine", machine(held.path("segment"))),
        section("signposts", each(copy.path("reminderService").path("signposts"), this::signpost)));
  }

  private Section section(String key, Stream<Line> lines) {
    return new Section(word(key), lines.toList());
  }

  private Stream<Line> person(JsonNode person) {
    return Stream.of("fullName", "birthDate", "language", "timeZone", "jurisdictions")
        .filter(field -> person.path(field).isValueNode() || person.path(field).isArray())
        .filter(field -> !person.path(field).isNull())
        .map(field -> new Line(word(field), read(field, person.path(field))));
  }

  /** Codes as a reader of the page's language names them, with the code where it says more. */
  private String read(String field, JsonNode value) {
    return switch (field) {
      case "language" -> Locale.forLanguageTag(value.asText()).getDisplayName(locale);
      case "timeZone" ->
          ZoneId.of(value.asText()).getDisplayName(TextStyle.FULL, locale)
              + " ("
              + value.asText()
              + ")";
      case "jurisdictions" ->
          String.join(", ", each(value, place -> place(place.asText())).toList());
      default -> text(value);
    };
  }

  private String place(String code) {
    String country = Locale.of("", code.split("-")[0]).getDisplayCountry(locale);
    return code.contains("-") ? country + " (" + code + ")" : country;
  }

  private Line signpost(JsonNode signpost) {
    return new Line(
        day(signpost.path("at").asText()),
        signpost.path("name").asText()
            + " "
            + signpost.path("reached").asText()
            + " · "
            + word("checkedOn")
            + " "
            + signpost.path("checkedOn").asText());
  }

  private Line number(JsonNode point) {
    List<String> parts = new ArrayList<>();
    parts.add(word(point.path("ownership").asText()));
    if (point.hasNonNull("attestedOn"))
      parts.add(
          point.path("attestedOn").asText()
              + (point.hasNonNull("attestedBy") ? ", " + point.path("attestedBy").asText() : ""));
    return new Line(point.path("number").asText(), String.join(" · ", parts));
  }

  private Line account(JsonNode account) {
    String currency = account.path("currency").asText();
    List<String> parts = new ArrayList<>();
    parts.add(word("balance") + " " + money(account.path("balanceMinor"), currency));
    if (account.path("arrearsMinor").asLong() > 0)
      parts.add(word("arrears") + " " + money(account.path("arrearsMinor"), currency));
    if (account.hasNonNull("dueDate"))
      parts.add(word("dueDate") + " " + account.path("dueDate").asText());
    return new Line(
        word(account.path("product").asText()) + " " + account.path("accountRef").asText(),
        String.join(" · ", parts));
  }

  private Line consent(JsonNode consent) {
    boolean given = consent.hasNonNull("givenAt");
    String day = consent.path(given ? "givenAt" : "withdrawnAt").asText();
    return new Line(
        word(consent.path("kind").asText()),
        word(given ? "given" : "withdrawn")
            + " "
            + day(day)
            + (consent.hasNonNull("source") ? " · " + consent.path("source").asText() : ""));
  }

  private Line hold(JsonNode hold) {
    String kind = "HOLD_" + hold.path("kind").asText();
    return new Line(hold.path("from").asText(), reasons.getOrDefault(kind, word("heldForYou")));
  }

  private Stream<Line> asks(JsonNode held) {
    Stream<Line> complaints =
        each(
            held.path("complaints"),
            one ->
                new Line(
                    day(one.path("receivedAt").asText()),
                    one.path("text").asText()
                        + " · "
                        + word(one.path("state").asText())
                        + (one.hasNonNull("answer") ? " · " + one.path("answer").asText() : "")));
    Stream<Line> requests =
        each(
            held.path("dataRequests"),
            one ->
                new Line(
                    day(one.path("receivedAt").asText()),
                    word(one.path("kind").asText())
                        + " · "
                        + word(one.path("outcome").asText("open"))
                        + (one.hasNonNull("answer") ? " · " + one.path("answer").asText() : "")));
    return Stream.concat(complaints, requests);
  }

  private Stream<Line> budget(JsonNode budget) {
    if (!budget.hasNonNull("statement")) return Stream.empty();
    JsonNode statement = budget.path("statement");
    return Stream.of(
        new Line(word("savedAt"), day(budget.path("statementSavedAt").asText())),
        new Line(word("incomes"), String.valueOf(statement.path("incomes").size())),
        new Line(word("expenses"), String.valueOf(statement.path("expenses").size())));
  }

  private Line plan(JsonNode plan) {
    return new Line(
        day(plan.path("acceptedAt").asText()),
        plan.path("instalments").size() + " " + word("instalments"));
  }

  /** What a machine found of the person, and from what. */
  private Stream<Line> machine(JsonNode segment) {
    if (!segment.hasNonNull("meaning")) return Stream.empty();
    return Stream.concat(
        Stream.of(new Line(word("segment"), segment.path("meaning").asText())),
        each(
            segment.path("accounts"),
            account ->
                new Line(
                    account.path("accountRef").asText(),
                    String.join(
                        " ",
                        each(account.path("reasons"), reason -> reason.path("text").asText())
                            .toList()))));
  }

  private String word(String key) {
    return t.getOrDefault(key, key);
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? String.join(", ", each(value, JsonNode::asText).toList())
        : value.asText();
  }

  private static String day(String instant) {
    return instant.length() >= 10 ? instant.substring(0, 10) : instant;
  }

  private static String money(JsonNode minor, String currency) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return String.format(
        Locale.ROOT, "%s %,." + digits + "f", currency, BigDecimal.valueOf(minor.asLong(), digits));
  }

  private static <T> Stream<T> each(JsonNode list, Function<JsonNode, T> reader) {
    return StreamSupport.stream(list.spliterator(), false).map(reader);
  }
}
