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
 * Understands a message: what keywords say counts, what the trained model finds beside them is
 * added, and what neither finds is a person's.
 */
public final class Understanding {
  private static final Pattern OF_TEXTS =
      Pattern.compile("(?i)\\b(te?xts?|t[e]?xt\\w*|sms|messag\\w*|msgs?)\\b|短信|信息|消息|发");

  private static final Pattern OF_CALLS =
      Pattern.compile("(?i)\\b(call\\w*|phon(e|ing)|ring\\w*|robocalls?|dial\\w*)\\b|电话|来电|致电|打|拨");

  /** What the model calls advertising and fraud. */
  private static final String ADVERTISING = "SPAM";

  private final KeywordReading keywords;
  private final MeaningReading model;

  public Understanding(KeywordReading keywords, MeaningReading model) {
    this.keywords = keywords;
    this.model = model;
  }

  public Reading read(String message) {
    Reading certain = keywords.read(message);
    // A keyword that is the whole message leaves nothing to guess.
    if (!certain.has(Intent.UNCLEAR) && keywords.isWhole(message)) return certain;
    List<Meaning> meanings = model.read(message);
    return with(certain, meanings, message);
  }

  private static Reading with(Reading certain, List<Meaning> meanings, String message) {
    List<Reading.Found> found = new ArrayList<>();
    for (Reading.Found each : certain.intents())
      if (each.intent() != Intent.UNCLEAR) found.add(each);
    boolean advertising =
        meanings.stream().anyMatch(each -> each.name().equals(ADVERTISING) && each.isFound());
    for (Meaning meaning : meanings) {
      Optional<Intent> intent = intentOf(meaning);
      // Nothing is guessed from an advertisement, but nobody in distress is taken for one.
      if (advertising && !meaning.name().equals(Intent.DISTRESS.name())) continue;
      if (meaning.isFound() && intent.isPresent() && !certain.has(intent.get()))
        found.add(new Reading.Found(intent.get(), meaning.probability()));
    }
    if (found.isEmpty()) return certain;
    found.sort(Comparator.comparing(Reading.Found::intent));
    Intent leading = found.getFirst().intent();
    boolean stopsByModel = !certain.has(Intent.STOP) && holds(found, Intent.STOP);
    boolean distressByModel = !certain.has(Intent.DISTRESS) && holds(found, Intent.DISTRESS);
    return new Reading(
        found,
        certain.has(leading) ? Reading.Method.KEYWORD : Reading.Method.MODEL,
        stopsByModel ? scopesOf(message) : certain.stops(),
        distressByModel ? Optional.of(gravest(meanings)) : certain.distress());
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
