package humane.reminder.reply;

import humane.reminder.reply.MeaningReading.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Understands a message: what keywords say counts, what the trained model is sure of is added, what
 * protects and is unsure waits for a person, and what none finds is a person's too.
 */
public final class Understanding {
  private static final Pattern OF_TEXTS =
      Pattern.compile("(?i)\\b(te?xts?|t[e]?xt\\w*|sms|messag\\w*|msgs?)\\b|短信|信息|消息|发");

  private static final Pattern OF_CALLS =
      Pattern.compile("(?i)\\b(call\\w*|phon(e|ing)|ring\\w*|robocalls?|dial\\w*)\\b|电话|来电|致电|打|拨");

  /** What the model calls advertising and fraud. */
  private static final String ADVERTISING = "SPAM";

  /** An advertisement wants something done: it names a place, a number or a price. */
  private static final Pattern LURE =
      Pattern.compile(
          "(?i)https?:|www\\.|\\b[\\w-]+\\.(?:com|net|cn|uk|co|info|biz|ru|ly|top)\\b|[£$€¥]\\s?\\d|\\d\\s?(?:p|元|万)\\b|•|\\b\\d{5,}\\b|加微|扣扣|qq");

  /** From here on a death may be the borrower's own. */
  private static final double BORROWERS_OWN_DEATH_MIN = 0.1;

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\\p{So}\\p{Sk}\\p{Cs}]");

  private final KeywordReading keywords;
  private final MeaningReading model;
  private final LanguageGate gate;

  public Understanding(KeywordReading keywords, MeaningReading model, LanguageGate gate) {
    this.keywords = keywords;
    this.model = model;
    this.gate = gate;
  }

  public Reading read(String message) {
    Reading certain = keywords.read(message);
    boolean unclear = certain.has(Intent.UNCLEAR);
    // A keyword that is the whole message leaves nothing to guess.
    if (!unclear && keywords.isWhole(message)) return certain;
    if (unclear && !WORDS.matcher(message).find()) return certain.as(Reading.Sort.NOTHING_SAID);
    if (!gate.reads(message)) return certain.as(Reading.Sort.FOREIGN);
    return with(certain, model.read(message), message);
  }

  private static Reading with(Reading certain, List<Meaning> meanings, String message) {
    boolean advertising =
        certain.has(Intent.UNCLEAR)
            && meanings.stream().anyMatch(each -> each.name().equals(ADVERTISING) && each.isFound())
            && LURE.matcher(message).find();
    Set<Intent> supposed = supposed(certain, meanings, advertising);
    // Nothing is read out of an advertisement, but nobody in distress is taken for one.
    if (advertising)
      return new Reading(
          certain.intents(),
          Reading.Method.NONE,
          Set.of(),
          Optional.empty(),
          supposed,
          supposed.isEmpty() ? Reading.Sort.NOTHING_SAID : Reading.Sort.MESSAGE);
    List<Reading.Found> found = new ArrayList<>();
    for (Meaning meaning : meanings)
      intentOf(meaning)
          .filter(intent -> meaning.isFound() && !certain.has(intent))
          .ifPresent(intent -> found.add(new Reading.Found(intent, meaning.probability())));
    return told(certain, found, supposed, message, meanings);
  }

  private static Set<Intent> supposed(
      Reading certain, List<Meaning> meanings, boolean advertising) {
    Set<Intent> supposed = EnumSet.noneOf(Intent.class);
    for (Meaning meaning : meanings)
      intentOf(meaning)
          .filter(Reading.PROTECTIVE::contains)
          .filter(intent -> !certain.has(intent))
          .filter(intent -> meaning.isSupposed() || (advertising && meaning.isFound()))
          .filter(intent -> !advertising || intent == Intent.DISTRESS)
          .ifPresent(supposed::add);
    return supposed;
  }

  private static Reading told(
      Reading certain,
      List<Reading.Found> added,
      Set<Intent> supposed,
      String message,
      List<Meaning> meanings) {
    List<Reading.Found> found = new ArrayList<>(added);
    for (Reading.Found each : certain.intents())
      if (each.intent() != Intent.UNCLEAR) found.add(each);
    if (found.isEmpty())
      return new Reading(
          certain.intents(),
          Reading.Method.NONE,
          Set.of(),
          Optional.empty(),
          supposed,
          Reading.Sort.MESSAGE);
    found.sort(Comparator.comparing(Reading.Found::intent));
    boolean stopsByModel = !certain.has(Intent.STOP) && holds(found, Intent.STOP);
    boolean distressByModel = !certain.has(Intent.DISTRESS) && holds(found, Intent.DISTRESS);
    return new Reading(
        found,
        certain.has(found.getFirst().intent()) ? Reading.Method.KEYWORD : Reading.Method.MODEL,
        stopsByModel ? scopesOf(message) : certain.stops(),
        distressByModel ? Optional.of(gravest(meanings)) : certain.distress(),
        supposed,
        Reading.Sort.MESSAGE,
        !certain.has(Intent.BEREAVEMENT) && clearlyOfAnother(meanings));
  }

  private static boolean holds(List<Reading.Found> found, Intent intent) {
    return found.stream().anyMatch(each -> each.intent() == intent);
  }

  /** Kinds, and what is no intent of ours, are none. */
  private static Optional<Intent> intentOf(Meaning meaning) {
    return Arrays.stream(Intent.values())
        .filter(intent -> intent.name().equals(meaning.name()))
        .findFirst();
  }

  /** The channels that the words name; who names none ends all of them (conduct §4). */
  private static Set<StopScope> scopesOf(String message) {
    Set<StopScope> scopes = EnumSet.noneOf(StopScope.class);
    if (OF_TEXTS.matcher(message).find()) scopes.add(StopScope.SMS);
    if (OF_CALLS.matcher(message).find()) scopes.add(StopScope.VOICE);
    return scopes.isEmpty() ? Set.of(StopScope.ALL) : scopes;
  }

  /** Of whom somebody died tells; where it is unclear, it may be the borrower (conduct §4). */
  private static boolean clearlyOfAnother(List<Meaning> meanings) {
    String kind = Intent.BEREAVEMENT + ".";
    return meanings.stream().anyMatch(each -> each.name().equals(kind + "OTHER") && each.isFound())
        && meanings.stream()
            .noneMatch(
                each ->
                    each.name().equals(kind + "BORROWER")
                        && each.probability() >= BORROWERS_OWN_DEATH_MIN);
  }

  /** The likeliest kind. */
  private static DistressKind gravest(List<Meaning> meanings) {
    Predicate<Meaning> isKind = meaning -> meaning.name().startsWith(Intent.DISTRESS + ".");
    return meanings.stream()
        .filter(isKind)
        .max(Comparator.comparingDouble(Meaning::probability))
        .map(kind -> DistressKind.valueOf(kind.name().substring(kind.name().indexOf('.') + 1)))
        .orElse(DistressKind.SELF_HARM);
  }
}
